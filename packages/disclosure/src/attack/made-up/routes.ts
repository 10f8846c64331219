import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import type { Way } from './rows.ts';

type Counts = Readonly<Record<string, Cell>>;
const asked_if = (question_id: string, ...values: string[]): string =>
  JSON.stringify({ question_id, values });
const choices = (question_id: string, counts: Counts, route = '') =>
  Object.entries(counts).map(([choice, people]) => ({ question_id, choice, people, asked_if: route }));
const points = (question_id: string, counts: Counts, route = '') =>
  Object.entries(counts).map(([level, people]) => ({
    question_id,
    occasion: 'once',
    level,
    people,
    asked_if: route,
  }));
const WIDE = shown(20);

/** Questions that are put to some people only, and the one whose answers lead there. */
export const ROUTES: readonly Way[] = [
  [
    'who was asked, of one choice',
    {
      choices: [
        ...choices('f.a', { yes: masked, no: WIDE, missing: shown(0), T: masked }),
        ...choices('f.b', { x: masked, y: masked, T: shown(3), not_asked: WIDE }, asked_if('f.a', 'yes')),
      ],
    },
    ['choices/people/f.a/yes', 3, 3],
  ],
  [
    'who was not asked, of one choice',
    {
      choices: [
        ...choices('f.a', { yes: masked, no: shown(2), missing: shown(0), T: masked }),
        ...choices('f.b', { x: masked, y: masked, T: masked, not_asked: masked }, asked_if('f.a', 'yes')),
      ],
    },
    ['choices/people/f.b/not_asked', 0, 2],
  ],
  [
    'who was asked, of points',
    {
      likert_distribution: [
        ...points('f.a', { 1: masked, 2: WIDE, missing: masked, T: masked }),
        ...points(
          'f.b',
          { 1: masked, 2: masked, T: shown(24), not_asked: masked },
          asked_if('f.a', '1', '2'),
        ),
      ],
    },
    ['likert_distribution/people/f.a/once/1', 4, 4],
  ],
  [
    'who was not asked, of points',
    {
      likert_distribution: [
        ...points('f.a', { 1: shown(3), 2: masked, missing: shown(0), T: masked }),
        ...points('f.b', { 1: masked, 2: masked, T: masked, not_asked: masked }, asked_if('f.a', '2')),
      ],
    },
    ['likert_distribution/people/f.b/once/not_asked', 3, 3],
  ],
  [
    'choices of those who gave a point',
    {
      likert_distribution: points('f.a', { 1: shown(3), 2: masked, missing: shown(0), T: masked }),
      choices: choices('f.b', { x: masked, y: masked, T: masked, not_asked: masked }, asked_if('f.a', '2')),
    },
    ['choices/people/f.b/not_asked', 0, 3],
  ],
  [
    'points of those who made a choice, where everybody handed in one sheet',
    {
      choices: choices('f.a', { yes: masked, no: shown(38), missing: shown(0), T: shown(40) }),
      likert_distribution: [
        ...points('f.c', { 1: WIDE, 2: WIDE, missing: shown(0), T: shown(40) }),
        ...points('f.b', { 1: masked, 2: masked, T: masked, not_asked: shown(38) }, asked_if('f.a', 'yes')),
      ],
    },
    ['likert_distribution/people/f.b/once/T', 2, 2],
  ],
];
