import type { Family } from './family.ts';

/**
 * These zeros with all zeros of which one of them is the sum, but those that stay shown or follow from a zero that does:
 * of a sum that is shown to be nothing, every part is known.
 */
export function zerosWith(
  { cells, equations, inequalities = [] }: Family,
  first: ReadonlySet<string>,
  staysShown: (id: string) => boolean,
): Set<string> {
  const zeros = new Set(cells.flatMap(({ id, value }) => (value === 0 ? [id] : [])));
  const sums = [
    ...equations.map(({ total, parts }) => ({ wholes: [total], parts, adds: true })),
    ...inequalities.map((each) => ({ ...each, adds: false })),
  ].filter(({ wholes }) => wholes.every((id) => zeros.has(id)));
  const shown = new Set<string>();
  for (;;) {
    const found = new Set([...first].filter((id) => !staysShown(id) && !shown.has(id)));
    for (const id of found)
      for (const { wholes, parts, adds } of sums)
        if (adds && wholes[0] === id)
          for (const part of parts) if (!staysShown(part) && !shown.has(part)) found.add(part);
    const known = sums.flatMap(({ wholes, parts, adds }) => {
      if (wholes.every((id) => !found.has(id))) return parts.filter((id) => found.has(id));
      return adds && parts.every((id) => !found.has(id)) ? wholes : [];
    });
    if (known.length === 0) return found;
    for (const id of known) shown.add(id);
  }
}
