import type { Question, Theme } from '@hirogeru/store/vault';
import type { Chance } from '../bench/shown/chance.ts';
import { alikeWithin, between, leaning, some, type Spread } from './leaning.ts';
import {
  SCOPE,
  type MadeUpEnrolled,
  type MadeUpLine,
  type MadeUpProject,
  type MadeUpSheet,
} from './made-up-project.ts';

/** A project while it is made up. */
export type Draft = {
  readonly chance: Chance;
  readonly k: MadeUpProject['k'];
  readonly people: number;
  readonly spread: Spread;
  /** Points of a scale of five that are ever chosen: of few of them, many answers are alike. */
  readonly points: readonly number[];
  /** Ways in, rounds and themes lie within standpoints. */
  readonly isNested: boolean;
  /** From one time to the next one person comes, and one stays away. */
  readonly isJoined: boolean;
  readonly rounds: readonly string[];
  readonly held: readonly string[];
  readonly sheets: MadeUpSheet[];
  readonly lines: MadeUpLine[];
  readonly enrolled: MadeUpEnrolled[];
  readonly questions: Question[];
  readonly themes: Theme[];
  readonly codes: string[];
  readonly planned: string[];
  population: MadeUpProject['population'];
};

const POINTS = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5],
  [2, 3, 4],
  [4, 5],
  [1, 5],
] as const;
const STANDPOINTS = ['tojisha', 'family', 'supporter', 'resident', 'other', 'unknown'];

/** Settles what all parts of a project share: threshold, number of people, rounds and how answers spread. */
export function draftOf(chance: Chance): Draft {
  const k = ([3, 5, 10] as const)[chance.place([1, 3, 1])]!;
  // A handful, hardly more than k, a small group, a group of which percentages and means are shown, large ones.
  const people = [
    () => between(chance, 1, 6),
    () => between(chance, k, 2 * k + 2),
    () => between(chance, 2 * k, 30),
    () => between(chance, 30, 60),
    () => between(chance, 60, 120),
    () => between(chance, 120, 300),
  ][chance.place([2, 4, 4, 4, 2, 1])]!();
  const rounds = some(chance, ['R1', 'R2', 'R3', 'R4'], 1, 4);
  return {
    chance,
    k,
    people,
    spread: (['even', 'one', 'few', 'two'] as const)[chance.place([4, 2, 4, 2])]!,
    points: POINTS[between(chance, 0, POINTS.length - 1)]!,
    isNested: chance.share() < 0.2,
    isJoined: chance.share() < 0.2,
    rounds,
    // One that was not held is a hole in every table of rounds.
    held: rounds.length > 1 && chance.share() < 0.4 ? rounds.slice(0, -1) : rounds,
    sheets: [],
    lines: [],
    enrolled: [],
    questions: [],
    themes: [],
    codes: [],
    planned: [],
    population: null,
  };
}

/** Draws who somebody is. In some projects one in seven or every other gives no code, or people decline to be counted. */
export function peopleOf(draft: Draft): (at: number) => Pick<MadeUpSheet, 'standpoint' | 'code' | 'stats'> {
  const { chance, spread } = draft;
  const standpoint = leaning(chance, some(chance, STANDPOINTS, 2, 6), spread);
  const nameless = [0, 0, 0, 1 / 7, 1 / 2][between(chance, 0, 4)]!;
  const declining = [0, 0, 0.05, 0.2][between(chance, 0, 3)]!;
  return (at) => ({
    standpoint: standpoint(),
    code: chance.share() < nameless ? null : `p${at}`,
    stats: chance.share() < declining ? (chance.share() < 0.5 ? 'no' : 'withdrawn') : 'yes',
  });
}

/** A draw that is, in a project of nested groups, the same for everybody of one group. */
export function drawnWithin<T>({ isNested }: Draft, draw: () => T): (group: string) => T {
  return isNested ? alikeWithin(draw) : draw;
}

/** A sheet without answers. */
export const sheetOf = (own: Partial<MadeUpSheet>): MadeUpSheet => ({
  file_id: `f-${own.form ?? 'slip'}`,
  form: 'slip',
  round: 'R1',
  channel: 'slip',
  standpoint: 'tojisha',
  code: null,
  stats: 'yes',
  opinions: [],
  answers: [],
  ...own,
});

export const questionOf = (own: Partial<Question> & Pick<Question, 'question_id' | 'kind'>): Question => ({
  scope: SCOPE,
  form_id: 'slip',
  wording: own.question_id,
  item_id: null,
  heading: null,
  scale_min: null,
  scale_max: null,
  options: '[]',
  beside: null,
  asked_if: null,
  ...own,
});

export const optionsOf = (codes: readonly string[]): string =>
  JSON.stringify(codes.map((code) => ({ code, label: `答え${code}` })));

export const AGREEMENT = {
  kind: 'likert',
  scale_min: 1,
  scale_max: 5,
  options: optionsOf(['1', '2', '3', '4', '5']),
};
