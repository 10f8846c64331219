import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openVault, sql } from '@hirogeru/store/vault';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hirogeru, newProject } from '../test-run.ts';

// Row 4 of the file is a resubmission, row 5 has a score out of range, row 6 a cell too many.
const CSV = [
  '受講番号,お立場,満足度（1〜5）,ご意見,引用の可否,お名前',
  '101,当事者,5,夕方に開いている居場所がほしい,可,山田花子',
  '102,家族,3,家族も学べる講座があるとよい,可,佐藤',
  '101,当事者,5,夕方に開いている居場所がほしい,可,山田花子',
  '103,支援者,4,訪問をふやしてほしい,可,鈴木',
  '104,支援者,4,相談先を知りたい,可,鈴木,はみ出した',
];
const SHA256 = createHash('sha256')
  .update(`${CSV.join('\r\n')}\r\n`)
  .digest('hex');
const PLANTED = /居場所|講座がある|訪問を|相談先|山田|佐藤|鈴木|はみ出した/;
/** As documented: 16 digits of the SHA-256 of the content's hash, the sheet and the row. */
const rowId = (row: number): string =>
  createHash('sha256')
    .update(JSON.stringify([SHA256, '', String(row)]))
    .digest('hex')
    .slice(0, 16);

let project: string;
const said: string[] = [];
async function where(id: string) {
  const words = await hirogeru('where', project, id);
  const ran = await hirogeru('where', project, id, '--json');
  said.push(words.stdout, words.stderr, ran.stdout, ran.stderr);
  return { ...ran, words: words.stdout };
}
async function idOf(statement: ReturnType<typeof sql>): Promise<string> {
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  try {
    const [row] = await vault.all(statement, z.object({ id: z.string() }));
    return row?.id ?? '';
  } finally {
    await vault.close();
  }
}

beforeAll(async () => {
  project = await newProject({ '声.csv': `${CSV.join('\r\n')}\r\n` });
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
});

describe('where', () => {
  it('leads from an answer sheet and an opinion to the file, its hash, the row and the column', async () => {
    expect(await where(rowId(2))).toMatchObject({
      code: 0,
      json: {
        found: [
          {
            kind: 'submission',
            at: { file: '声.csv', row: 2 },
            file_id: SHA256.slice(0, 16),
            sha256: SHA256,
            run_id: 'ingest-1',
            fate: 'accepted',
          },
        ],
      },
    });
    const opinion = await idOf(sql`SELECT opinion_id AS id FROM opinions WHERE row_no = 3`);
    const { json, words } = await where(opinion);
    expect(json).toMatchObject({ found: [{ kind: 'opinion', at: { row: 3, column: 'ご意見' } }] });
    expect(words).toContain('声.csv › 3行 › 「ご意見」の列');
  });

  it('says of a row that was a resubmission which row it repeats', async () => {
    const { json, words } = await where(rowId(4));
    expect(json).toMatchObject({ found: [{ fate: 'duplicate', duplicate_of: { file: '声.csv', row: 2 } }] });
    expect(words).toContain('もとの行: 声.csv › 2行');
  });

  it('says of a refused row why it was refused', async () => {
    expect(await where(rowId(6))).toMatchObject({
      json: { found: [{ kind: 'row', fate: 'rejected', code: 'E_RAGGED_ROW', at: { row: 6 } }] },
    });
  });

  it('leads from a file, by id or hash, and from a run to their counts', async () => {
    const rows = { rows_read: 5, accepted: 3, duplicate: 1, rejected: 1, blank: 0, left_out: 0 };
    for (const id of [SHA256, SHA256.slice(0, 16)])
      expect(await where(id)).toMatchObject({
        json: { found: [{ kind: 'file', at: { file: '声.csv' }, rows }] },
      });
    expect(await where('ingest-1')).toMatchObject({
      json: { found: [{ kind: 'run', counts: { files: 1, submissions: 3, opinions: 3 } }] },
    });
  });

  it('gives of a person nothing but counts', async () => {
    const person = await idOf(sql`SELECT respondent_code AS id FROM submissions WHERE row_no = 2`);
    const { json } = await where(person);
    expect(json).toEqual({
      found: [{ kind: 'respondent', id: person, counts: { submissions: 1, people: 0 } }],
    });
  });

  it('leads from a published quote to its place, and from a release to its day', async () => {
    const opinion = await idOf(sql`SELECT opinion_id AS id FROM opinions WHERE row_no = 2`);
    const themes = join(project, 'themes.yaml');
    writeFileSync(
      themes,
      readFileSync(themes, 'utf8').replace('approved_quotes: []', `approved_quotes: ['${opinion}']`),
    );
    await hirogeru('tokenize', project);
    await hirogeru('themes', project);
    const { json } = await hirogeru('release', project, '--json');
    const { id } = z.object({ id: z.string() }).parse(json);
    expect(await where(id)).toMatchObject({
      json: { found: [{ kind: 'release', sequence: 1, published_on: '2023-04-01' }] },
    });
    expect(await where('q001')).toMatchObject({
      json: { found: [{ kind: 'opinion', id: opinion, at: { row: 2, column: 'ご意見' } }] },
    });
  });

  it('ends in wrong usage for an id that nothing has', async () => {
    expect(await where('0000000000000000')).toMatchObject({ code: 2 });
    expect(await hirogeru('where', project)).toMatchObject({ code: 2 });
  });

  it('never says what somebody wrote or who it was', () => {
    expect(said.length).toBeGreaterThan(20);
    expect(said.join('\n')).not.toMatch(PLANTED);
  });
});
