import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attackSideBySide, type Published } from '@hirogeru/disclosure';
import { openCurrent, readLedger } from '@hirogeru/store/release';
import { submissionsByStandpoint } from '@hirogeru/store/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { hirogeru, newProject } from './test-run.ts';

const HEADER = '回答日時,お立場,満足度（1〜5）';
const STANDPOINTS = ['当事者', '家族', '支援者'];
const row = (index: number): string =>
  [
    `2022/06/${String((index % 28) + 1).padStart(2, '0')} 10:${String(index % 60).padStart(2, '0')}:00`,
    STANDPOINTS[index % 3],
    // Four of the first forty are alone with their answer.
    index % 11 === 0 ? '1' : String(2 + (index % 4)),
  ].join(',');
const sheet = (from: number, to: number): string =>
  [HEADER, ...Array.from({ length: to - from }, (_, index) => row(from + index)), ''].join('\n');

let project: string;
const published = (): string => join(project, 'data/published');
const kept = (): (Published & { release: string; sequence: number })[] =>
  readdirSync(published())
    .map(
      (name) =>
        JSON.parse(readFileSync(join(published(), name), 'utf8')) as Published & {
          release: string;
          sequence: number;
        },
    )
    .toSorted((a, b) => a.sequence - b.sequence);

async function add(name: string, from: number, to: number): Promise<void> {
  writeFileSync(join(project, 'inbox', name), sheet(from, to));
  expect((await hirogeru('ingest', project)).code).toBe(0);
}
const everybody = async (): Promise<unknown> => {
  const opened = await openCurrent(join(project, 'data/releases'));
  return opened?.release.view(submissionsByStandpoint, { round_id: 'T', standpoint: 'T' })[0]?.submissions;
};

beforeAll(async () => {
  project = await newProject({ 'a.csv': sheet(0, 40) });
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
  await hirogeru('release', project);
});

describe('answers that come after a release', () => {
  it('wait while they are fewer than five', async () => {
    await add('b.csv', 40, 42);
    const ran = await hirogeru('release', project, '--json');
    expect(ran).toMatchObject({ code: 3, json: { error: { code: 'E_RELEASE_WAITS' } } });
    expect(kept()).toHaveLength(1);
    expect(await everybody()).toEqual({ kind: 'shown', value: 40 });
  });

  it('are counted once there are enough, and told by no two releases', async () => {
    await add('c.csv', 42, 53);
    const ran = await hirogeru('release', project);
    expect(ran.code, ran.stderr).toBe(0);
    expect(await everybody()).toEqual({ kind: 'shown', value: 53 });
    expect(kept()).toHaveLength(2);
    for (const grows of [true, false]) expect(await attackSideBySide(kept(), () => grows)).toEqual([]);
  });

  it('can be hidden when nobody can wait, also after the files of the releases are gone', async () => {
    await add('d.csv', 53, 54);
    rmSync(join(project, 'data/releases'), { recursive: true });
    expect((await hirogeru('release', project)).code).toBe(3);
    const ran = await hirogeru('release', project, '--hide-changed');
    expect(ran.code, ran.stderr).toBe(0);
    expect(await everybody()).toEqual({ kind: 'masked' });
    expect(await attackSideBySide(kept(), () => true)).toEqual([]);
  });
});

describe('what earlier releases told', () => {
  it('holds no number that they withheld', () => {
    const [first] = kept();
    const hidden = first?.cells.filter(({ value }) => value === null) ?? [];
    expect(hidden.length).toBeGreaterThan(0);
    // A threshold is the same for all: nothing of the number is in it.
    expect(new Set(hidden.map(({ threshold }) => threshold))).toEqual(new Set([5]));
  });

  it('is read of the releases that an attacker is taken to have', async () => {
    // One more, that shows how many there were when the last did not: 53 before, 54 after.
    const last = kept().at(-1)!;
    const cells = last.cells.map((cell) => (cell.id === 'submissions' ? { ...cell, value: 54 } : cell));
    const text = `${JSON.stringify({ ...last, release: 'f'.repeat(16), sequence: last.sequence + 1, cells })}\n`;
    const path = join(published(), `${createHash('sha256').update(text).digest('hex')}.json`);
    writeFileSync(path, text);
    const [{ release: first } = { release: '' }] = kept();
    expect(await hirogeru('attack', project)).toMatchObject({ code: 1 });
    expect(await hirogeru('attack', project, '--with', first)).toMatchObject({ code: 0 });
    expect(await hirogeru('attack', project, '--with', `${first},${'f'.repeat(16)}`)).toMatchObject({
      code: 1,
    });
    rmSync(path);
    expect(await hirogeru('attack', project, '--with', 'f'.repeat(16))).toMatchObject({ code: 2 });
  });

  it('is also read by whoever guesses that nothing changed, and said to be', async () => {
    const [first] = kept();
    // Two masks of the opinions of three themes, which nobody knows to be the same.
    const themed = (theme: string, value: number | null) => ({
      id: `themed|theme=${theme}`,
      value,
      threshold: 5,
    });
    const written = [
      [null, null, 20],
      [null, 9, null],
    ].map(([a, b, c], at) => {
      const release = 'de'[at]!.repeat(16);
      const cells = [themed('T', 32), themed('a', a!), themed('b', b!), themed('c', c!)];
      const equations = [{ total: cells[0]!.id, parts: cells.slice(1).map(({ id }) => id) }];
      const own = { ...first, release, sequence: 90 + at, cells, equations, inequalities: [], answers: [] };
      const text = `${JSON.stringify(own)}\n`;
      const path = join(published(), `${createHash('sha256').update(text).digest('hex')}.json`);
      writeFileSync(path, text);
      return { release, path };
    });
    const ran = await hirogeru(
      'attack',
      project,
      '--json',
      '--with',
      written.map((each) => each.release).join(','),
    );
    expect(ran).toMatchObject({
      code: 1,
      json: { beside: [{ number: expect.stringContaining('themed|theme=a'), guess: 'unchanged' }] },
    });
    for (const { path } of written) rmSync(path);
  });

  it('is missed when it is gone or changed', async () => {
    const [name = ''] = readdirSync(published());
    const path = join(published(), name);
    const text = readFileSync(path, 'utf8');
    await add('e.csv', 54, 70);
    for (const change of [
      () => writeFileSync(path, text.replace('"value":', '"value": ')),
      () => rmSync(path),
    ]) {
      change();
      const ran = await hirogeru('release', project, '--json');
      expect(ran).toMatchObject({ code: 3, json: { error: { code: 'E_PUBLISHED_CHANGED' } } });
    }
    // Nor does it help that nothing else tells of it: the release itself is there.
    const gone = ['published', 'ledger.jsonl', 'ledger-seal'].map((each) => join(project, 'data', each));
    for (const each of gone) renameSync(each, `${each}.away`);
    expect(await hirogeru('release', project)).toMatchObject({ code: 3 });
    for (const each of gone) {
      rmSync(each, { recursive: true, force: true });
      renameSync(`${each}.away`, each);
    }
    writeFileSync(path, text);
    expect((await hirogeru('release', project)).code).toBe(0);
    const told = readLedger(join(project, 'data/ledger.jsonl')).flatMap(
      ({ facts }) => facts['published'] ?? [],
    );
    expect(told.map((hash) => `${hash}.json`).toSorted()).toEqual(readdirSync(published()).toSorted());
  });
});
