import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { col } from '../column.ts';
import { masked, shown, type Cell } from '../cell.ts';
import { family } from '../contracts/family.ts';
import { submissionsByChannel } from '../contracts/submissions-by-channel.ts';
import { openCurrent, openRelease } from './open.ts';
import { publishRelease } from './publish.ts';
import { contractsShape } from './shape.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'hirogeru-'));
const beside = { published_on: '2023-02-03', version: '0.1.0', inputs_hash: 'abc' };
const row = (channel: string, submissions: Cell) => ({ round_id: 'R1', channel, submissions });
const tables = (rows: ReturnType<typeof row>[]) => ({
  ...Object.fromEntries(family.map((view) => [view.name, []])),
  submissions_by_channel: rows,
});

it('gives back what was published, masked figures masked', async () => {
  const dir = folder();
  const { id } = await publishRelease(dir, tables([row('slip', masked), row('chat', shown(12))]), beside);
  const release = await openRelease(dir, id);
  expect(release.view(submissionsByChannel)).toEqual([row('chat', shown(12)), row('slip', masked)]);
  expect(release.view(submissionsByChannel, { channel: ['slip'] })).toEqual([row('slip', masked)]);
});

it('has the same id for the same content on another day, in another order', async () => {
  const rows = [row('slip', masked), row('chat', shown(12))];
  const first = await publishRelease(folder(), tables(rows), beside);
  const second = await publishRelease(folder(), tables(rows.toReversed()), {
    ...beside,
    published_on: '2024-01-01',
  });
  expect(second.id).toBe(first.id);
  const other = await publishRelease(folder(), tables([row('slip', shown(5))]), beside);
  expect(other.id).not.toBe(first.id);
});

it('refuses a column that no contract names', async () => {
  const row = { round_id: 'R1', channel: 'slip', submissions: shown(9), name: 'x' };
  await expect(publishRelease(folder(), tables([row]), beside)).rejects.toThrow('submissions_by_channel');
});

it('serves the newest whole release when the pointer is lost', async () => {
  const dir = folder();
  await publishRelease(dir, tables([row('chat', shown(12))]), beside);
  const second = await publishRelease(dir, tables([row('chat', shown(13))]), beside);
  writeFileSync(join(dir, 'current'), '');
  const opened = await openCurrent(dir);
  expect(opened?.release.id).toBe(second.id);
  expect(opened?.warning).not.toBeNull();
});

it('does not serve a release whose content was changed', async () => {
  const dir = folder();
  const first = await publishRelease(dir, tables([row('chat', shown(12))]), beside);
  const second = await publishRelease(dir, tables([row('chat', shown(13))]), beside);
  const instance = await DuckDBInstance.create(join(dir, `${second.id}.duckdb`));
  const connection = await instance.connect();
  await connection.run('UPDATE submissions_by_channel SET submissions_value = 99');
  connection.closeSync();
  instance.closeSync();
  expect((await openCurrent(dir))?.release.id).toBe(first.id);
});

describe('a release of another version', () => {
  // As a program with other contracts leaves it: another view in the file, another shape (or none) in the manifest.
  const older = async (shape: string | undefined) => {
    const dir = folder();
    const { id } = await publishRelease(dir, tables([row('chat', shown(12))]), beside);
    const path = join(dir, `${id}.manifest.json`);
    const { contracts: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(
      path,
      JSON.stringify({ ...manifest, ...(shape === undefined ? {} : { contracts: shape }) }),
    );
    const instance = await DuckDBInstance.create(join(dir, `${id}.duckdb`));
    const connection = await instance.connect();
    await connection.run('DROP TABLE likert_sides');
    connection.closeSync();
    instance.closeSync();
    return { dir, id };
  };

  it.each([
    ['of another shape', '0123456789abcdef'],
    ['from before shapes were noted', undefined],
  ])('is refused with the way to make it anew: %s', async (_, shape) => {
    const { dir, id } = await older(shape);
    const refused = { problem: { code: 'E_RELEASE_SHAPE', at: { file: id } } };
    await expect(openRelease(dir, id)).rejects.toMatchObject(refused);
    await expect(openCurrent(dir)).rejects.toMatchObject(refused);
  });

  it('makes room for the next one, which comes after it', async () => {
    const { dir } = await older(undefined);
    const next = await publishRelease(dir, tables([row('chat', shown(13))]), beside);
    expect(next.sequence).toBe(2);
    expect((await openCurrent(dir))?.release.id).toBe(next.id);
  });

  it('is told by any change to a name, a column, a unit or a kind', () => {
    const own = submissionsByChannel;
    const others: (typeof family)[number][] = [
      { ...own, name: 'other' },
      { ...own, keys: { ...own.keys, more: own.keys.channel } },
      { ...own, cells: { submissions: { unit: '人' } } },
      { ...own, keys: { ...own.keys, channel: col.idOrNull() } },
    ];
    const shapes = [own, ...others].map((view) => contractsShape([view]));
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(contractsShape([{ ...own }])).toBe(shapes[0]);
  });
});

it('sweeps what a killed publication left and leaves nothing aside itself', async () => {
  const dir = folder();
  writeFileSync(join(dir, 'x.duckdb.99.tmp'), 'half');
  await publishRelease(dir, tables([]), beside);
  expect(readdirSync(dir).filter((name) => name.includes('tmp'))).toEqual([]);
});

const changedFrom = (row: number) =>
  expect.objectContaining({
    problem: { code: 'E_LEDGER_CHANGED', at: { file: 'data/ledger.jsonl', row }, params: {} },
  });

it('finds a changed, cut or added line of the ledger', async () => {
  const { appendLedger, readLedger } = await import('../ledger.ts');
  const path = join(folder(), 'ledger.jsonl');
  appendLedger(path, 'desk', { what: 'tokenize', facts: { run: 'tokenize-3' } }, '2023-02-03T00:00:00Z');
  appendLedger(
    path,
    'desk',
    { what: 'release', facts: { id: 'abcdef01', masked: 0 } },
    '2023-02-03T00:00:01Z',
  );
  expect(readLedger(path).map((entry) => entry.what)).toEqual(['tokenize', 'release']);
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, whole.replace('tokenize-3', 'tokenize-4'));
  expect(() => readLedger(path)).toThrow(changedFrom(1));
  writeFileSync(path, whole.split('\n').slice(1).join('\n'));
  expect(() => readLedger(path)).toThrow(changedFrom(1));
  writeFileSync(path, whole);
  appendFileSync(path, '{"seq":3}\n');
  expect(() => readLedger(path)).toThrow(changedFrom(3));
});

it('goes on after a line of the ledger that was never written to its end', async () => {
  const { appendLedger, readLedger } = await import('../ledger.ts');
  const path = join(folder(), 'ledger.jsonl');
  appendLedger(path, 'desk', { what: 'tokenize', facts: { run: 'tokenize-3' } }, '2023-02-03T00:00:00Z');
  appendFileSync(path, '{"seq":2,"at":"2023');
  expect(readLedger(path)).toHaveLength(1);
  appendLedger(
    path,
    'desk',
    { what: 'release', facts: { id: 'abcdef01', masked: 0 } },
    '2023-02-03T00:00:01Z',
  );
  expect(readLedger(path).map(({ seq, what }) => [seq, what])).toEqual([
    [1, 'tokenize'],
    [2, 'release'],
  ]);
});
