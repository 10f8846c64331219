import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@hirogeru/store/release';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROUTES } from '../../apps/dashboard/src/lib/server/roles.ts';
import { serveProject } from './dashboard-server.ts';
import { ROOT, temporaryFolder } from './project-run.ts';
import { pathOf, routesOnDisk } from './routes-on-disk.ts';
import { smallProject } from './small-release.ts';

/** What answers to reading and is no page: a file to take along. Signing in by a city leads elsewhere. */
const DOWNLOADS = routesOnDisk().filter(
  ({ route, isPage }) => !isPage && ROUTES[route]?.['GET'] && !route.startsWith('/login'),
);

let project: string;
let release: string;
let server: { origin: string; stop(): void };
beforeAll(async () => {
  project = temporaryFolder();
  release = await smallProject(project);
  server = await serveProject(project);
});
afterAll(() => server?.stop());

const told = () => readLedger(join(project, 'data/ledger.jsonl')).filter(({ what }) => what === 'download');

it('tell the ledger who took what, and the hash of its bytes', async () => {
  expect(DOWNLOADS.length).toBeGreaterThan(0);
  for (const { route } of DOWNLOADS) {
    const before = told().length;
    const bytes = new Uint8Array(await (await fetch(`${server.origin}${pathOf(route)}`)).arrayBuffer());
    const lines = told().slice(before);
    expect(lines, route).toHaveLength(1);
    expect(lines[0], route).toMatchObject({
      who: 'unknown',
      facts: { release, sha256: createHash('sha256').update(bytes).digest('hex') },
    });
  }
});

it('are offered by no page that does not tell of them', () => {
  const pages = globSync('apps/dashboard/src/**/*.svelte', { cwd: ROOT });
  const offering = pages.filter((path) =>
    / download[ =>]|createObjectURL|href="?data:/.test(readFileSync(join(ROOT, path), 'utf8')),
  );
  expect([pages.length > 40, offering]).toEqual([true, []]);
});

it('that a command writes are written in one place, which tells of them', () => {
  const commands = globSync('apps/cli/src/commands/*.ts', { cwd: ROOT }).filter(
    (path) => !path.endsWith('.test.ts') && !path.endsWith('init.ts'),
  );
  const writing = commands.filter((path) =>
    /writeFileSync|putWhole/.test(readFileSync(join(ROOT, path), 'utf8')),
  );
  expect([commands.length > 30, writing]).toEqual([true, []]);
});
