import type { ProtectionInTime, Published } from '@hirogeru/disclosure';

/** What a release does not show: numbers, and rows that would be there only since a few came. */
export type NotShown = { readonly numbers: ReadonlySet<string>; readonly unheard: ReadonlySet<string> };

/** @param earlier  releases: a row that one of them did not have, with a number that tells of the few, appears because of them */
export function notShown(
  { masked, beside }: Pick<ProtectionInTime, 'masked' | 'beside'>,
  earlier: readonly Pick<Published, 'cells'>[],
): NotShown {
  const told = earlier.map(({ cells }) => new Set(cells.map(({ id }) => id)));
  return {
    numbers: new Set([...masked, ...beside]),
    unheard: new Set([...beside].filter((id) => told.some((ids) => !ids.has(id)))),
  };
}
