import { cellStore } from '@hirogeru/store/vault';
import { beforeAll, describe, expect, it } from 'vitest';
import { measure, type RawFamily } from './measure.ts';
import { publishable } from './publishable.ts';
import { sampleContext, sampleVault, type Sheet } from './sample-vault.ts';

const ROUNDS = ['R1', 'R2'];
const STANDPOINTS = ['tojisha', 'family', 'supporter'];
const STANCES = ['wish', 'worry', ''];
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

/** 60 opinions and 24 people of a course, spread over everything that is counted. */
const SHEETS: readonly Sheet[] = [
  ...Array.from({ length: 60 }, (_, at) => ({
    id: `o${at}`,
    person: `w${at}`,
    text: 'なかま',
    round: pick(ROUNDS, at),
    standpoint: pick(STANDPOINTS, Math.floor(at / 2)),
    stances: pick(STANCES, Math.floor(at / 3)),
    themes: at % 4 === 0 ? ['t-place', 't-fellow'] : ['t-fellow'],
    codes: at % 3 === 0 ? ['supporter.course.fellows'] : [],
  })),
  ...['pre', 'post'].flatMap((occasion, later) =>
    Array.from({ length: 24 }, (_, at) => ({
      id: `${occasion}${at}`,
      person: `p${at}`,
      round: 'R2',
      form: 'course',
      channel: `survey_${occasion}`,
      points: { 'C-1': 1 + ((at + later) % 5), 'X-P1': 1 + (at % 5) },
    })),
  ),
];

/** What one answer may have been instead. A mean may stand beside withheld counts: `estimate-guard` says when. */
const OTHERWISE: readonly (readonly [what: string, id: string, change: Partial<Sheet>])[] = [
  ['a theme', 'o1', { themes: ['t-place'] }],
  ['one theme more', 'o1', { themes: ['t-place', 't-fellow'] }],
  ['another round', 'o1', { round: 'R1' }],
  ['another standpoint', 'o1', { standpoint: 'supporter' }],
  ['another stance', 'o1', { stances: 'worry' }],
  ['an effect', 'o1', { codes: ['supporter.course.fellows'] }],
  ['no word of being counted', 'o1', { stats: 'no' }],
  ['a point of another item', 'pre3', { points: { 'C-1': 4, 'X-P1': 5 } }],
];

async function counted(sheets: readonly Sheet[]): Promise<RawFamily> {
  const vault = await sampleVault(sheets);
  try {
    return await measure(cellStore(vault), sampleContext());
  } finally {
    await vault.close();
  }
}

/** Every cell whose number is not the same in both. */
function different(one: RawFamily, other: RawFamily): Set<string> {
  const values = [one, other].map(({ cells }) => new Map(cells.map(({ id, value }) => [id, value])));
  const ids = new Set(values.flatMap((each) => [...each.keys()]));
  return new Set([...ids].filter((id) => values[0]!.get(id) !== values[1]!.get(id)));
}

let one: RawFamily;
beforeAll(async () => {
  one = await counted(SHEETS);
});

// Charts, their texts, pages and downloads are made of these tables alone: what is the same here is the same there.
describe('every table of a release in which one answer may have been otherwise, and all counts of it are withheld', () => {
  it.each(OTHERWISE)('is the same with %s', async (_, id, change) => {
    const other = await counted(SHEETS.map((sheet) => (sheet.id === id ? { ...sheet, ...change } : sheet)));
    const hidden = different(one, other);
    expect(hidden.size).toBeGreaterThan(1);
    const tables = publishable(one, hidden);
    const others = publishable(other, hidden);
    for (const view of Object.keys(tables)) expect([view, others[view]]).toEqual([view, tables[view]]);
  });
});
