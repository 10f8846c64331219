import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendLedger } from '@hirogeru/store/release';
import { beforeAll, expect, it } from 'vitest';
import { hirogeru, newProject } from '../test-run.ts';

let project: string;
let release: string;
beforeAll(async () => {
  project = await newProject({});
  await hirogeru('release', project);
  release = readFileSync(join(project, 'data/releases/current'), 'utf8').trim();
});

type Listed = {
  links: { link: string; state: string; report: string; audience: string; from: string; until: string }[];
};
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
  const { link, url } = json as { link: string; url: string };
  expect((await list()).at(-1)).toEqual({
    link,
    report: 'overview',
    release,
    audience: 'council',
    from: '2023-04-01',
    until: '2023-04-04',
    state: 'open',
  });
  expect(ledger().at(-1)).toMatchObject({
    what: 'link',
    facts: { link, report: 'overview', release, days: 3 },
  });
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

it('publishes what was taken back by mistake no second time, but opens it again on the word of a person', async () => {
  const refused = await hirogeru('release', project);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.stderr).toContain(`--release ${release} --lift`);
  // The same numbers from other inputs are the same release.
  const settings = join(project, 'hirogeru.yaml');
  const before = readFileSync(settings, 'utf8');
  writeFileSync(settings, `${before}\nretention: [{round: R1, originals: 2030-01-01}]\n`);
  expect(await hirogeru('release', project)).toMatchObject({ code: 2, stdout: '' });
  writeFileSync(settings, before);

  for (const args of [['--lift'], ['--lift', '--all'], ['--lift', '--release', '0'.repeat(16)]])
    expect(await hirogeru('revoke-link', project, ...args)).toMatchObject({ code: 2, stdout: '' });
  const own = await list();
  const lifted = await hirogeru('revoke-link', project, '--release', release, '--lift', '--json');
  const open = (await list()).filter(({ state }) => state === 'open').map(({ link }) => link);
  expect(lifted).toMatchObject({ code: 0, json: { release, links: open } });
  // The one link that was open when the release was taken back; not those taken back before.
  expect([own.length, open.length]).toEqual([expect.any(Number), 1]);
  expect(ledger().at(-1)).toMatchObject({ what: 'release-lifted', facts: { id: release, links: 1 } });
  expect((await hirogeru('release', project, '--json')).json).toMatchObject({ id: release, unchanged: true });
  expect(await hirogeru('revoke-link', project, '--release', release, '--lift')).toMatchObject({ code: 2 });
  expect(await hirogeru('verify', project)).toMatchObject({ code: 0 });
});

it.each([
  {
    what: 'forget',
    facts: { run: 'forget-9', person: 'ab'.repeat(8), sheets: 1, opinions: 1, originals: 1 },
  },
  { what: 'approval', facts: { answer: 'ab'.repeat(8), decision: 'withdrawn' } },
] as const)('does not open again a release in which somebody is who went since ($what)', async (event) => {
  const own = await newProject({});
  await hirogeru('release', own);
  await hirogeru('revoke-link', own, '--release', release);
  appendLedger(join(own, 'data/ledger.jsonl'), 'command-line', event, '2023-04-02T00:00:00Z');
  const { code, stderr } = await hirogeru('revoke-link', own, '--release', release, '--lift');
  expect([code, stderr]).toEqual([2, expect.stringContaining('新しい公開版')]);
  expect(readFileSync(join(own, 'data/links.jsonl'), 'utf8')).not.toContain('lifted');
});
