import { createHash } from 'node:crypto';
import { readLedger } from '@hirogeru/store/release';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRules } from '@hirogeru/nlp';
import { beforeAll, describe, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

const CSV = [
  '受講番号,お立場,ご意見',
  '101,当事者,夕方に開いている居場所がほしいです。',
  '101,当事者,居場所に通う電車が混みます。',
  '102,家族,夜の居場所があると安心です。',
  '103,支援者,電車の時刻を知らせてください。',
  '104,支援者,山田太郎さんの電車が遅れました。',
].join('\r\n');
const RULES = `＊places
居場所 | サロン
＊calm
安心
＊nobody
銀河+鉄道 | 星空
＊wrong
居場所 安心
`;

type Report = {
  own: boolean;
  problems: { place: string; code: string }[];
  opinions: number;
  people: number;
  coded: number;
  rules: { code: string; label: string; opinions: number; people: number; idle: string[] }[];
  uncovered: { term: string; people: number; uncoded_people: number }[];
  cross: { themes: { theme_id: string | null }[]; rows: { code: string | null; people: number[] }[] };
};

let project: string;
const setRules = (text: string | Uint8Array): void => writeFileSync(join(project, 'rules.txt'), text);
const asked = async (...flags: string[]) => {
  const ran = await hirogeru('rules', project, '--json', ...flags);
  return { ...ran, report: ran.json as Report };
};

beforeAll(async () => {
  project = await newProject({ '声.csv': CSV });
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
  await hirogeru('tokenize', project);
});

describe('rules', () => {
  it('begins with the shipped rules in a new project', () => {
    const text = readFileSync(join(project, 'rules.txt'), 'utf8');
    expect(parseRules(text).rules.length).toBe(47);
  });

  it('counts people and opinions of each rule, and says what it names and nobody said', async () => {
    setRules(RULES);
    const { code, report } = await asked();
    expect(report).toMatchObject({ own: true, opinions: 5, people: 4, coded: 3 });
    expect(report.rules.map(({ code, people, opinions, idle }) => [code, people, opinions, idle])).toEqual([
      ['places', 2, 3, ['サロン']],
      ['calm', 1, 1, []],
      ['nobody', 0, 0, ['銀河+鉄道', '星空']],
      ['wrong', 0, 0, []],
    ]);
    expect(code).toBe(1);
    expect(report.problems).toMatchObject([{ place: 'rules.txt › 7行', code: 'E_RULE_CONDITION' }]);
  });

  it('lists the words that no rule names, by people, and none that may be a person', async () => {
    setRules(RULES);
    const { report, stdout } = await asked();
    expect(report.uncovered[0]).toEqual({ term: '電車', people: 3, uncoded_people: 2 });
    expect(report.uncovered.map(({ term }) => term)).not.toContain('居場所');
    expect(stdout).not.toMatch(/山田|太郎/);
  });

  it('crosses codes with the voices that fit no theme, so that no person is lost', async () => {
    setRules(RULES);
    const { report } = await asked();
    expect(report.cross.themes).toEqual([{ theme_id: null, label: 'その他の声', people: 4 }]);
    expect(report.cross.rows).toEqual([
      { code: 'places', people: [2] },
      { code: 'calm', people: [1] },
      { code: 'nobody', people: [0] },
      { code: 'wrong', people: [0] },
      { code: null, people: [2] },
    ]);
  });

  it('writes rules that read as the same rules, and the same bytes again', async () => {
    setRules(RULES);
    const [first, second] = [join(project, 'a.cod'), join(project, 'b.cod')];
    await asked('--export', first);
    setRules(readFileSync(first));
    await asked('--export', second);
    expect(readFileSync(second)).toEqual(readFileSync(first));
    expect(readFileSync(first, 'utf8').startsWith('\uFEFF＊places\n居場所 | サロン\n\n＊calm\n')).toBe(true);
  });

  it('takes a file in the encoding of KH Coder’s Windows', async () => {
    setRules(RULES);
    const { report } = await asked();
    // 「＊places⏎居場所⏎」 in CP932.
    setRules(
      Uint8Array.from([0x81, 0x96, ...Buffer.from('places\r\n'), 0x8b, 0x8f, 0x8f, 0xea, 0x8f, 0x8a, 13, 10]),
    );
    const other = await asked();
    expect(other.report.rules).toMatchObject([{ code: 'places', opinions: 3, people: 2 }]);
    expect(report.rules[0]).toMatchObject({ opinions: 3, people: 2 });
  });

  it('keeps the table of people for its owner alone', async () => {
    setRules(RULES);
    const csv = join(project, '表.csv');
    await asked('--csv', csv);
    expect(statSync(csv).mode & 0o077).toBe(0);
    expect(readFileSync(csv, 'utf8').split('\r\n').slice(0, 2)).toEqual([
      '\uFEFF番号,見出し・効果,その他の声',
      'places,places,2',
    ]);
    const sha256 = createHash('sha256').update(readFileSync(csv)).digest('hex');
    expect(readLedger(join(project, 'data/ledger.jsonl')).at(-1)).toMatchObject({
      who: 'command-line',
      what: 'download',
      facts: { what: 'themes-by-rules', as: 'csv', sha256 },
    });
  });

  it('applies nothing of a file in which a name stands twice, and leaves the themes as they were', async () => {
    setRules('＊a\n居場所\n＊a\n安心\n');
    expect((await asked()).report.problems).toMatchObject([
      { code: 'E_RULES_TWICE', place: 'rules.txt › 3行' },
    ]);
    const { code, stderr } = await hirogeru('themes', project);
    expect(code).toBe(3);
    expect(stderr).toContain('E_RULES_TWICE');
  });

  it('has nothing to say of a project that has never been used, and makes no vault', async () => {
    const empty = await newProject({});
    expect(await hirogeru('rules', empty, '--json')).toMatchObject({
      code: 0,
      json: { opinions: 0, people: 0 },
    });
    expect(existsSync(join(empty, 'data', 'vault.duckdb'))).toBe(false);
  });
});
