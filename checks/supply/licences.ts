import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockedPackage } from './locked-packages.ts';

/** Licences under which a package may come with Hirogeru: whoever passes Hirogeru on has to do no more than name them. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);
/** Only where the package does not run with Hirogeru, or is used unchanged as a library of its own. */
const ALLOWED_AS_THEY_ARE = new Set(['MPL-2.0']);

/** Whether an SPDX expression allows what Hirogeru does: one of what is offered, all of what is asked for. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(bare)) return bare.split(' OR ').some(isAllowed);
  if (/ AND /.test(bare)) return bare.split(' AND ').every(isAllowed);
  return ALLOWED.has(bare) || ALLOWED_AS_THEY_ARE.has(bare);
}

/** The list: a line `name@version<tab>licence` for each package, in their order. */
export function readLicences(list: string): Map<string, string> {
  return new Map(
    list
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [id = '', licence = ''] = line.split('\t');
        return [id, licence];
      }),
  );
}

/** What each package that is installed on this machine says of its licence, by id; '' where it names none. */
export function licencesInstalled(root: string): Map<string, string> {
  const store = join(root, 'node_modules/.pnpm');
  // Installed in another layout, or not at all: then the list alone speaks.
  const folders = (existsSync(store) ? readdirSync(store) : [])
    .map((name) => join(store, name, 'node_modules'))
    .filter((folder) => existsSync(folder));
  return new Map(
    folders
      .flatMap((folder) => readdirSync(folder).flatMap((name) => packagesIn(join(folder, name), name)))
      .map(saidBy),
  );
}

/** The package itself lies in its folder; what it needs is linked beside it. */
function packagesIn(path: string, name: string): string[] {
  if (name.startsWith('@')) return readdirSync(path).flatMap((each) => packagesIn(join(path, each), each));
  return lstatSync(path).isDirectory() && existsSync(join(path, 'package.json'))
    ? [join(path, 'package.json')]
    : [];
}

function saidBy(path: string): [id: string, licence: string] {
  const { name, version, license, licenses } = JSON.parse(readFileSync(path, 'utf8')) as {
    name: string;
    version: string;
    license?: string | { type?: string };
    licenses?: readonly { type?: string }[];
  };
  const said = license ?? licenses?.map(({ type = '' }) => type).join(' OR ');
  return [
    `${name}@${version}`,
    (typeof said === 'string' ? said : (said?.type ?? '')).replace(/^SEE LICENSE.*$/, ''),
  ];
}

/**
 * The list made anew. What is made for another kind of machine is not installed here: it is under the licence of the
 * package that brings it.
 * @param known  licences that a person found where a package names none
 */
export function licencesOf(
  installed: ReadonlyMap<string, string>,
  packages: readonly LockedPackage[],
  known: ReadonlyMap<string, string>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const each of packages) {
    const said = installed.get(each.id) ?? '';
    const by = packages.find(({ brings }) => brings.includes(each.id));
    const inherited = by ? (installed.get(by.id) ?? '') : '';
    found.set(each.id, said || known.get(each.id) || inherited || 'unknown');
  }
  return found;
}
