import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@hirogeru/store/release';
import { beforeAll, describe, expect, it } from 'vitest';
import { hirogeru, hirogeruTold, newProject } from '../test-run.ts';
import { vaultRows } from '../test-vault.ts';

const CODE = 'K-0007';
/** What only this person wrote, in words that stand nowhere else. */
const PLANTED = ['縞瑪瑙の万華鏡', '蛍袋の子守唄', '螺鈿細工の羅針盤'];
const HEADER = '受講番号,回答日,参加のきっかけ,ご意見';
const OPINIONS = [
  '夕方に開いている居場所があると、仕事のあとに立ち寄れて安心します。',
  '家族も学べる講座を、休みの日にも開いてほしいです。',
  '電話で相談できる人が増えると、夜の不安が軽くなります。',
  'ピアの先輩の話を聞いて、働いてみたいと思いました。',
];
const other = (at: number): string =>
  `A-${String(at).padStart(4, '0')},2023-04-01,知人,${OPINIONS[at % OPINIONS.length]}${'。'.repeat(at % 3)}`;
const rows = (from: number): string[] => Array.from({ length: 8 }, (_, at) => other(from + at));
const own = (opinion: string): string =>
  `${CODE},2023-04-01,その他（${PLANTED[2]}）,${opinion}と居場所で見ました。`;
