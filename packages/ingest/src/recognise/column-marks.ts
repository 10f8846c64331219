/** The form under which a heading is compared: one width, no spaces, lower case. */
export const headingKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** How many of the wanted headings are among the columns, each given by all its names in the languages of the service. */
export function countHeadings(columns: readonly string[], wanted: readonly (readonly string[])[]): number {
  const keys = new Set(columns.map(headingKey));
  return wanted.filter((names) => names.some((name) => keys.has(headingKey(name)))).length;
}

/** Place of the first column with one of the names, or -1. */
export function placeOf(columns: readonly string[], names: readonly string[]): number {
  const keys = new Set(names.map(headingKey));
  return columns.findIndex((name) => keys.has(headingKey(name)));
}
