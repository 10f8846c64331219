import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

let project: string;
let release: string;
beforeAll(async () => {
  project = await newProject({});
  await hirogeru('release', project);
  release = readFileSync(join(project, 'data/releases/current'), 'utf8').trim();
});

type Listed = { links: { link: string; state: string; report: string; from: string; until: string }[] };
const make = async (): Promise<string> => {
  const { json } = await hirogeru('embed-link', project, '--days', '3', '--json');
  return (json as { link: string }).link;
};
const list = async () => ((await hirogeru('links', project, '--json')).json as Listed).links;
const stateOf = async (link: string) => (await list()).find((one) => one.link === link)?.state;
const ledger = (): { what: string; facts: Record<string, unknown> }[] =>
  readFileSync(join(project, 'data/ledger.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('lists every link that was made, with its day, and the ledger tells of it without it', async () => {
  const { json } = await hirogeru('embed-link', project, '--days', '3', '--json');
  const { link, url, code } = json as { link: string; url: string; code: string };
  expect((await list()).at(-1)).toEqual({
    link,
    report: 'overview',
    release,
    from: '2023-04-01',
    until: '2023-04-04',
    state: 'open',
  });
  expect(ledger().at(-1)).toMatchObject({
    what: 'link',
    facts: { link, report: 'overview', release, days: 3 },
  });
  expect(code).toContain(`src="${url}"`);
  const signature = url.split('.').at(-1) ?? '';
  for (const file of ['ledger.jsonl', 'links.jsonl'])
    expect(readFileSync(join(project, 'data', file), 'utf8')).not.toContain(signature);
});

it('takes back the links that are named, or all, and tells the ledger once of each', async () => {
  const [one, two] = [await make(), await make()];
  expect(await hirogeru('revoke-link', project, one)).toMatchObject({ code: 0 });
  expect([await stateOf(one), await stateOf(two)]).toEqual(['revoked', 'open']);
  await hirogeru('revoke-link', project, '--all');
  expect(new Set((await list()).map(({ state }) => state))).toEqual(new Set(['revoked']));
  await hirogeru('revoke-link', project, one);
  const told = ledger().filter(({ what, facts }) => what === 'link-revoked' && facts['link'] === one);
  expect(told).toHaveLength(1);
  expect(await hirogeru('verify', project)).toMatchObject({ code: 0 });
});

it('goes over to a new key, and lets the old one go when no link needs it any more', async () => {
  const link = await make();
  const keys = async () =>
    ((await hirogeru('links', project, '--new-key', '--json')).json as { keys: number }).keys;
  expect(await keys()).toBe(2);
  expect(await stateOf(link)).toBe('open');
  await hirogeru('revoke-link', project, '--all');
  expect(await keys()).toBe(1);
});

it.each([
  [[]],
  [['nothing']],
  [['0123456789abcdef']],
  [['--release', '0'.repeat(16)]],
  [['--all', '--release', '0'.repeat(16)]],
])('refuses to take back %j', async (args) => {
  expect(await hirogeru('revoke-link', project, ...args)).toMatchObject({ code: 2, stdout: '' });
});

it('takes a release back with its links, and makes none to it any more', async () => {
  const link = await make();
  expect(await hirogeru('revoke-link', project, '--release', release)).toMatchObject({ code: 0 });
  expect(await stateOf(link)).toBe('revoked');
  expect(ledger().at(-1)).toMatchObject({ what: 'release-revoked', facts: { id: release } });
  expect((await hirogeru('embed-link', project)).stderr).toContain('取り消されています');
});
