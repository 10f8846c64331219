import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { isAllowed, licencesInstalled, licencesOf, readLicences } from './licences.ts';
import { lockedPackages } from './locked-packages.ts';

// Every package that the lockfile pins stands in the list with a licence that is allowed, and says the same itself
// where it is installed. With --write the list is made anew, to be read before it is kept.
const ROOT = resolve(import.meta.dirname, '../..');
const LIST = resolve(ROOT, 'third-party-licences.tsv');
const packages = lockedPackages(readFileSync(resolve(ROOT, 'pnpm-lock.yaml'), 'utf8'));
const installed = licencesInstalled(ROOT);
const listed = readLicences(existsSync(LIST) ? readFileSync(LIST, 'utf8') : '');

if (process.argv.includes('--write')) {
  const lines = [...licencesOf(installed, packages, listed)].map(([id, licence]) => `${id}\t${licence}\n`);
  writeFileSync(LIST, lines.join(''));
} else {
  const known = new Set(packages.map(({ id }) => id));
  const problems = [
    ...packages.flatMap((each) => {
      const licence = listed.get(each.id);
      if (licence === undefined)
        return [`${each.id}: not in the list (node checks/supply/check-licences.ts --write)`];
      if (!isAllowed(licence)) return [`${each.id}: ${licence} is not allowed`];
      const said = installed.get(each.id) ?? '';
      return said === '' || said === licence ? [] : [`${each.id}: says ${said}, listed as ${licence}`];
    }),
    ...[...listed.keys()].filter((id) => !known.has(id)).map((id) => `${id}: listed, but no longer there`),
  ];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
