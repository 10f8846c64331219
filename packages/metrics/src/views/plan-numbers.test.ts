import { planSchema, type Contract } from '@hirogeru/store/contracts';
import { cellStore, type Vault } from '@hirogeru/store/vault';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { earlierRelease, unreadableRelease, yearBefore, type EarlierRelease } from '../earlier-release.ts';
import type { MeasureContext } from '../context.ts';
import { measure } from '../measure.ts';
import { plannedCells } from '../planned-cells.ts';
import { publishable, type ViewTables } from '../publishable.ts';
import { sampleContext, sampleVault } from '../sample-vault.ts';

const plan = planSchema.parse({
  measures: [
    {
      id: 'evening',
      label: '夕方の居場所',
      aim: 'ひらく',
      effects: ['supporter.course.fellows'],
      numbers: [
        { number: 'activity_by_type/occasions/talk/T', label: '語った回数', target: { at_least: 20 } },
        { number: 'activity_by_type/occasions/ibasho/T', label: '開いた回数' },
        { number: 'change_by_item/n_paired/C-1', label: '前後とも答えた人' },
        { number: 'change_by_item/n_paired/C-9', label: 'まだない項目' },
      ],
    },
  ],
});

let vault: Vault;
beforeAll(async () => {
  vault = await sampleVault(
    ['pre', 'post'].flatMap((occasion) =>
      Array.from({ length: 12 }, (_, i) => ({
        id: `${occasion}${i}`,
        person: `p${i}`,
        form: 'course',
        channel: `survey_${occasion}`,
        points: { 'C-1': occasion === 'pre' ? 2 : 3 },
      })),
    ),
    [
      ...['x', 'y', 'z'].map((office) => ({ office, month: '2021-06', form: 'g2', occasions: 4 })),
      { office: 'x', month: '2021-06', form: 'g2', type: 'ibasho', occasions: 7 },
    ],
  );
});
afterAll(() => vault.close());

/** What is published with the office's one count withheld. */
async function published(own: Partial<MeasureContext> = {}): Promise<ViewTables> {
  const raw = await measure(cellStore(vault), { ...sampleContext(), plan, ...own });
  const alone = raw.cells.filter(({ id }) => id.includes('activity_type=ibasho')).map(({ id }) => id);
  return publishable(raw, new Set(alone));
}
const rowsOf = (tables: ViewTables) =>
  (tables['plan_numbers'] ?? []).map(({ now, before, state, comparison, differs }) => [
    now,
    before,
    state,
    comparison,
    differs,
  ]);
const readingOf = (tables: ViewTables): EarlierRelease =>
  earlierRelease({ id: '0'.repeat(16), view: ({ name }: Contract) => tables[name] ?? [] });

it('shows the numbers of a measure as their own tables show them, withheld ones withheld', async () => {
  expect(rowsOf(await published())).toEqual([
    [{ kind: 'shown', value: 12 }, { kind: 'not_asked' }, 'there', 'none', '[]'],
    [{ kind: 'masked' }, { kind: 'not_asked' }, 'there', 'none', '[]'],
    [{ kind: 'shown', value: 12 }, { kind: 'not_asked' }, 'there', 'none', '[]'],
    [{ kind: 'not_asked' }, { kind: 'not_asked' }, 'absent', 'none', '[]'],
  ]);
});

it('knows the cells behind the numbers of a measure, which should rather stay shown', async () => {
  const raw = await measure(cellStore(vault), { ...sampleContext(), plan });
  const occasions = raw.cells.filter(({ id }) => id.startsWith('activities.occasions'));
  const named = [...plannedCells(raw)];
  expect(named).toEqual(expect.arrayContaining([expect.stringContaining('activity_type=ibasho')]));
  expect(named.length).toBeGreaterThanOrEqual(3);
  expect(named.filter((id) => raw.cells.some((cell) => cell.id === id))).toEqual(named);
  expect(occasions.filter(({ id }) => named.includes(id)).length).toBeLessThan(occasions.length);
});

it('puts the number of the year before beside one that was counted in the same way', async () => {
  const earlier = readingOf(await published());
  const rows = rowsOf(await published({ earlier }));
  expect(rows[0]?.slice(1)).toEqual([{ kind: 'shown', value: 12 }, 'there', 'same', '[]']);
  expect(rows[1]?.slice(1)).toEqual([{ kind: 'masked' }, 'there', 'same', '[]']);
});

it('compares nothing that was counted otherwise, and says what was', async () => {
  const context = sampleContext();
  const reworded = context.questions.map((question) => ({
    ...question,
    wording: `${question.wording}（新）`,
  }));
  const earlier = readingOf(
    await published({ project: { ...context.project, threshold: 3 }, questions: reworded }),
  );
  const tables = await published({ earlier });
  expect(rowsOf(tables)[2]?.slice(1)).toEqual([{ kind: 'not_asked' }, 'there', 'differs', '["exclusions"]']);
  const said = (tables['sentences'] ?? []).filter(({ page, slot }) => page === 'plan' && slot === 'finding');
  expect(said[2]?.['text']).toBe(
    '「前後とも答えた人」は12人です。令和5年度の公開版とは数え方が違うので、くらべません（違うところ：除いたもの）。',
  );
});

it('says that a release of an earlier version cannot be read', async () => {
  const earlier = unreadableRelease('0'.repeat(16));
  expect(rowsOf(await published({ earlier }))[0]?.slice(1)).toEqual([
    { kind: 'not_asked' },
    'there',
    'unreadable',
    '[]',
  ]);
});

it('gives two numbers one hash only where they are counted in the same way', async () => {
  const hashes = (tables: ViewTables) => (tables['plan_numbers'] ?? []).map(({ definition }) => definition);
  const [talk, ibasho, pairs, none] = hashes(await published());
  expect(talk).toBe(ibasho);
  expect(pairs).not.toBe(talk);
  expect(none).toBe('');
  const { project } = sampleContext();
  expect(hashes(await published({ project: { ...project, threshold: 10 } }))[2]).not.toBe(pairs);
});

it.each([
  ['令和5年度', '令和4年度'],
  ['令和２年度', '令和元年度'],
  ['令和元年度', null],
  ['2023年度', null],
])('takes the year before %s for %s', (year, before) => {
  expect(yearBefore(year)).toBe(before);
});
