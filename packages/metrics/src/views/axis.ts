/**
 * Values of a dimension in their order: those of the code list first, then what the data hold beside them, by code.
 * Never by size.
 * @param always  keep listed values that nothing was found for
 */
export function axis(
  listed: readonly string[],
  found: readonly string[],
  { always = true }: { always?: boolean } = {},
): string[] {
  const there = new Set(found);
  const known = always ? [...listed] : listed.filter((value) => there.has(value));
  return [...known, ...found.filter((value) => !listed.includes(value)).toSorted()];
}
