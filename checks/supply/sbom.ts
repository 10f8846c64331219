import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { cycloneDx } from './cyclonedx.ts';
import { readLicences } from './licences.ts';
import { lockedPackages } from './locked-packages.ts';

// What Hirogeru is made of, as a CycloneDX document on stdout: `pnpm -s sbom > sbom.json`
const file = (name: string): string => readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8');
const { name, version } = JSON.parse(file('package.json')) as { name: string; version: string };
const bom = cycloneDx(
  { name, version },
  lockedPackages(file('pnpm-lock.yaml')),
  readLicences(file('third-party-licences.tsv')),
);
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
