import { parse } from 'yaml';
import { z } from 'zod';

const versions = z.record(z.string(), z.string()).default({});
const lockSchema = z.object({
  importers: z.record(
    z.string(),
    z.record(z.string(), z.record(z.string(), z.object({ version: z.string() }))),
  ),
  packages: z.record(z.string(), z.object({ resolution: z.object({ integrity: z.string() }) })),
  snapshots: z.record(z.string(), z.object({ dependencies: versions, optionalDependencies: versions })),
});

/** A package as pnpm-lock.yaml pins it. */
export type LockedPackage = {
  /** `name@version` */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Subresource integrity: `sha512-…` in base64. */
  readonly integrity: string;
  /** Ids of what it needs, on some machines among them. */
  readonly needs: readonly string[];
  /** Ids of packages that it brings for one kind of machine each. */
  readonly brings: readonly string[];
  /** Needed when Hirogeru runs, not only when it is built or tested. */
  readonly runs: boolean;
};

/** Every package of a pnpm-lock.yaml, by id. @throws ZodError for another kind of file */
export function lockedPackages(lockfile: string): LockedPackage[] {
  const lock = lockSchema.parse(parse(lockfile));
  const snapshots = Map.groupBy(Object.entries(lock.snapshots), ([key]) => idOf(key));
  const needs = (id: string, kind: 'dependencies' | 'optionalDependencies'): string[] => [
    ...new Set(
      (snapshots.get(id) ?? []).flatMap(([, snapshot]) =>
        Object.entries(snapshot[kind]).map(([name, version]) => idOf(`${name}@${version}`)),
      ),
    ),
  ];
  const running = new Set<string>();
  const visit = (id: string): void => {
    if (running.has(id) || !(id in lock.packages)) return;
    running.add(id);
    for (const kind of ['dependencies', 'optionalDependencies'] as const) needs(id, kind).forEach(visit);
  };
  for (const { dependencies = {} } of Object.values(lock.importers))
    for (const [name, { version }] of Object.entries(dependencies)) visit(idOf(`${name}@${version}`));
  return Object.entries(lock.packages)
    .map(([id, { resolution }]) => ({
      id,
      name: id.slice(0, id.lastIndexOf('@')),
      version: id.slice(id.lastIndexOf('@') + 1),
      integrity: resolution.integrity,
      needs: [...needs(id, 'dependencies'), ...needs(id, 'optionalDependencies')].toSorted(),
      brings: needs(id, 'optionalDependencies'),
      runs: running.has(id),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A snapshot's key without the packages that it was resolved with: `vitest@5.1.1(vite@8.3.8)`. */
const idOf = (key: string): string => key.replace(/\(.*$/, '');
