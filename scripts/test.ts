import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildDashboard } from './build-dashboard.ts';

// All checks of the repository one after another, then its tests, two files at a time, which two cores and 4 GB carry.
// Each check counts as one; the last line is the sum.
type Check = readonly [name: string, command: string, ...args: string[]];
const DASHBOARD = resolve(import.meta.dirname, '../apps/dashboard');
const CHECKS: readonly Check[] = [
  // Makes the types that the routes import; nothing below can be judged without them.
  ['dashboard routes', join(DASHBOARD, 'node_modules/.bin/svelte-kit'), 'sync'],
  ['format', 'oxfmt', '--check', '.'],
  ['lint', 'oxlint'],
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['dead code', 'knip', '--no-progress'],
  [
    'import rules',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'packages',
    'apps/cli',
    'checks',
    'scripts',
  ],
  [
    'dashboard types',
    join(DASHBOARD, 'node_modules/.bin/svelte-check'),
    '--workspace',
    DASHBOARD,
    '--fail-on-warnings',
  ],
  // Every package stands in third-party-licences.tsv, under a licence that may be passed on.
  ['licences', process.execPath, 'checks/supply/check-licences.ts'],
  ['audit', process.execPath, 'checks/supply/audit.ts'],
];

const env = { ...process.env, DO_NOT_TRACK: '1', NO_COLOR: '1' };
let passed = 0;
let failed = 0;

for (const [name, command, ...args] of CHECKS) {
  const cwd = name === 'dashboard routes' ? DASHBOARD : process.cwd();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env, cwd });
  if (status === 0) passed += 1;
  else {
    failed += 1;
    console.log(`${stdout ?? ''}${stderr ?? ''}`);
  }
  const told = name === 'audit' && status === 0 ? ` (${stdout.trim()})` : '';
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}${told}`);
}

// Built once and seen as a check of its own, before the test files that need it begin side by side.
try {
  await buildDashboard(() => {}, new AbortController().signal);
  passed += 1;
  console.log('ok   dashboard build');
} catch (error) {
  failed += 1;
  console.log(`${(error as Error).message}\nFAIL dashboard build`);
}

const folder = mkdtempSync(join(tmpdir(), 'hirogeru-test-'));
const report = join(folder, 'report.json');
const run = spawnSync(
  'vitest',
  ['run', '--maxWorkers=2', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    stdio: 'inherit',
    env,
  },
);
let skipped = 0;
try {
  const result = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  passed += result['numPassedTests'] ?? 0;
  failed += result['numFailedTests'] ?? 0;
  skipped += (result['numPendingTests'] ?? 0) + (result['numTodoTests'] ?? 0);
  // A file that cannot even be loaded has no test to fail, and must not pass for that.
  if (run.status !== 0 && (result['numFailedTests'] ?? 0) === 0)
    failed += Math.max(1, result['numFailedTestSuites'] ?? 1);
} catch {
  failed += 1;
}
rmSync(folder, { recursive: true });
if (skipped > 0) console.log(`${skipped} skipped (no shared data or no browser beside the project)`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
