import { themeLabel, type ThemeLabel } from './label.ts';
import { themeIds } from './theme-id.ts';
import type { Theme, ThemeDocument, ThemeModel } from './theme-model.ts';
import { themeWords } from './theme-words.ts';
import { typicalUnits } from './typical.ts';

const WORDS_SHOWN = 12;
const TYPICAL_SHOWN = 5;

/** A group of units, by their places, before it has a name. */
export interface FoundGroup {
  readonly members: readonly number[];
  /** Cosine of each member to the centre, 0..1. */
  readonly similarities: readonly number[];
  readonly stability: number;
}

/** Gives each group its words, label, id and typical units; a group that no words set apart goes to the others. */
export function nameThemes(
  units: readonly ThemeDocument[],
  found: readonly FoundGroup[],
  minimumPeople: number,
): ThemeModel {
  const worded = found.map((group) => {
    const inside = new Set(group.members);
    const members = group.members.map((at) => units[at]!);
    const elsewhere = units.filter((_, at) => !inside.has(at));
    return { ...group, units: members, keywords: themeWords(members, elsewhere, minimumPeople) };
  });
  const ids = themeIds(worded.map(({ keywords }) => keywords.map(({ term }) => term)));
  const ordered = worded
    .map((group, at) => ({ ...group, id: ids[at]! }))
    .sort((x, y) => (x.id < y.id ? -1 : 1));
  const taken: ThemeLabel[] = [];
  const themes: Theme[] = [];
  for (const group of ordered) {
    const label = themeLabel({ ...group, units: nearestFirst(group) }, minimumPeople, taken);
    if (label === undefined) continue;
    taken.push(label);
    themes.push({
      id: group.id,
      label: label.text,
      words: group.keywords.slice(0, WORDS_SHOWN).map(({ term }) => term),
      stability: group.stability,
      people: new Set(group.units.map(({ personKey }) => personKey)).size,
      typical: typicalUnits(membersOf(group), TYPICAL_SHOWN),
      units: group.units.map(({ id }, i) => ({ id, similarity: group.similarities[i]! })),
    });
  }
  const placed = new Set(themes.flatMap((theme) => theme.units.map(({ id }) => id)));
  return { themes, others: units.filter(({ id }) => !placed.has(id)).map(({ id }) => id) };
}

/** Members in the order of their likeness to the centre; ties in the order of their ids. */
function nearestFirst({
  units,
  similarities,
}: FoundGroup & { readonly units: readonly ThemeDocument[] }): ThemeDocument[] {
  const order = [...units.keys()].sort((x, y) => similarities[y]! - similarities[x]! || x - y);
  return order.map((at) => units[at]!);
}

function membersOf({ units, similarities }: FoundGroup & { readonly units: readonly ThemeDocument[] }) {
  return units.map(({ id, personKey, words }, i) => ({
    id,
    personKey,
    similarity: similarities[i]!,
    terms: words.flatMap(({ term }) => term ?? []),
  }));
}
