import type { Published } from './published.ts';

/**
 * Withheld numbers that a reader must take to be zeros, perhaps, by release (oldest first): answers to a question that are
 * withheld whole, and what adds up to one of them (`alike.ts`). Every other withheld number is 1 or more.
 */
export function mayBeZero(releases: readonly Published[]): ReadonlySet<string>[] {
  const shown = new Set<string>();
  const before = new Set<string>();
  return releases.map((release) => {
    const found = zerosOf(release, shown);
    // One that was withheld whole before may have to stay so, for what it hides there.
    for (const { id, value } of release.cells) if (value === null && before.has(id)) found.add(id);
    for (const { id, value } of release.cells) if (value !== null) shown.add(id);
    for (const id of found) before.add(id);
    return found;
  });
}

/** @param before  what earlier releases showed: that may stay shown */
function zerosOf(release: Published, before: ReadonlySet<string>): Set<string> {
  const { equations, inequalities, answers = [] } = release;
  const values = new Map(release.cells.map(({ id, value }) => [id, value]));
  const isHidden = (id: string): boolean => values.get(id) === null;
  const isZero = (id: string): boolean => values.get(id) === 0;
  // A zero that follows from one that is shown.
  const following = new Set([
    ...equations.flatMap(({ total, parts }) => (isZero(total) ? parts : [])),
    ...inequalities.flatMap(({ parts, wholes }) => (wholes.every(isZero) ? parts : [])),
  ]);
  const isOpen = (id: string): boolean =>
    isHidden(id) || (isZero(id) && (following.has(id) || before.has(id)));
  const whole = answers.filter(
    ({ total, parts }) => (isHidden(total) || before.has(total)) && parts.every(isOpen),
  );
  const found = new Set(whole.flatMap(({ parts }) => parts.filter(isHidden)));
  for (const id of found)
    for (const { total, parts } of equations)
      if (total === id && parts.every(isOpen)) for (const part of parts.filter(isHidden)) found.add(part);
  return found;
}
