import type { Question } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { scaleOf } from './likert-levels.ts';

const question = (item_id: string | null, scale_min: number, scale_max: number): Question => ({
  scope: 'p',
  form_id: 'f',
  question_id: 'f.q',
  wording: '',
  kind: 'likert',
  item_id,
  heading: null,
  scale_min,
  scale_max,
  options: '[]',
  beside: null,
  asked_if: null,
});

it.each([
  ['of a question', null, 1, 5, [], '1 2 3 4 5'],
  ['and whatever else was answered', null, 1, 3, ['9', '2', 'missing'], '1 2 3 9'],
  ['of a published scale in its steps', 'CBI-personal.1', 0, 100, ['30'], '0 25 30 50 75 100'],
  ['of a published scale that a form numbers otherwise', 'CBI-personal.1', 1, 5, [], '1 2 3 4 5'],
])('points %s', (_, item, least, most, found, points) => {
  expect(scaleOf(question(item, least, most), found).join(' ')).toBe(points);
});
