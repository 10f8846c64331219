import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { themeList } from '@hirogeru/store/contracts';
import { openCurrent } from '@hirogeru/store/release';
import { beforeAll, describe, expect, it } from 'vitest';
import { hirogeru, newProject } from './test-run.ts';
import { vaultRows } from './test-vault.ts';

/** Twenty subjects in five areas: what is said of the whole area, and the words of each subject. */
const AREAS: readonly (readonly [string, readonly string[]])[] = [
  ['会場', ['駐車場 送迎 バス 地図', '照明 音楽 窓 換気', '椅子 机 段差 手すり', '受付 名札 入口 掲示']],
  ['講座', ['資料 文字 配布 冊子', '演習 役割 場面 練習', '修了 証書 試験 認定', '録画 配信 視聴 画面']],
  [
    '病院',
    ['面会 曜日 手紙 電話', '退院 住まい 家賃 保証人', '看護師 医師 会議 記録', '副作用 眠気 調整 処方'],
  ],
  ['職場', ['謝金 雇用 契約 給料', '休憩 残業 疲労 交代', '同僚 上司 面談 連絡', '通勤 電車 遅刻 距離']],
  ['家族', ['兄弟 結婚 遠慮 将来', '家事 料理 洗濯 分担', '年金 書類 窓口 申請', '散歩 公園 運動 体重']],
];
const EACH = 30;

/** A sentence of three words of a subject, one in three with its area's; all choices in turn. */
const said = (area: string, words: readonly string[], at: number): string => {
  const [a, b, c] = [0, 1, 2].map((step) => words[(at + step * (1 + (at % 2) * 2)) % words.length]);
  return [`${a}と${b}と${c}`, `${area}では${a}や${b}や${c}`, `${a}や${b}や${c}`][at % 3]!;
};
const csv = (from: number): string =>
  [
    '受講番号,お立場,ご意見,引用の可否',
    ...AREAS.flatMap(([area, subjects]) =>
      subjects.map((words) => [area, words.split(' ')] as const),
    ).flatMap(([area, words], subject) =>
      Array.from(
        { length: EACH },
        (_, at) => `${from + subject * EACH + at},当事者,${said(area, words, at)},可`,
      ),
    ),
  ].join('\r\n');

type Shown = { theme_id: string; label: string; opinions: number };
type Told = {
  themes: (Shown & { parts?: (Shown & { people: number; stability: number })[] })[];
  changes: { theme_id: string; kind: string }[];
  conflicts: unknown[];
};
let project: string;
const themes = async (...flags: string[]): Promise<Told> =>
  (await hirogeru('themes', project, '--json', ...flags)).json as Told;
const edit = async (...args: string[]): Promise<void> => {
  expect((await hirogeru('edit', project, ...args)).code).toBe(0);
};
const ids = ({ themes: shown }: Told): string[][] =>
  shown
    .map(({ theme_id, parts = [] }) => [theme_id, ...parts.map((part) => part.theme_id).toSorted()])
    .toSorted();
const partsOf = (told: Told, id: string) => told.themes.find(({ theme_id }) => theme_id === id)!.parts!;
const published = async () =>
  (await openCurrent(join(project, 'data/releases')))!.release.view(themeList, {}).map(({ label }) => label);

describe('twenty subjects', () => {
  let first: Told;
  let upper: string;
  let other: string;

  beforeAll(async () => {
    project = await newProject({ '声.csv': csv(1001) });
    for (const step of [['inspect', '--write'], ['ingest'], ['tokenize']])
      await hirogeru(step[0]!, project, ...step.slice(1));
    first = await themes();
    [upper, other] = first.themes.filter(({ parts }) => parts).map(({ theme_id }) => theme_id) as [
      string,
      string,
    ];
  }, 120_000);

  it('are fifteen themes with the others below them', async () => {
    expect(first.themes).toHaveLength(15);
    expect(ids(first).flatMap(([, ...parts]) => parts)).toHaveLength(10);
    for (const { opinions, parts = [] } of first.themes.filter((theme) => theme.parts)) {
      expect(parts.reduce((sum, part) => sum + part.opinions, 0)).toBe(opinions);
      for (const part of parts) {
        expect(part.people).toBe(EACH);
        expect(part.stability).toBeGreaterThan(0.6);
      }
    }
    const { stdout } = await hirogeru('themes', project, '--show');
    expect(stdout.split('\n').filter((line) => line.startsWith('  ・'))).toHaveLength(10);
  });

  it('are found to the same bytes again', async () => {
    const before = await vaultRows(project);
    const again = await themes('--anew');
    expect(again.themes).toEqual(first.themes);
    expect((await vaultRows(project))['lower_theme_hits']).toEqual(before['lower_theme_hits']);
  });

  it('can be read below as above', async () => {
    const [part] = partsOf(first, upper);
    const { json } = await hirogeru('answers', project, part!.theme_id, '--json');
    expect(json).toMatchObject({ of: EACH });
    expect((json as Told).themes).toHaveLength(25);
  });

  it('keep what people decide on either level', async () => {
    const [named, hidden] = partsOf(first, upper);
    const [moved] = partsOf(first, other);
    await edit(upper, '--name', 'うえにつけた名前');
    await edit(named!.theme_id, '--name', 'したにつけた名前');
    await edit(moved!.theme_id, '--into', upper);
    const then = await themes();
    expect(then.conflicts).toEqual([]);
    expect(then.themes.find(({ theme_id }) => theme_id === upper)!.label).toBe('うえにつけた名前');
    expect(
      partsOf(then, upper)
        .map(({ theme_id }) => theme_id)
        .toSorted(),
    ).toEqual([named, hidden, moved].map((part) => part!.theme_id).toSorted());
    expect(partsOf(then, upper).map(({ label }) => label)).toContain('したにつけた名前');
  });

  it('give a release the upper themes alone', async () => {
    const told = await themes();
    expect((await hirogeru('release', project)).code).toBe(0);
    const labels = await published();
    expect(labels.toSorted()).toEqual(told.themes.map(({ label }) => label).toSorted());
    for (const { label } of told.themes.flatMap(({ parts = [] }) => parts))
      expect(labels).not.toContain(label);
  });

  it('leave an upper theme out of a release as long as what was hidden below it is counted there', async () => {
    const [hidden] = partsOf(await themes(), upper).filter(({ label }) => label !== 'したにつけた名前');
    await edit(hidden!.theme_id, '--hide');
    await hirogeru('release', project);
    expect(await published()).not.toContain('うえにつけた名前');
    const told = await themes();
    expect(partsOf(told, upper).map(({ theme_id }) => theme_id)).not.toContain(hidden!.theme_id);
    await hirogeru('release', project);
    expect(await published()).toContain('うえにつけた名前');
    await edit(hidden!.theme_id, '--show');
  });

  it('stay where they were when more is said', async () => {
    const before = await themes();
    writeFileSync(join(project, 'inbox', '声2.csv'), csv(5001));
    await hirogeru('ingest', project);
    await hirogeru('tokenize', project);
    const then = await themes();
    expect(then.conflicts).toEqual([]);
    expect(ids(then)).toEqual(ids(before));
    expect(then.themes.find(({ theme_id }) => theme_id === upper)!.label).toBe('うえにつけた名前');
    expect(partsOf(then, upper).map(({ label }) => label)).toContain('したにつけた名前');
  }, 60_000);
});
