import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

const HEADER = '受講番号,お立場,=満足度（1〜5）,ご意見';
const ROWS = [
  '101,当事者,5,夕方に開いている居場所がほしい',
  '102,家族,3,家族も学べる講座があるとよい',
  '103,支援者,4,訪問をふやしてほしい',
];
const csv = (...rows: string[]): string => [HEADER, ...rows].map((row) => `${row}\r\n`).join('');
const WRONG = csv(ROWS[0]!, '102,家族,9,家族も学べる講座があるとよい', '103,支援者,4,訪問を,ふやして');

let project: string;
beforeEach(async () => {
  project = await newProject({ '声.csv': csv(...ROWS) });
  await hirogeru('inspect', project, '--write');
  writeFileSync(join(project, 'inbox', '声.csv'), WRONG);
  await hirogeru('ingest', project);
});

describe('refusals', () => {
  it('lists the refused row and the refused cell with place, code and what to do', async () => {
    const { code, json, stdout, stderr } = await hirogeru('refusals', project, '--json');
    expect(code).toBe(1);
    expect(json).toMatchObject({
      solved: [],
      open: [
        {
          file: '声.csv',
          row: 3,
          column: '=満足度（1〜5）',
          code: 'E_SCORE_RANGE',
          what: 'cell',
          run_id: 'ingest-1',
        },
        { file: '声.csv', row: 4, column: null, code: 'E_RAGGED_ROW', what: 'row' },
      ],
    });
    expect(stdout + stderr).not.toMatch(/居場所|講座がある|訪問|ふやして/);
  });

  it('gives each an id by which its place is found again', async () => {
    const { json } = await hirogeru('refusals', project, '--json');
    const { open } = json as { open: { id: string }[] };
    expect(new Set(open.map(({ id }) => id)).size).toBe(2);
    expect(await hirogeru('where', project, open[1]!.id, '--json')).toMatchObject({
      json: { found: [{ kind: 'refusal', at: { row: 4 }, fate: 'rejected', code: 'E_RAGGED_ROW' }] },
    });
  });

  it('writes a CSV that Excel opens and in which no cell is a formula', async () => {
    const path = join(project, '一覧.csv');
    await hirogeru('refusals', project, '--csv', path);
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('\uFEFFファイル,シート,行,列,')).toBe(true);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(
      /^声\.csv,,3,'=満足度（1〜5）,この欄だけ,1〜5の整数で入力してください \[E_SCORE_RANGE\],E_SCORE_RANGE,[0-9a-f]{16},ingest-1$/,
    );
    expect(lines[2]).toMatch(/^声\.csv,,4,,行ごと,/);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('lets go of what a corrected file has solved, and says how much was solved by which run', async () => {
    writeFileSync(join(project, 'inbox', '声.csv'), csv(ROWS[0]!, ROWS[1]!, '103,支援者,4,訪問を,ふやして'));
    await hirogeru('ingest', project, '--replace');
    const { code, json } = await hirogeru('refusals', project, '--json');
    expect({ code, json }).toMatchObject({
      code: 1,
      json: {
        open: [{ row: 4, code: 'E_RAGGED_ROW', run_id: 'ingest-2' }],
        solved: [{ run_id: 'ingest-2', path: '声.csv', before: 2, after: 1 }],
      },
    });
    writeFileSync(join(project, 'inbox', '声.csv'), csv(...ROWS));
    await hirogeru('ingest', project, '--replace');
    const last = await hirogeru('refusals', project);
    expect(last.code).toBe(0);
    expect(last.stdout).toBe(
      [
        '声.csv: ingest-2 で 1か所なおりました（2 → 1）',
        '声.csv: ingest-3 で 1か所なおりました（1 → 0）',
        '取り込めなかったところはありません。\n',
      ].join('\n'),
    );
  });

  it('has nothing to say of a project that has never been used', async () => {
    expect(await hirogeru('refusals', await newProject({}), '--json')).toMatchObject({
      code: 0,
      json: { open: [], solved: [] },
    });
  });
});
