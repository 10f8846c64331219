/** A unit of a theme and how near it is to the centre. */
export interface Member {
  readonly id: string;
  readonly personKey: string;
  /** Cosine to the theme's centre, 0..1. */
  readonly similarity: number;
  /** The unit's terms; two units with the same ones say the same. */
  readonly terms: readonly string[];
}

const FEWEST_TERMS = 3;

/**
 * Whole units that stand for a theme: nearest to its centre first, each from another person, none that says what one
 * before it says. Units of three or more terms come first, since two words make no sentence to read.
 * @returns ids, at most `count`
 */
export function typicalUnits(members: readonly Member[], count: number): string[] {
  const order = [...members].sort(
    (x, y) => speaks(y) - speaks(x) || y.similarity - x.similarity || (x.id < y.id ? -1 : 1),
  );
  const persons = new Set<string>();
  const said = new Set<string>();
  const chosen: string[] = [];
  for (const { id, personKey, terms } of order) {
    const words = [...terms].sort().join('\n');
    if (chosen.length === count) break;
    if (persons.has(personKey) || said.has(words)) continue;
    persons.add(personKey);
    said.add(words);
    chosen.push(id);
  }
  return chosen;
}

const speaks = ({ terms }: Member): number => (new Set(terms).size >= FEWEST_TERMS ? 1 : 0);
