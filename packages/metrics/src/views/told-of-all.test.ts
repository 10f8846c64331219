import { cellStore } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { sampleContext, sampleVault, type Sheet } from '../sample-vault.ts';
import { toldOfAll } from './told-of-all.ts';

it.each([
  [12, 12, 1],
  [11, 12, 1],
  [10, 12, 10],
  [0, 12, 0],
  [0, 0, 0],
  [1, 1, 1],
])('takes %i of %i who answer alike for %i', (people, of, contributors) => {
  expect(toldOfAll(people, of)).toBe(contributors);
});

const answers = (points: readonly number[]): Sheet[] =>
  points.map((point, i) => ({
    id: `s${i}`,
    person: `p${i}`,
    form: 'course',
    channel: 'survey_pre',
    points: { 'C-1': point },
  }));

async function contributorsAt(points: readonly number[]) {
  const vault = await sampleVault(answers(points));
  const { cells } = await measure(cellStore(vault), sampleContext());
  await vault.close();
  const at = 'occasion=pre|question_id=course.C-1';
  return (value: string) => {
    const id = value === '' ? `answers.answered|${at}` : `answers|${at}|value=${value}`;
    return cells.find((cell) => cell.id === id)?.contributors;
  };
}

it('withholds a point of a scale that everybody chose, and its side; never how many answered', async () => {
  const alike = await contributorsAt(Array.from({ length: 12 }, () => 5));
  expect([alike('5'), alike('upper'), alike('4'), alike('')]).toEqual([1, 1, 0, 12]);
});

it('withholds a side that all but one are on, and shows points that people share out between them', async () => {
  const split = await contributorsAt([...Array.from({ length: 12 }, (_, i) => 4 + (i % 2)), 1]);
  expect([split('5'), split('4'), split('upper')]).toEqual([6, 6, 1]);
});
