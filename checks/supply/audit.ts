import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { auditVerdict } from './audit-verdict.ts';

// Asks the registry for known faults in what runs with Hirogeru. Without a network, or without pnpm, nothing is asked and
// nothing fails: what is installed stays what the lockfile pins.
const PATIENCE = 15_000;
const pnpm = process.env['npm_execpath'];
const asked = pnpm
  ? spawnSync(process.execPath, [pnpm, 'audit', '--prod', '--json'], {
      encoding: 'utf8',
      cwd: resolve(import.meta.dirname, '../..'),
      timeout: PATIENCE,
      env: { ...process.env, npm_config_fetch_retries: '0', pnpm_config_fetch_retries: '0' },
    })
  : null;
const verdict = auditVerdict(asked?.stdout ?? '');
if (verdict === null) console.log('not asked: no answer');
else console.log(`${verdict.grave} grave`);
process.exitCode = verdict !== null && verdict.grave > 0 ? 1 : 0;
