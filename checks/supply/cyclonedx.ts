import type { LockedPackage } from './locked-packages.ts';

const purlOf = ({ name, version }: LockedPackage): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/**
 * The packages as a CycloneDX 1.6 document: the same lockfile and list give the same bytes.
 * @param licences  SPDX expressions by id
 * @source https://cyclonedx.org/docs/1.6/json/
 */
export function cycloneDx(
  product: { readonly name: string; readonly version: string },
  packages: readonly LockedPackage[],
  licences: ReadonlyMap<string, string>,
): object {
  const byId = new Map(packages.map((each) => [each.id, each]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': product.name, ...product } },
    components: packages.map((each) => ({
      type: 'library',
      'bom-ref': each.id,
      name: each.name,
      version: each.version,
      // What only builds and tests Hirogeru is not part of what runs.
      scope: each.runs ? 'required' : 'excluded',
      hashes: [{ alg: 'SHA-512', content: hexOf(each.integrity) }],
      licenses: licenceOf(licences.get(each.id) ?? ''),
      purl: purlOf(each),
    })),
    dependencies: packages.map(({ id, needs }) => ({
      ref: id,
      dependsOn: needs.filter((needed) => byId.has(needed)),
    })),
  };
}

function hexOf(integrity: string): string {
  const [, base64 = ''] = /^sha512-(.*)$/.exec(integrity) ?? [];
  return Buffer.from(base64, 'base64').toString('hex');
}

const licenceOf = (expression: string): object[] =>
  expression === ''
    ? []
    : / (?:OR|AND) /.test(expression)
      ? [{ expression }]
      : [{ license: { id: expression } }];
