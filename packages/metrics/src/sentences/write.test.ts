import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { family } from '@hirogeru/store/contracts';
import { cellStore, type Vault } from '@hirogeru/store/vault';
import { measure, type RawFamily } from '../measure.ts';
import { causalClaims } from './causal-words.ts';
import { PLAIN, readingLevel, withoutBrackets } from './reading-level.ts';
import { publishable, type ViewTables } from '../publishable.ts';
import { sampleContext, sampleVault, type Sheet } from '../sample-vault.ts';

const FORBIDDEN =
  /効果が実証|証明|のおかげ|原因|最も|優れ|\d位|ランキング|ランク|成績|下位|脱落|重症|健常|全員が|区民の声は|患者|対象者|問題行動|クラスタ|AI|多くの人|高い順|多い順|トップ/;
const UNITS = /人|件|回|延べ|行|点|項目|テーマ|種類|か月|見出し|効果|つ/;

const many = (count: number, make: (index: number) => Sheet): Sheet[] =>
  Array.from({ length: count }, (_, i) => make(i));
const sheets: Sheet[] = [
  ...many(6, (i) => ({ id: `a${i}`, text: 'x', themes: ['t-fellow'] })),
  ...many(16, (i) => ({
    id: `b${i}`,
    text: 'x',
    themes: ['t-place'],
    codes: ['supporter.load'],
    round: 'R2',
  })),
  ...['pre', 'post'].flatMap((occasion) =>
    many(12, (i) => ({
      id: `${occasion}${i}`,
      person: `p${i}`,
      form: 'course',
      round: 'R2',
      channel: `survey_${occasion}`,
      points: {
        'C-1': occasion === 'pre' ? 2 : 3 + (i % 2),
        'C-2': 1 + ((i * (occasion === 'pre' ? 2 : 3)) % 5),
      },
    })),
  ),
];

let vault: Vault;
let raw: RawFamily;
const textsOf = (tables: ViewTables, at: Record<string, string> = {}, column = 'text'): string[] =>
  (tables['sentences'] ?? [])
    .filter((row) => Object.entries(at).every(([name, value]) => row[name] === value))
    .map((row) => String(row[column]));
/** What the program itself says; the plan's own words are the planner's. */
const ownTexts = (tables: ViewTables, column: string): string[] => {
  const plan = (tables['plan_measures'] ?? []).map((row) => String(row['next_question']));
  return textsOf(tables, {}, column).filter((text) => !plan.includes(text));
};

beforeAll(async () => {
  vault = await sampleVault(
    sheets,
    ['x', 'y', 'z'].map((office) => ({ office, month: '2021-06', form: 'g2' })),
  );
  raw = await measure(cellStore(vault), sampleContext());
});
afterAll(() => vault.close());

describe.each([
  ['with everything shown', () => new Set<string>()],
  ['with everything withheld', () => new Set(raw.cells.map(({ id }) => id))],
] as const)('%s', (_, withheld) => {
  it('uses no forbidden word', () => {
    const found = textsOf(publishable(raw, withheld())).filter((text) => FORBIDDEN.test(text));
    expect(found).toEqual([]);
  });

  it('names a unit beside every figure', () => {
    const bare = textsOf(publishable(raw, withheld()), { slot: 'finding' }).filter(
      (text) => /\d/.test(text) && !UNITS.test(text),
    );
    expect(bare).toEqual([]);
  });

  it('says on every page what is found or shown, what is not known, and what comes next', () => {
    const tables = publishable(raw, withheld());
    for (const page of ['overview', 'themes', 'change', 'activity', 'rounds', 'how', 'report'])
      for (const slot of ['unknown', 'next'])
        expect(textsOf(tables, { page, slot }), `${page} ${slot}`).not.toEqual([]);
  });

  it('claims no cause, in either language', () => {
    const tables = publishable(raw, withheld());
    expect(ownTexts(tables, 'text').flatMap((text) => causalClaims(text, 'ja'))).toEqual([]);
    expect(ownTexts(tables, 'text_en').flatMap((text) => causalClaims(text, 'en'))).toEqual([]);
  });

  it('can be read by everybody, in either language', () => {
    const tables = publishable(raw, withheld());
    const { ja, en } = PLAIN;
    const hard = ownTexts(tables, 'text').filter((text) => {
      const level = readingLevel(text, 'ja');
      return level.longest > ja.longest || level.run > ja.run || level.doubleNegation;
    });
    const long = ownTexts(tables, 'text_en').filter((text) => {
      const level = readingLevel(text, 'en');
      return level.longest > en.longest || level.doubleNegation;
    });
    expect([...hard, ...long]).toEqual([]);
    const pages = Map.groupBy(tables['sentences'] ?? [], ({ page }) => String(page));
    const dense = [...pages].filter(
      ([, rows]) => readingLevel(rows.map(({ text }) => String(text)).join(''), 'ja').kanji > ja.kanji,
    );
    expect(dense.map(([page]) => page)).toEqual([]);
  });

  it('says the same numbers in both languages', () => {
    const numbers = (text: string): string[] =>
      (
        withoutBrackets(text)
          .replace(/第.回|Round \d|「[^」]*」|“[^”]*”|令和.年度|fiscal year \d+/gi, '')
          .match(/\d(?:[\d,.]*\d)?/g) ?? []
      ).toSorted();
    const rows = (publishable(raw, withheld())['sentences'] ?? []).filter(
      ({ page, slot }) => page === 'view' && slot === 'finding',
    );
    const different = rows.filter(
      ({ text, text_en }) => numbers(String(text)).join() !== numbers(String(text_en)).join(),
    );
    expect(different.map(({ text, text_en }) => [text, text_en])).toEqual([]);
  });

  it('names only views that there are', () => {
    const names = new Set(family.map(({ name }) => name));
    const views = (publishable(raw, withheld())['sentences'] ?? []).map((row) => row['view']);
    expect(views.filter((view) => view !== null && !names.has(String(view)))).toEqual([]);
  });
});

