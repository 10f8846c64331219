/** How many distinct people there are behind each thing that their units hold. */
export function peopleBy<Unit extends { readonly personKey: string }>(
  units: readonly Unit[],
  things: (unit: Unit) => readonly string[],
): Map<string, number> {
  const persons = new Map<string, Set<string>>();
  for (const unit of units) {
    for (const thing of things(unit)) {
      const known = persons.get(thing) ?? new Set<string>();
      persons.set(thing, known.add(unit.personKey));
    }
  }
  return new Map([...persons].map(([thing, known]) => [thing, known.size]));
}
