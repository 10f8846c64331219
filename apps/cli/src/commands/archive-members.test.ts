import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import Encoding from 'encoding-japanese';
import { beforeAll, describe, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

const cp932 = (text: string): Uint8Array =>
  new Uint8Array(
    Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE', type: 'array' }),
  );
const HEADER = '受講番号,お立場,満足度（1〜5）,ご意見,引用の可否,お名前';
const table = (...rows: string[]): Uint8Array => cp932([HEADER, ...rows, ''].join('\r\n'));
const MORNING = ['101,当事者,5,居場所がほしい,可,山田', '102,家族,3,講座があるとよい,可,佐藤'];
const AFTERNOON = ['201,当事者,4,相談先を知りたい,可,鈴木', '202,家族,2,夜の相談がほしい,可,佐藤,はみ出し'];
const MEND = ['201,当事者,4,相談先を知りたい,可,鈴木', '202,家族,2,夜の相談がほしい,可,佐藤'];

/** A ZIP as Windows packs it: names in CP932 without a mark, here with ソ, whose second byte is a backslash. */
function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = cp932(path);
    // What the header before the content and the directory both say: version, flags, method (stored), time, sums, sizes.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const part = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, name, content]);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), about, place, name]));
    parts.push(part);
    offset += part.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006'), end]));
}
const MORNING_PATH = '届いたもの/回答.zip/第1回/午前/一覧.csv';
const AFTERNOON_PATH = '届いたもの/回答.zip/第1回/午後/ソ連.csv';
const packed = (afternoon: readonly string[]): Uint8Array =>
  zipOf({ '第1回/午前/一覧.csv': table(...MORNING), '第1回/午後/ソ連.csv': table(...afternoon) });
const idOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

let project: string;
const ran = async (...argv: string[]) => (await hirogeru(...argv, '--json')).json;
const put = (bytes: Uint8Array): void => {
  mkdirSync(join(project, 'inbox/届いたもの'), { recursive: true });
  writeFileSync(join(project, 'inbox/届いたもの/回答.zip'), bytes);
};

beforeAll(async () => {
  project = await newProject({});
  put(packed(AFTERNOON));
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
});

describe('files out of a ZIP', () => {
  it('are named by the ZIP, their folders and their own name, in refusals and where', async () => {
    const { open } = (await ran('refusals', project)) as { open: { id: string }[] };
    expect(open).toMatchObject([{ file: AFTERNOON_PATH, row: 3, code: 'E_RAGGED_ROW' }]);
    expect(await ran('where', project, open[0]?.id ?? '')).toMatchObject({
      found: [{ kind: 'refusal', at: { file: AFTERNOON_PATH, row: 3 } }],
    });
    expect(await ran('where', project, idOf(table(...MORNING)))).toMatchObject({
      found: [{ kind: 'file', at: { file: MORNING_PATH }, rows: { rows_read: 2, accepted: 2 } }],
    });
  });

  it('are replaced one by one when the ZIP comes again, and only on the word of a person', async () => {
    put(packed(MEND));
    expect(await ran('ingest', project)).toMatchObject({
      files: [
        { path: MORNING_PATH, state: 'already' },
        { path: AFTERNOON_PATH, state: 'refused' },
      ],
      added: 0,
    });
    expect(await ran('ingest', project, '--replace')).toMatchObject({
      files: [{ path: MORNING_PATH }, { path: AFTERNOON_PATH, state: 'replaced', accepted: 2 }],
    });
    expect(await ran('refusals', project)).toMatchObject({
      open: [],
      solved: [{ path: AFTERNOON_PATH, before: 1, after: 0 }],
    });
    expect(await ran('where', project, idOf(table(...AFTERNOON)))).toMatchObject({
      found: [{ kind: 'file', at: { file: AFTERNOON_PATH }, replaced_by: 'ingest-2' }],
    });
  });

  it('come back as they were when the run that replaced them is taken back', async () => {
    expect(await ran('undo', project, 'ingest-2')).toMatchObject({ problems: [] });
    expect(await ran('refusals', project)).toMatchObject({ open: [{ file: AFTERNOON_PATH, row: 3 }] });
    expect(await ran('where', project, idOf(table(...MEND)))).toMatchObject({ error: { code: 'USAGE' } });
  });
});
