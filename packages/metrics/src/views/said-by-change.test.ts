import { cellStore } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { measure, type RawFamily } from '../measure.ts';
import { publishable } from '../publishable.ts';
import { sampleContext, sampleVault, type Sheet } from '../sample-vault.ts';

type Person = { before: number; after: number; codes: string[]; writes?: boolean };

/** Each answers C-1 before and after, and writes a slip somewhere else. */
const sheetsOf = (people: readonly Person[]): Sheet[] =>
  people.flatMap(({ before, after, codes, writes = true }, i): Sheet[] => [
    { id: `pre${i}`, person: `p${i}`, form: 'course', channel: 'survey_pre', points: { 'C-1': before } },
    { id: `post${i}`, person: `p${i}`, form: 'course', channel: 'survey_post', points: { 'C-1': after } },
    ...(writes ? [{ id: `slip${i}`, person: `p${i}`, text: '仲間', codes }] : []),
  ]);

const risen = (codes: string[]): Person => ({ before: 2, after: 4, codes });
const stayed = (codes: string[]): Person => ({ before: 3, after: 3, codes });
const LOAD = ['supporter.load'];
const many = (count: number, person: Person): Person[] => Array.from({ length: count }, () => person);

async function measured(people: readonly Person[]): Promise<RawFamily> {
  const vault = await sampleVault(sheetsOf(people));
  const raw = await measure(cellStore(vault), sampleContext());
  await vault.close();
  return raw;
}
const tableOf = async (people: readonly Person[]) =>
  publishable(await measured(people), new Set())['said_by_change'] ?? [];
const shown = (value: number) => ({ kind: 'shown', value });

it('sets what people wrote whose points rose beside what all others wrote, each person once', async () => {
  const rows = await tableOf([
    ...many(7, risen([...LOAD, 'supporter.course.fellows'])),
    ...many(6, risen([])),
    ...many(6, stayed(LOAD)),
    ...many(5, { before: 4, after: 2, codes: [] }),
    // Wrote nothing: not among those whose words are looked at.
    ...many(5, { ...risen([]), writes: false }),
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    effect_id: 'supporter.course.fellows',
    mentioned: 'supporter',
    people: shown(7),
    of: shown(13),
    others: shown(6),
    others_of: shown(11),
    difference: { kind: 'too_few' },
    finding: 'too_few',
  });
});

it('gives a difference where both sides are twenty', async () => {
  const [row] = await tableOf([
    ...many(15, risen(LOAD)),
    ...many(5, risen([])),
    ...many(5, stayed(LOAD)),
    ...many(15, stayed([])),
  ]);
  // 15 of 20 and 5 of 20: Newcombe's 95 % interval is 0.1907 to 0.6954, rounded outwards.
  expect(row).toMatchObject({ difference: shown(0.5), low: shown(0.19), high: shown(0.7) });
});

it('says nothing where a side is smaller than twice the threshold', async () => {
  expect(await tableOf([...many(20, risen(LOAD)), ...many(9, stayed(LOAD))])).toEqual([]);
});

it('says nothing of an item of which it is not shown how many went up, which the sides would tell', async () => {
  const people = [
    ...many(12, risen(LOAD)),
    ...many(10, stayed(LOAD)),
    ...many(2, { ...stayed([]), after: 2 }),
  ];
  const tables = publishable(await measured(people), new Set());
  expect(tables['change_by_item']).toMatchObject([
    { up: { kind: 'too_few' }, difference: { kind: 'shown' } },
  ]);
  expect(tables['said_by_change']).toEqual([]);
});

it('withholds what everybody of a side mentions, or everybody but one', async () => {
  const raw = await measured([...many(12, risen(LOAD)), ...many(11, stayed(LOAD)), ...many(1, stayed([]))]);
  const cell = (id: string) => raw.cells.find((each) => each.id === id);
  const at = '|effect=supporter.course.fellows|mentioned=supporter';
  expect(cell(`said.risen${at}`)).toMatchObject({ value: 12, contributors: 1 });
  expect(cell(`said.others${at}`)).toMatchObject({ value: 11, contributors: 1 });
  expect(cell('said.risen|effect=supporter.course.fellows')).toMatchObject({ value: 12, contributors: 12 });
});
