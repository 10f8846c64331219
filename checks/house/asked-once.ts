import type { CellStore } from '@hirogeru/store/vault';

/** The same store, which counts nothing twice: numbers of one table are made of the same counts. */
export function askedOnce(store: CellStore): CellStore {
  const known = new Map<string, ReturnType<CellStore['cells']>>();
  return {
    ...store,
    cells(spec) {
      const asked = JSON.stringify(spec);
      const found = known.get(asked) ?? store.cells(spec);
      known.set(asked, found);
      return found;
    },
  };
}
