import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProject, hirogeru, newProject } from '../test-run.ts';
import { vaultRows } from '../test-vault.ts';

const HEADER = 'タイムスタンプ,お立場,満足度（1〜5）,ご意見';
const SLIP = '夕方に開いている居場所があると、仕事のあとに立ち寄れて安心します。';
const ROWS = [
  `2023/04/01 10:00:00,当事者,5,${SLIP}`,
  '2023/04/01 10:05:00,家族,3,家族も一緒に学べる講座があるとよいと思います。',
  `2023/04/01 10:09:00,当事者,5,${SLIP.replace('安心', '安神')}`,
];
const csv = (...rows: string[]): string => [HEADER, ...rows].map((row) => `${row}\r\n`).join('');
const TRUTH = '../../../../examples/working-group/truth/duplicates.csv';
type Listed = { open: { id: string; earlier: string; later: string }[]; decided: object };

let project: string;
const listed = async (...flags: string[]) =>
  (await hirogeru('duplicates', project, '--json', ...flags)).json as Listed;
const balance = async () => {
  const { json } = await hirogeru('ingest', project, '--json');
  const { files } = json as { files: { accepted: number; duplicate: number; rows_read: number }[] };
  return files.map(({ rows_read, accepted, duplicate }) => [rows_read, accepted, duplicate]);
};

beforeEach(async () => {
  project = await newProject({ '声.csv': csv(...ROWS) });
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
});

describe('answers that are alike', () => {
  it('are all those that were planted in the bundled example, and no others', async () => {
    const example = await exampleProject();
    await hirogeru('ingest', example);
    const { open } = (await hirogeru('duplicates', example, '--json')).json as Listed;
    const place = (file = '', sheet = '', row = '') =>
      [file, ...(sheet ? [sheet] : []), `${row}行`].join(' › ');
    const planted = readFileSync(join(import.meta.dirname, TRUTH), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','))
      .filter(([, , , kind]) => kind === 'near' || kind === 'resubmitted')
      .map(([file, sheet, row, , of]) => `${place(file, sheet, of)} ／ ${place(file, sheet, row)}`);
    expect(planted.length).toBe(16);
    expect(open.map(({ earlier, later }) => `${earlier} ／ ${later}`).toSorted()).toEqual(planted.toSorted());
  });

  it('are found after a run and put before a person by their places, without a word of them', async () => {
    const { code, stdout, stderr, json } = await hirogeru('duplicates', project, '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      open: [{ earlier: '声.csv › 2行', later: '声.csv › 4行', closed: { both: 1, same: 1 } }],
      decided: { same: 0, different: 0 },
    });
    const words = await hirogeru('duplicates', project);
    expect(words.stdout).toMatch(
      /^[0-9a-f]{16}: 声\.csv › 2行 ／ 声\.csv › 4行（文の近さ 9\d％、選んだ答え 1のうち1が同じ）/,
    );
    expect(stdout + stderr + words.stdout).not.toMatch(/居場所|立ち寄れ/);
    expect(await balance()).toEqual([[3, 3, 0]]);
  });

  it('are told by the run that took them in', async () => {
    writeFileSync(join(project, 'inbox', 'もう一枚.csv'), csv(`2023/04/02 09:00:00,当事者,4,${SLIP}`));
    const { stdout } = await hirogeru('ingest', project);
    expect(stdout).toContain('よく似た回答 2組');
  });

  it('count once when a person says that they are the same, and again when the person takes it back', async () => {
    await hirogeru('tokenize', project);
    const before = await vaultRows(project);
    const [pair] = (await listed()).open;
    expect(await listed('--same', pair!.id)).toMatchObject({ open: [], decided: { same: 1, different: 0 } });
    const aside = await vaultRows(project);
    expect(aside['submissions']!.filter((row) => row.includes('"scope":"project"'))).toHaveLength(2);
    expect(aside['submissions']).toHaveLength(3);
    expect(await balance()).toEqual([[3, 2, 1]]);
    expect(await hirogeru('tokenize', project, '--json')).toMatchObject({ json: { opinions: 2 } });

    expect(await listed('--undecided', pair!.id)).toMatchObject({ open: [{ id: pair!.id }] });
    expect(await balance()).toEqual([[3, 3, 0]]);
    await hirogeru('tokenize', project);
    expect(await vaultRows(project)).toEqual(before);
  });

  it('are never asked about again when a person says that they are two', async () => {
    const [pair] = (await listed()).open;
    await listed('--different', pair!.id);
    writeFileSync(
      join(project, 'inbox', '声.csv'),
      csv(...ROWS, '2023/04/03 10:00:00,家族,2,相談先を知りたい'),
    );
    await hirogeru('ingest', project, '--replace');
    expect(await listed()).toMatchObject({ open: [], decided: { different: 1 } });
    expect(await balance()).toEqual([[4, 4, 0]]);
  });

  it('stay decided when the file is corrected, and count again when the row that was counted has gone', async () => {
    const [pair] = (await listed()).open;
    await listed('--same', pair!.id);
    writeFileSync(
      join(project, 'inbox', '声.csv'),
      csv(...ROWS, '2023/04/03 10:00:00,家族,2,相談先を知りたい'),
    );
    expect(await hirogeru('ingest', project, '--replace', '--json')).toMatchObject({
      json: { files: [{ rows_read: 4, accepted: 3, duplicate: 1 }] },
    });
    writeFileSync(join(project, 'inbox', '声.csv'), csv(ROWS[1]!, ROWS[2]!));
    expect(await hirogeru('ingest', project, '--replace', '--json')).toMatchObject({
      json: { files: [{ rows_read: 2, accepted: 2, duplicate: 0 }], problems: [] },
    });
  });

  it('go and come with undo, whatever was decided', async () => {
    const [pair] = (await listed()).open;
    await listed('--same', pair!.id);
    const before = await vaultRows(project, { runIds: false });
    expect((await hirogeru('undo', project, 'ingest-1')).code).toBe(0);
    for (const [table, rows] of Object.entries(await vaultRows(project))) expect(rows, table).toEqual([]);
    await hirogeru('ingest', project);
    expect(await vaultRows(project, { runIds: false })).toEqual(before);
  });

  it('keep what a person wrote into duplicates.yaml', async () => {
    const path = join(project, 'duplicates.yaml');
    const [pair] = (await listed()).open;
    await listed('--different', pair!.id);
    appendFileSync(path, '# 田中さんに確かめた\n');
    await listed('--same', pair!.id);
    expect(readFileSync(path, 'utf8')).toContain('確かめた');
    expect(await listed()).toMatchObject({ decided: { same: 1, different: 0 } });
  });

  it('lead by where from the row that is not counted to the one that is', async () => {
    const { open } = (await hirogeru('duplicates', project, '--json')).json as {
      open: { id: string; submissions: [string, string] }[];
    };
    await listed('--same', open[0]!.id);
    expect(await hirogeru('where', project, open[0]!.submissions[1], '--json')).toMatchObject({
      json: { found: [{ fate: 'duplicate', at: { row: 4 }, duplicate_of: { file: '声.csv', row: 2 } }] },
    });
  });

  it('have no pair of another number', async () => {
    expect(await hirogeru('duplicates', project, '--same', '0000000000000000')).toMatchObject({ code: 2 });
    expect(await hirogeru('duplicates', project, '--same', 'a', '--different', 'b')).toMatchObject({
      code: 2,
    });
  });
});
