import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { LedgerEvent } from './ledger-events.ts';
import { appendLedger, readLedger } from './ledger.ts';

const AT = '2023-02-03T00:00:00Z';
const ingest = (accepted: number): LedgerEvent => ({
  what: 'ingest',
  facts: { run: 'ingest-1', files: 1, accepted },
});
const START = '0'.repeat(64);
const newLedger = (): string => join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.jsonl');
const written = (count: number): string => {
  const path = newLedger();
  for (let rows = 1; rows <= count; rows += 1) appendLedger(path, 'command-line', ingest(rows), AT);
  return path;
};
const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');
const write = (path: string, lines: readonly string[]): void =>
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));

/** Lines as they were chained before there was a seal, which anybody can make. */
function withoutKey(count: number): string[] {
  let prev = START;
  return Array.from({ length: count }, (_, index) => {
    const [seq, rows] = [index + 1, index + 10];
    const payload = JSON.stringify([seq, AT, 'ingest', [['rows', rows]], prev]);
    const hash = createHash('sha256').update(payload).digest('hex');
    const line = JSON.stringify({ seq, at: AT, what: 'ingest', facts: { rows }, prev, hash });
    prev = hash;
    return line;
  });
}

it.each([
  ['the last line cut off', (lines: string[]) => lines.slice(0, -1)],
  ['all but the first cut off', (lines: string[]) => lines.slice(0, 1)],
  ['everything emptied', () => []],
  ['a line cut out of the middle', (lines: string[]) => lines.toSpliced(1, 1)],
  ['two lines swapped', ([a = '', b = '', ...rest]: string[]) => [b, a, ...rest]],
  ['a fact changed', (lines: string[]) => lines.map((line) => line.replace('"accepted":2', '"accepted":9'))],
  ['somebody else named', (lines: string[]) => lines.map((line) => line.replace('command-line', 'desk'))],
  ['nobody named', (lines: string[]) => lines.map((line) => line.replace('"who":"command-line",', ''))],
  ['a time changed', (lines: string[]) => lines.map((line) => line.replace('02-03T00', '02-02T00'))],
  ['all of it written anew', () => withoutKey(4)],
  ['the end written anew', (lines: string[]) => [...lines.slice(0, 3), withoutKey(4)[3] ?? '']],
  ['a line added', (lines: string[]) => [...lines, lines.at(-1) ?? '']],
])('finds %s', (_, change) => {
  const path = written(4);
  expect(readLedger(path)).toHaveLength(4);
  write(path, change(linesOf(path)));
  expect(() => readLedger(path)).toThrow('E_LEDGER_CHANGED');
});

const from = (row: number) =>
  expect.objectContaining({
    problem: { code: 'E_LEDGER_CHANGED', at: { file: 'data/ledger.jsonl', row }, params: {} },
  });

it('finds that the file is gone, and that the seal is gone or another', () => {
  const [gone, unsealed, other] = [written(2), written(2), written(2)];
  rmSync(gone);
  expect(() => readLedger(gone)).toThrow(from(1));
  rmSync(join(unsealed, '../ledger-seal'));
  expect(() => readLedger(unsealed)).toThrow(from(1));
  writeFileSync(join(other, '../ledger-seal'), readFileSync(join(written(2), '../ledger-seal')));
  expect(() => readLedger(other)).toThrow(from(1));
  writeFileSync(join(other, '../ledger-seal'), '{}');
  expect(() => readLedger(other)).toThrow('E_SEAL_BROKEN');
});

it('takes a ledger of before along without losing a line, and finds changes in it from then on', () => {
  const path = newLedger();
  write(path, withoutKey(3));
  expect(readLedger(path)).toHaveLength(3);
  appendLedger(path, 'desk', { what: 'release', facts: { id: 'abcdef01', masked: 0 } }, AT);
  expect(readLedger(path).map(({ facts }) => facts)).toEqual([
    { rows: 10 },
    { rows: 11 },
    { rows: 12 },
    { id: 'abcdef01', masked: 0 },
  ]);
  const whole = linesOf(path);
  write(path, [...withoutKey(4).slice(1), ...whole.slice(3)]);
  expect(() => readLedger(path)).toThrow(from(1));
  write(path, [...withoutKey(3), withoutKey(4)[3] ?? '']);
  expect(() => readLedger(path)).toThrow(from(4));
});

it('goes on where the power went between a line and its seal, but not where a line is gone', () => {
  const path = written(1);
  const seal = readFileSync(join(path, '../ledger-seal'));
  appendLedger(path, 'command-line', ingest(2), AT);
  writeFileSync(join(path, '../ledger-seal'), seal);
  expect(readLedger(path)).toHaveLength(2);
  appendLedger(path, 'command-line', ingest(3), AT);
  expect(readLedger(path)).toHaveLength(3);
  write(path, linesOf(path).slice(0, 2));
  expect(() => readLedger(path)).toThrow(from(3));
});

it.skipIf(process.platform === 'win32')('keeps its seal to its owner', () => {
  expect(statSync(join(written(1), '../ledger-seal')).mode & 0o077).toBe(0);
});
