import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../house/project-run.ts';
import { auditVerdict } from './audit-verdict.ts';
import { cycloneDx } from './cyclonedx.ts';
import { isAllowed, licencesOf, readLicences } from './licences.ts';
import { lockedPackages } from './locked-packages.ts';

const LOCK = `
importers:
  .:
    devDependencies: { tester: { specifier: ^2, version: '2.0.0(@a/engine@1.0.0)' } }
  apps/x:
    dependencies: { '@a/engine': { specifier: ^1, version: 1.0.0 }, '@a/own': { specifier: 'workspace:*', version: 'link:../own' } }
packages:
  tester@2.0.0: { resolution: { integrity: sha512-AAAA } }
  '@a/engine@1.0.0': { resolution: { integrity: sha512-/w== } }
  '@a/engine-linux@1.0.0': { resolution: { integrity: sha512-AQI= }, os: [linux] }
snapshots:
  tester@2.0.0(@a/engine@1.0.0): { dependencies: { '@a/engine': 1.0.0 } }
  '@a/engine@1.0.0': { optionalDependencies: { '@a/engine-linux': 1.0.0 } }
  '@a/engine-linux@1.0.0': { optional: true }
`;

it('lists what the lockfile pins, and which of it runs', () => {
  expect(lockedPackages(LOCK)).toMatchObject([
    { id: '@a/engine-linux@1.0.0', name: '@a/engine-linux', version: '1.0.0', runs: true, needs: [] },
    { id: '@a/engine@1.0.0', brings: ['@a/engine-linux@1.0.0'], runs: true },
    { id: 'tester@2.0.0', needs: ['@a/engine@1.0.0'], runs: false },
  ]);
});

it('writes a CycloneDX document of it', () => {
  const licences = new Map([['@a/engine@1.0.0', 'MIT OR Apache-2.0']]);
  expect(cycloneDx({ name: 'x', version: '1' }, lockedPackages(LOCK), licences)).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: [
      {},
      {
        name: '@a/engine',
        purl: 'pkg:npm/%40a/engine@1.0.0',
        hashes: [{ alg: 'SHA-512', content: 'ff' }],
        licenses: [{ expression: 'MIT OR Apache-2.0' }],
        scope: 'required',
      },
      { name: 'tester', scope: 'excluded' },
    ],
    dependencies: [{}, { ref: '@a/engine@1.0.0', dependsOn: ['@a/engine-linux@1.0.0'] }, {}],
  });
});

it('knows the licence of every package of ours, with a hash for each', () => {
  const lockfile = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8');
  const packages = lockedPackages(lockfile);
  const licences = readLicences(readFileSync(join(ROOT, 'third-party-licences.tsv'), 'utf8'));
  expect(packages).toHaveLength(lockfile.match(/^ {4}resolution:/gm)?.length ?? 0);
  expect(packages.filter(({ id }) => !licences.has(id))).toEqual([]);
  expect(packages.filter(({ integrity }) => !integrity.startsWith('sha512-'))).toEqual([]);
});

it('takes the licence of what is made for another machine from what brings it', () => {
  const installed = new Map([
    ['@a/engine@1.0.0', 'MIT'],
    ['tester@2.0.0', ''],
  ]);
  expect([...licencesOf(installed, lockedPackages(LOCK), new Map([['tester@2.0.0', 'ISC']]))]).toEqual([
    ['@a/engine-linux@1.0.0', 'MIT'],
    ['@a/engine@1.0.0', 'MIT'],
    ['tester@2.0.0', 'ISC'],
  ]);
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['Apache-2.0 AND BSL-1.0', true],
  ['MIT AND GPL-3.0', false],
  ['AGPL-3.0-only', false],
  ['UNLICENSED', false],
  ['', false],
])('says of the licence %j: allowed %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed);
});

it('takes an audit that gave no answer for none, and no grave fault for none', () => {
  const found = (high: number) =>
    JSON.stringify({ metadata: { vulnerabilities: { low: 3, moderate: 1, high, critical: 1 } } });
  expect(auditVerdict(found(2))).toEqual({ grave: 3 });
  for (const said of ['', 'ENOTFOUND', '{"error":{"code":"ERR_PNPM_AUDIT_BAD_RESPONSE"}}'])
    expect(auditVerdict(said)).toBeNull();
});