const asCsv = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`;

/** Every file below a folder that holds one of the words, in the encodings in which something of ours is written. */
function holding(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => {
      const bytes = readFileSync(join(folder, name));
      return words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
    })
    .toSorted();
}

describe('forgetting a person', () => {
  let project = '';
  let before: Record<string, string[]> = {};
  const forget = (...flags: string[]) => hirogeruTold(CODE, 'forget', project, '--json', ...flags);
  const data = (): string => join(project, 'data');

  beforeAll(async () => {
    project = await newProject({
      'a.csv': asCsv(...rows(0), own(PLANTED[0]!)),
      'z.csv': asCsv(...rows(20)),
    });
    await hirogeru('inspect', project, '--write');
    await hirogeru('ingest', project);
    // Corrected once, so that an earlier version is among the originals; and handed in again with another file.
    const undated = other(50).replace('2023-04-01', 'いつか');
    writeFileSync(join(project, 'inbox/a.csv'), asCsv(...rows(0), undated, own(PLANTED[1]!)));
    await hirogeru('ingest', project, '--replace');
    writeFileSync(join(project, 'inbox/b.csv'), asCsv(other(30), own(PLANTED[1]!)));
    await hirogeru('ingest', project);
    await hirogeru('tokenize', project);
    await hirogeru('themes', project);
    const opinion = (await vaultRows(project))['opinions']!.find((row) => row.includes(PLANTED[1]!))!;
    await hirogeru(
      'edit',
      project,
      (JSON.parse(opinion) as { opinion_id: string }).opinion_id,
      '--to',
      'others',
    );
    before = await vaultRows(project);
  });

  it('is told beforehand what would go, and nothing is changed by that', async () => {
    expect((await forget('--dry-run')).json).toMatchObject({
      sheets: 1,
      opinions: 1,
      inbox: ['a.csv', 'b.csv'],
      files: [
        { path: 'a.csv', rows: 1, waiting: 1 },
        { path: 'b.csv', rows: 1, waiting: 0 },
      ],
    });
    expect(await vaultRows(project)).toEqual(before);
    expect(before['answers']!.join()).toContain(PLANTED[2]);
    for (const word of [PLANTED[1]!, PLANTED[2]!]) expect(holding(data(), [word])).toContain('vault.duckdb');
  });

  it('leaves no byte of what they wrote in any file of the project', async () => {
    const { code, json, stdout, stderr } = await forget();
    expect(code).toBe(0);
    expect(json).toMatchObject({ sheets: 1, opinions: 1, inbox: ['a.csv', 'b.csv'], left: [] });
    expect((json as { originals: string[] }).originals).toHaveLength(3);
    expect(holding(project, PLANTED)).toEqual([]);
    expect(holding(project, [CODE])).toEqual([]);
    expect(stdout + stderr).not.toContain(CODE);
  });

  it('is not there in the next release, which hides how little changed', async () => {
    await hirogeru('themes', project);
    const { code, stderr } = await hirogeru('release', project, '--hide-changed');
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    expect(holding(data(), [...PLANTED, CODE])).toEqual([]);
  });

  it('keeps everybody else, and counts what went', async () => {
    const after = await vaultRows(project);
    const others = (table: string): string[] => (before[table] ?? []).filter((row) => !isOwn(row));
    const isOwn = (row: string): boolean => [...PLANTED, CODE].some((word) => row.includes(word));
    expect(after['opinions']).toEqual(others('opinions'));
    expect((await hirogeru('refusals', project, '--json')).json).toMatchObject({
      open: [{ code: 'E_DATE' }],
      forgotten: 2,
    });
    expect(after['submissions']).toHaveLength(before['submissions']!.length - 1);
    const balances = after['files']!.map((row) => JSON.parse(row) as Record<string, number | string>);
    expect(
      balances.map(({ path, rows_read, accepted, duplicate, rejected, blank }) => [
        path,
        rows_read,
        accepted,
        duplicate,
        rejected,
        blank,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['a.csv', 10, 9, 0, 1, 0],
        ['b.csv', 2, 1, 0, 1, 0],
        ['z.csv', 8, 8, 0, 0, 0],
      ]),
    );
  });

  it('is told in the ledger by a keyed hash alone, and the ledger holds', async () => {
    const line = readLedger(join(data(), 'ledger.jsonl')).findLast(({ what }) => what === 'forget');
    expect(line?.facts).toMatchObject({ sheets: 1, opinions: 1, originals: 3 });
    expect(String(line?.facts['person'])).toMatch(/^[0-9a-f]{16}$/);
    expect((await hirogeru('verify', project)).code).toBe(0);
    expect(readFileSync(join(project, 'themes.yaml'), 'utf8')).not.toMatch(/[0-9a-f]{16}: others/);
  });

  it('goes for what comes later too: no file that holds them is taken, and the row is named', async () => {
    writeFileSync(join(project, 'inbox/c.csv'), asCsv(other(40), own('あとから')));
    const { json } = await hirogeru('ingest', project, '--json');
    const { problems } = json as { problems: { code: string; place: string }[] };
    expect(problems.find(({ code }) => code === 'E_FORGOTTEN')?.place).toBe('c.csv › 3行');
    expect((await vaultRows(project))['opinions']!.some((row) => row.includes('あとから'))).toBe(false);
    expect(holding(data(), ['あとからと居場所'])).toEqual([]);
    expect((await forget()).json).toMatchObject({ person: null, left: ['c.csv'] });
    rmSync(join(project, 'inbox/c.csv'));
  });

  it('cannot be brought back by taking back a run', async () => {
    const { json } = await hirogeru('undo', project, 'ingest-2', '--json');
    expect(json).toMatchObject({ problems: [{ code: 'E_UNDO_ORIGINAL' }] });
    expect(holding(project, PLANTED)).toEqual([]);
  });

  it('is proved by the ledger: how much went, and how many bytes were searched afterwards for what they wrote', async () => {
    const { code, json, stdout } = await hirogeru('forget', project, '--list', '--json');
    const { forgotten } = json as { forgotten: { searched: { files: number; bytes: number } }[] };
    expect(code).toBe(0);
    expect(forgotten).toMatchObject([
      { run: 'forget-6', sheets: 1, opinions: 1, rows: 2, originals: 3, inbox: 2, lifted: null },
    ]);
    const [{ searched } = { searched: { files: 0, bytes: 0 } }] = forgotten;
    expect(searched).toMatchObject({ found: 0 });
    expect(searched.bytes).toBeGreaterThan(statSync(join(data(), 'vault.duckdb')).size / 2);
    expect(stdout).not.toContain(CODE);
    expect((await hirogeru('forget', project, '--list')).stdout).toMatch(/2023-04-01.*見つかったのは 0/);
  });

  it('ends when the person comes back, or it was a mistake: their file is taken again, and the ledger tells', async () => {
    expect((await hirogeruTold('Z-9999', 'forget', project, '--lift', '--json')).json).toMatchObject({
      person: null,
    });
    writeFileSync(join(project, 'inbox/b.csv'), asCsv(other(30), own(PLANTED[1]!)));
    const refused = await hirogeru('ingest', project, '--replace', '--json');
    expect(JSON.stringify(refused.json)).toContain('E_FORGOTTEN');
    const { code, json, stdout } = await hirogeruTold(CODE, 'forget', project, '--lift', '--json');
    expect([code, json]).toEqual([
      0,
      expect.objectContaining({ runs: ['forget-6'], paths: ['a.csv', 'b.csv'] }),
    ]);
    expect(stdout).not.toContain(CODE);
    const taken = await hirogeru('ingest', project, '--replace', '--json');
    expect(JSON.stringify(taken.json)).not.toContain('E_FORGOTTEN');
    expect((await vaultRows(project))['opinions']!.some((row) => row.includes(PLANTED[1]!))).toBe(true);
    const told = readLedger(join(data(), 'ledger.jsonl')).find(({ what }) => what === 'forget-lifted');
    expect(told?.facts).toMatchObject({ of: 'forget-6' });
    expect((await hirogeru('forget', project, '--list')).stdout).toMatch(/に取りやめ/);
    expect((await hirogeru('verify', project)).code).toBe(0);
    // And goes again when they ask again.
    writeFileSync(join(project, '控え.txt'), `${PLANTED[1]}と居場所で見ました。`);
    const before = await hirogeruTold(CODE, 'forget', project, '--dry-run');
    expect(existsSync(join(data(), 'withheld'))).toBe(true);
    expect(before.stdout).toMatch(/次の「hirogeru release」は.*5人に満たないあいだ.*--hide-changed/);
    expect(await forget()).toMatchObject({
      code: 1,
      json: { sheets: 1, next_release_waits: true, searched: { found: ['控え.txt'] } },
    });
    // A number that a release withheld may have been theirs.
    expect(existsSync(join(data(), 'withheld'))).toBe(false);
    rmSync(join(project, '控え.txt'));
    expect(holding(project, [PLANTED[1]!, PLANTED[2]!])).toEqual([]);
  });

  it('is not asked for on the command line, where others could read it', async () => {
    const { code, stdout, stderr } = await hirogeru('forget', project, CODE);
    expect(code).toBe(2);
    expect(stdout + stderr).not.toContain(CODE);
    expect((await hirogeruTold('', 'forget', project)).code).toBe(2);
    expect((await hirogeruTold('Z-9999', 'forget', project)).code).toBe(1);
    expect(existsSync(join(data(), 'vault.duckdb.packed'))).toBe(false);
  });
});

describe('forgetting', () => {
  it('says of a project without answers that nobody was found, and makes nothing', async () => {
    const project = await newProject({});
    rmSync(join(project, 'data'), { recursive: true });
    for (const command of [['forget'], ['retention', '--delete']])
      expect((await hirogeruTold(CODE, command[0]!, project, ...command.slice(1))).code).toBeLessThan(2);
    expect(existsSync(join(project, 'data'))).toBe(false);
  });

  it('finds a person on a roster, whom several columns name together', async () => {
    const roster = [
      '氏名,ふりがな,生年月日,修了',
      '黒曜 石英,こくよう せきえい,1970-01-02,○',
      '山田 花子,やまだ はなこ,1971-02-03,○',
    ];
    const project = await newProject({ '名簿.csv': `${roster.join('\n')}\n` });
    await hirogeru('inspect', project, '--write');
    const mapping = join(project, 'mappings', readdirSync(join(project, 'mappings'))[0]!);
    const known = readFileSync(mapping, 'utf8').replaceAll(
      /(氏名|生年月日):\n    kind: personal/g,
      '$1:\n    kind: respondent',
    );
    writeFileSync(mapping, known);
    await hirogeru('ingest', project);
    expect((await vaultRows(project))['people']).toHaveLength(2);
    const { json } = await hirogeruTold('黒曜石英|1970-01-02', 'forget', project, '--json');
    expect(json).toMatchObject({ files: [{ path: '名簿.csv', rows: 1 }] });
    expect((await vaultRows(project))['people']).toHaveLength(1);
    expect(holding(project, ['黒曜'])).toEqual([]);
  });

  it('takes out one sheet of somebody whom nobody knows, and the same sheet of another file', async () => {
    const slip = (text: string): string => `2023-04-01,${text}`;
    const file = (...texts: string[]): string => `回答日,ご意見\n${texts.map(slip).join('\n')}\n`;
    const project = await newProject({
      'a.csv': file(OPINIONS[0]!, PLANTED[0]!),
      'b.csv': file(OPINIONS[1]!, PLANTED[0]!),
    });
    await hirogeru('inspect', project, '--write');
    await hirogeru('ingest', project);
    const [row] = (await vaultRows(project))['opinions']!.filter((each) => each.includes(PLANTED[0]!));
    const { submission_id } = JSON.parse(row!) as { submission_id: string };
    const { json } = await hirogeru('forget', project, '--sheet', submission_id, '--json');
    expect(json).toMatchObject({ sheets: 1, opinions: 1, inbox: ['a.csv', 'b.csv'] });
    expect(holding(project, [PLANTED[0]!])).toEqual([]);
    expect((await vaultRows(project))['opinions']).toHaveLength(2);
    writeFileSync(join(project, 'inbox/b.csv'), file(OPINIONS[1]!, PLANTED[0]!));
    const [{ run } = { run: '' }] = (
      (await hirogeru('forget', project, '--list', '--json')).json as { forgotten: { run: string }[] }
    ).forgotten;
    expect((await hirogeru('forget', project, '--lift', '--run', run)).code).toBe(0);
    await hirogeru('ingest', project, '--replace');
    expect((await vaultRows(project))['opinions']).toHaveLength(3);
  });
});
