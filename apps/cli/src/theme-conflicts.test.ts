import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotes, themeList } from '@hirogeru/store/contracts';
import { openCurrent } from '@hirogeru/store/release';
import { openVault, sql, themeHits } from '@hirogeru/store/vault';
import { beforeAll, expect, it } from 'vitest';
import { hirogeru, newProject } from './test-run.ts';

const SUBJECTS = [
  ['夕方に開いている居場所がほしい', '夕方の居場所に仲間と立ち寄れる'],
  ['病院への訪問を増やしてほしい', '病院に訪問する仲間を増やしたい'],
  ['休憩を取りやすい予定がよい', '休憩の予定を先に決めてほしい'],
];
const rows = SUBJECTS.flatMap((pair) => Array.from({ length: 12 }, (_, at) => pair[at % 2]!));
const CSV = [
  '受講番号,お立場,ご意見,引用の可否',
  ...rows.map((text, at) => `${at + 101},当事者,${text},可`),
].join('\r\n');

type Told = { themes: { theme_id: string; label: string }[]; conflicts: { place: string; code: string }[] };
let project: string;
let ids: string[];
const themes = async () => {
  const { code, json } = await hirogeru('themes', project, '--json');
  return { code, ...(json as Told) };
};
const put = (text: string): void => writeFileSync(join(project, 'themes.yaml'), text);
const released = async () => (await openCurrent(join(project, 'data/releases')))!.release;
async function answersOf(theme: string): Promise<string[]> {
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  const hits = await vault.all(sql`SELECT * FROM ${themeHits} ORDER BY opinion_id`, themeHits.row);
  await vault.close();
  return hits.filter(({ theme_id }) => theme_id === theme).map(({ opinion_id }) => opinion_id);
}

beforeAll(async () => {
  project = await newProject({ '声.csv': CSV });
  for (const step of [['inspect', '--write'], ['ingest'], ['tokenize']])
    await hirogeru(step[0]!, project, ...step.slice(1));
  ids = (await themes()).themes.map(({ theme_id }) => theme_id);
});

it('says of each decision that cannot be kept where it stands, and leaves it undone', async () => {
  expect(ids).toHaveLength(3);
  const [a, b, c] = ids;
  put(
    [
      '# ここから',
      'names:',
      `  ${a}: 夕方の居場所`,
      `  theme-gone: なくなったテーマ`,
      'merges:',
      `  ${a}: ${b}`,
      `  ${b}: ${a}`,
      'moves:',
      `  0000000000000000: ${c}`,
      'splits:',
      `  - from: ${c}`,
      '    id: part',
      '    words: [どこにもないことば]',
    ].join('\n'),
  );
  const told = await themes();
  expect(told.code).toBe(1);
  expect(told.conflicts.map(({ place, code }) => [place, code]).toSorted()).toEqual([
    ['themes.yaml › 11行', 'E_EDIT_TOO_FEW'],
    ['themes.yaml › 4行', 'E_EDIT_THEME_GONE'],
    ['themes.yaml › 6行', 'E_EDITS_DISAGREE'],
    ['themes.yaml › 7行', 'E_EDITS_DISAGREE'],
    ['themes.yaml › 9行', 'E_EDIT_ANSWER_GONE'],
  ]);
  expect(told.themes.map(({ theme_id }) => theme_id).toSorted()).toEqual(ids.toSorted());
  // It is told again as long as it stands there.
  expect((await themes()).conflicts).toEqual(told.conflicts);
  const words = await hirogeru('themes', project);
  expect(words.stdout).toContain('themes.yaml › 6行: 7行目で決めたこと');
  expect(words.stdout + words.stderr).not.toContain('なくなったテーマ');
});

it('publishes nothing while a theme that is to be hidden is not known', async () => {
  put(`hidden: [${ids[0]}]\n`);
  expect(await themes()).toMatchObject({ code: 0, conflicts: [] });
  expect(await hirogeru('release', project)).toMatchObject({ code: 0 });
  put('# 番号を書きまちがえた\nhidden:\n  - theme-typo\n');
  await themes();
  const { code, stderr } = await hirogeru('release', project);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^themes\.yaml › 3行: .*\[E_EDIT_THEME_GONE\]$/m);
});

it('shows no voice of a hidden theme, hides at once, and says that its quote was approved', async () => {
  const [a, b] = ids as [string, string];
  put('{}\n');
  await themes();
  const [own, other] = [(await answersOf(a))[0]!, (await answersOf(b))[0]!];
  put(`approved_quotes: [${own}, ${other}]\n`);
  expect(await themes()).toMatchObject({ code: 0, conflicts: [] });
  await hirogeru('release', project);
  expect((await released()).view(quotes)).toHaveLength(2);

  put(`approved_quotes: [${own}, ${other}]\nhidden: [${a}]\n`);
  for (const step of ['release', 'themes', 'release']) {
    const ran = await hirogeru(step, project, '--json');
    const release = await released();
    expect(release.view(quotes).map(({ theme_id }) => theme_id)).toEqual([b]);
    expect(release.view(themeList).map(({ theme_id }) => theme_id)).not.toContain(a);
    expect(ran.code).toBe(step === 'themes' ? 1 : 0);
  }
  expect((await themes()).conflicts).toMatchObject([
    { place: 'themes.yaml › 1行', code: 'E_EDITS_DISAGREE' },
  ]);
});

it('knows no decision about a theme or an answer that is not there', async () => {
  const before = readFileSync(join(project, 'themes.yaml'), 'utf8');
  for (const args of [
    ['theme-gone', '--name', '声'],
    [ids[0]!, '--into', 'theme-gone'],
    ['0000000000000000', '--to', ids[0]!],
    [ids[0]!, '--name', '声', '--hide'],
    [ids[0]!],
    [ids[0]!, '--split', 'part'],
  ])
    expect(await hirogeru('edit', project, ...args), args.join(' ')).toMatchObject({ code: 2 });
  expect(await hirogeru('edit', project, ids[0]!, '--name', 'あ'.repeat(21))).toMatchObject({ code: 3 });
  expect(readFileSync(join(project, 'themes.yaml'), 'utf8')).toBe(before);
});
