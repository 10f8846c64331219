/** People by theme (found in the answers) and code (given by rules): whoever has an answer in which both are. */
export type CodesByTheme = {
  readonly themes: readonly { theme_id: string | null; label: string; people: number }[];
  /** In the order of the rules; last, with code null, the answers to which no rule applies. `people` by theme. */
  readonly rows: readonly { code: string | null; people: readonly number[] }[];
};

/**
 * Crosses what was found with what was looked for. An answer may have several themes and codes, so nothing adds up to
 * the number of people, along rows or columns.
 * @param opinionsOf  opinions of each code
 */
export function crossCodes(
  themes: readonly { theme_id: string | null; label: string; opinions: ReadonlySet<string> }[],
  opinionsOf: ReadonlyMap<string, readonly string[]>,
  personOf: ReadonlyMap<string, string>,
): CodesByTheme {
  const people = (opinions: Iterable<string>): number =>
    new Set([...opinions].map((id) => personOf.get(id) ?? id)).size;
  const coded = new Set([...opinionsOf.values()].flat());
  const rest = [...personOf.keys()].filter((id) => !coded.has(id));
  const rows: (readonly [string | null, readonly string[]])[] = [...opinionsOf, [null, rest]];
  return {
    themes: themes.map(({ opinions, ...theme }) => ({ ...theme, people: people(opinions) })),
    rows: rows.map(([code, opinions]) => ({
      code,
      people: themes.map((theme) => people(opinions.filter((id) => theme.opinions.has(id)))),
    })),
  };
}
