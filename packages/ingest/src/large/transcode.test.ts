import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Encoding from 'encoding-japanese';
import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import type { Problem } from '@hirogeru/store/contracts';
import { openVault } from '@hirogeru/store/vault';
import { describe, expect, it } from 'vitest';
import { ingestFiles } from '../run.ts';
import { lines, mapping, onDisk, PLAIN, project, row, stored, textOf, written } from './large-survey.ts';

const WITH_KANA = '8,2021/07/05 9:30:00,,当事者,5,居場所,はい,45,山田花子,アと話せた,また来たい,○,○,,';

const ENCODINGS = {
  CP932: (text: string) => legacy(text, 'SJIS'),
  'EUC-JP': (text: string) => legacy(text, 'EUCJP'),
  'ISO-2022-JP': (text: string) => legacy(text, 'JIS'),
  'UTF-16LE BOM': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16BE BOM': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'UTF-16LE': (text: string) => Buffer.from(text, 'utf16le'),
} as const;
type Encoded = keyof typeof ENCODINGS;
const legacy = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array =>
  new Uint8Array(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE', type: 'array' }));
const isEncoded = (name: string): name is Encoded => name in ENCODINGS;
const names = Object.keys(ENCODINGS).filter(isEncoded);

/** A vault on the disk, beside which a text can be written again; it is gone when `use` is done. */
async function besideVault<T>(use: (place: string) => Promise<T>): Promise<T> {
  const place = mkdtempSync(join(tmpdir(), 'vault-'));
  try {
    return await use(join(place, 'vault.duckdb'));
  } finally {
    expect(readdirSync(place).filter((name) => name.includes('staging'))).toEqual([]);
    rmSync(place, { recursive: true });
  }
}

describe('a large survey', () => {
  it('is stored by the engine from any encoding exactly as row by row', async () => {
    await assert(
      asyncProperty(array(row, { maxLength: 12 }), constantFrom(...names), async (rows, encoding) => {
        const bytes = ENCODINGS[encoding](textOf([PLAIN, ...rows.map(written)], '\r\n'));
        const { large, small } = onDisk('h.csv', bytes);
        const bulk = await besideVault((place) => stored([[large]], place));
        expect(lines(bulk)).toEqual(lines(await stored([[small]])));
        expect(bulk.tables.files[0]).toMatchObject({ encoding, bytes: bytes.length });
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('is read with all of JIS X 0213 where a line needs it', async () => {
    const rows = [PLAIN, PLAIN.replace('9', '8').replace('仲間', '○○'), PLAIN.replace('9', '7')];
    const bytes = Buffer.from(ENCODINGS.CP932(textOf(rows)));
    // ○○ becomes 𠮟る.
    bytes.set([0x98, 0x73, 0x82, 0xe9], bytes.indexOf(Buffer.from([0x81, 0x9b, 0x81, 0x9b])));
    const { large, small } = onDisk('k.csv', bytes);
    const bulk = await besideVault((place) => stored([[large]], place));
    expect(lines(bulk)).toEqual(lines(await stored([[small]])));
    expect(bulk.tables.files[0]).toMatchObject({ encoding: 'SJIS-2004', accepted: 3 });
    expect(bulk.tables.opinions.map(({ text }) => text)).toContain('𠮟ると話せた');
  });

  it.each(names)('is not held in memory when it is in %s', async (encoding) => {
    const rows = Array.from({ length: 15_000 }, (_, at) => PLAIN.replace('9', String(at)));
    const bytes = ENCODINGS[encoding](textOf(rows));
    const { large } = onDisk('i.csv', bytes);
    // Its beginning is within the limit, all of it is not: only the engine can take it.
    expect(bytes.length).toBeGreaterThan(1_050_000);
    await besideVault(async (place) => {
      const vault = await openVault(place);
      const key = new TextEncoder().encode('a key of the tests only');
      const { files: reported } = await ingestFiles({
        files: [large],
        project: { ...project, limits: { bytes: 1_050_000 } },
        mappings: [mapping],
        key,
        vault,
        runId: 'run-1',
        version: '0',
      });
      await vault.close();
      expect(reported).toMatchObject([{ state: 'taken', encoding, accepted: 15_000 }]);
    });
  });

  it.each([
    ['CP932', legacy('ア', 'SJIS'), Buffer.from([0xfc, 0xf5]), 'E_UNKNOWN_CHARACTER'],
    ['EUC-JP', legacy('ア', 'EUCJP'), Buffer.from([0xa9, 0xff]), 'E_DAMAGED_FILE'],
    ['ISO-2022-JP', Buffer.from([0x25, 0x22]), Buffer.from([0x29, 0x21]), 'E_UNKNOWN_CHARACTER'],
    ['CP932', legacy('ア', 'SJIS'), Buffer.from([0x82, 0x20]), 'E_DAMAGED_FILE'],
    ['UTF-16LE BOM', Buffer.from('ア', 'utf16le'), Buffer.from([0x00, 0xd8]), 'E_DAMAGED_FILE'],
    ['CP932', legacy(WITH_KANA, 'SJIS'), Buffer.from(WITH_KANA), 'E_MIXED_ENCODING'],
  ] as const)(
    'is refused with the line in %s where a byte does not fit',
    async (encoding, good, bad, code) => {
      const bytes = Buffer.from(ENCODINGS[encoding](textOf([PLAIN, PLAIN, WITH_KANA, PLAIN])));
      const at = bytes.indexOf(good);
      const broken = Buffer.concat([bytes.subarray(0, at), bad, bytes.subarray(at + good.length)]);
      const { large, small } = onDisk('j.csv', broken);
      const problems: (readonly Problem[])[] = [];
      for (const file of [large, small]) {
        await besideVault(async (place) => {
          const vault = await openVault(place);
          const key = new TextEncoder().encode('a key of the tests only');
          const options = { project, mappings: [mapping], key, vault, runId: 'run-1', version: '0' };
          const { files: reported } = await ingestFiles({ ...options, files: [file] });
          problems.push(reported.flatMap((each) => each.problems));
          await vault.close();
        });
      }
      expect(problems[0]).toMatchObject([{ code, at: { row: 4 } }]);
      expect(problems[1]).toEqual(problems[0]);
    },
  );
});