it('says no figure of a cell that is withheld', () => {
  const tables = publishable(raw, new Set(raw.cells.map(({ id }) => id)));
  expect(textsOf(tables, { page: 'rounds', slot: 'finding' })).toEqual([
    '第1回（令和3年2月24日、大切にしたい視点）の回答は、少人数を守って示しません。',
    '第2回（令和3年7月5日、人をひろげる）の回答は、少人数を守って示しません。',
    '第3回（令和3年10月、場をひろげる）の回答は、少人数を守って示しません。',
  ]);
});

it('keeps the overview to about five sentences', () => {
  expect(textsOf(publishable(raw, new Set()), { page: 'overview', slot: 'finding' })).toHaveLength(5);
});

it('speaks of a hint with twelve people and of nothing claimed over zero', () => {
  const tables = publishable(raw, new Set());
  const [hint] = textsOf(tables, { page: 'change', slot: 'finding', about: 'C-1' });
  expect(hint).toMatch(/増えた可能性があります（前後とも答えた12人.*人数が少ないので、確かではありません。$/);
  const [open] = textsOf(tables, { page: 'change', slot: 'finding', about: 'C-2' });
  expect(open).toMatch(/変わったかどうかは、わかりません/);
  expect(open).not.toMatch(/増えた|減った|可能性/);
});

it('puts a burden under caution and never among what supports a measure', () => {
  const tables = publishable(raw, new Set());
  const load = '「負担・抱え込み」にふれた意見が16件ありました。';
  expect(textsOf(tables, { page: 'plan', slot: 'caution', about: 'rest' })).toContain(load);
  expect(textsOf(tables, { page: 'plan', slot: 'supports', about: 'rest' })).not.toContain(load);
});

it('gives a measure its themes, its open questions and the next question', () => {
  const tables = publishable(raw, new Set());
  const of = (slot: string) => textsOf(tables, { page: 'plan', slot, about: 'rest' });
  expect(of('supports')).toEqual([
    '「夕方の居場所」についての声が16件ありました（意見22件中）。',
    expect.stringContaining('「同じ思いの仲間がいると感じる」の点は、受講の前より後で増えた可能性があります'),
  ]);
  expect(of('unknown')).toContain('「自然な支え合いと制度の両立」は、まだ聞いていません。');
  expect(of('next')).toEqual(['何があると休みやすいですか。']);
});

it('says of every view with figures what is found, in both languages', () => {
  const tables = publishable(raw, new Set());
  const found = new Set(
    (tables['sentences'] ?? [])
      .filter(({ page, slot, text, text_en }) => page === 'view' && slot === 'finding' && text && text_en)
      .map(({ about }) => about),
  );
  const filled = family.filter(
    ({ name, cells }) => Object.keys(cells).length > 0 && (tables[name] ?? []).length > 0,
  );
  expect(filled.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([]);
});

it('has a trace for every view that shows a figure', () => {
  const traced = new Set((publishable(raw, new Set())['traces'] ?? []).map((row) => row['view']));
  const untraced = family
    .filter(({ cells }) => Object.keys(cells).length > 0)
    .filter(({ name }) => !traced.has(name));
  expect(untraced.map(({ name }) => name)).toEqual([]);
});
