import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { builtDashboard, run } from './project-run.ts';

const SESSION = join(import.meta.dirname, 'offline-session.ts');
const cut = (command: string) => run('unshare', ['-rn', 'sh', '-c', `ip link set lo up && ${command}`]);
const canCut = await cut('strace -qq -o /dev/null true').then(
  ({ code }) => code === 0,
  () => false,
);

it.skipIf(!canCut || !hasBrowser)(
  'starts and shows every page with the network cut, asking for nothing outside',
  async () => {
    await builtDashboard();
    const { stdout, stderr } = await cut(`exec '${process.execPath}' '${SESSION}'`);
    const seen = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, unknown>;
    expect(seen, stderr).toMatchObject({ connectsOutside: [], requestsOutside: [] });
    expect(seen['visited']).toBeGreaterThan(20);
    expect(seen['traced']).toBeGreaterThan(0);
  },
  300_000,
);
