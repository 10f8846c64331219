import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, run, temporaryFolder } from './project-run.ts';

/** A house of two files, the first importing the second, judged by the repository's own rules. */
async function judge(from: string, to: string): Promise<string> {
  const folder = temporaryFolder();
  copyFileSync(join(ROOT, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
  writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions":{"module":"NodeNext"}}');
  const up = '../'.repeat(from.split('/').length - 1);
  for (const [path, text] of [
    [from, `import { x } from '${up}${to}';\nexport const y = x;\n`],
    [to, 'export const x = 1;\n'],
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { stdout } = await run(
    join(ROOT, 'node_modules/.bin/depcruise'),
    ['--config', '.dependency-cruiser.cjs', '.'],
    { cwd: folder, env: { NO_COLOR: '1' } },
  );
  return stdout;
}

it.each([
  ['packages/store/src/vault.ts', 'packages/ingest/src/index.ts', 'store-imports-no-room'],
  ['packages/nlp/src/index.ts', 'packages/store/src/vault.ts', 'pure-rooms-know-contracts-only'],
  ['packages/ingest/src/index.ts', 'packages/metrics/src/index.ts', 'siblings-do-not-meet'],
  ['packages/metrics/src/index.ts', 'apps/cli/src/main.ts', 'rooms-import-no-app'],
  ['apps/dashboard/src/hooks.server.ts', 'packages/store/src/vault.ts', 'dashboard-reads-releases-only'],
  ['apps/cli/src/main.ts', 'packages/nlp/src/lattice/trie.ts', 'faces-only'],
])('refuses %s importing %s', async (from, to, rule) => {
  expect(await judge(from, to)).toContain(rule);
});

it.each([
  ['packages/ingest/src/index.ts', 'packages/store/src/contracts.ts'],
  ['packages/charts/src/index.ts', 'packages/store/src/contracts.ts'],
  ['apps/cli/src/main.ts', 'packages/metrics/src/index.ts'],
  ['apps/dashboard/src/hooks.server.ts', 'packages/store/src/release.ts'],
])('allows %s importing %s', async (from, to) => {
  expect(await judge(from, to)).toContain('no dependency violations found');
});
