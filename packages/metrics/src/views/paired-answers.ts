import type { PairedAnswers } from '@hirogeru/store/vault';

/** Values before and later, person by person; null = none then. */
export type BeforeAndAfter = { readonly before: number | null; readonly after: number | null };

/** The same, those who gave both apart from those who gave one. */
export const pairedAnswers = (people: readonly BeforeAndAfter[]): PairedAnswers => ({
  pairs: people.flatMap(({ before, after }) =>
    before !== null && after !== null ? [{ before, after }] : [],
  ),
  onlyBefore: people.flatMap(({ before, after }) => (before !== null && after === null ? [before] : [])),
  onlyAfter: people.flatMap(({ before, after }) => (after !== null && before === null ? [after] : [])),
});
