import { themeLabel, type ThemeLabel } from './label.ts';
import { themeIds, type ThemeIdKey } from './theme-id.ts';
import type { Theme, ThemeDocument, ThemeModel } from './theme-model.ts';
import { themeWords, wordFrequency } from './theme-words.ts';
import { typicalUnits } from './typical.ts';

const WORDS_SHOWN = 12;
const TYPICAL_SHOWN = 5;

/** A group of units, by their places, before it has a name. */
export interface FoundGroup {
  readonly members: readonly number[];
  /** Cosine of each member to the centre, 0..1. */
  readonly similarities: readonly number[];
  readonly stability: number;
  /** The id that it has had before; without it, one is made of its words. */
  readonly id?: string | undefined;
  /** The name that it has had before, or that a person gave; without it, one is made of its words. */
  readonly label?: string | undefined;
}

/** What groups are named by. */
export interface Naming {
  readonly minimumPeople: number;
  readonly ids: ThemeIdKey;
  /** Ids that no theme without one may get. */
  readonly reserved?: readonly string[];
  /** Labels that no theme without one may get. */
  readonly named?: readonly string[];
}

/**
 * Gives each group its words, label, id and typical units; a group that no words set apart, and that has no name yet, goes
 * to the others. Where two could have one label, it is that of whichever has the first unit.
 */
export function nameThemes(
  units: readonly ThemeDocument[],
  found: readonly FoundGroup[],
  { minimumPeople, ids: key, reserved = [], named = [] }: Naming,
): ThemeModel {
  const all = wordFrequency(units);
  const worded = found.map((group) => {
    const members = group.members.map((at) => units[at]!);
    return { ...group, units: members, keywords: themeWords(members, all, minimumPeople) };
  });
  const unnamed = worded.filter(({ id }) => id === undefined);
  const ids = themeIds(
    unnamed.map(({ keywords }) => keywords.map(({ term }) => term)),
    key,
    [...reserved, ...worded.flatMap(({ id }) => id ?? [])],
  );
  const ordered = worded
    .map((group) => ({ ...group, id: group.id ?? ids[unnamed.indexOf(group)]! }))
    .sort((x, y) => firstOf(x) - firstOf(y));
  const given = worded.flatMap(({ label }) => label ?? []);
  const taken: ThemeLabel[] = [...given, ...named].map((text) => ({ text, main: '' }));
  const themes: Theme[] = [];
  for (const group of ordered) {
    const label = group.label ?? labelFor(group);
    if (label === undefined) continue;
    themes.push({
      id: group.id,
      label,
      words: group.keywords.slice(0, WORDS_SHOWN).map(({ term }) => term),
      stability: group.stability,
      people: new Set(group.units.map(({ personKey }) => personKey)).size,
      typical: typicalUnits(membersOf(group), TYPICAL_SHOWN),
      units: group.units.map(({ id }, i) => ({ id, similarity: group.similarities[i]! })),
    });
  }
  // Not before: ids are another project's others, labels are not.
  themes.sort((x, y) => (x.id < y.id ? -1 : 1));
  const placed = new Set(themes.flatMap((theme) => theme.units.map(({ id }) => id)));
  return { themes, others: units.filter(({ id }) => !placed.has(id)).map(({ id }) => id) };

  function labelFor(group: (typeof worded)[number]): string | undefined {
    const made = themeLabel({ ...group, units: nearestFirst(group) }, minimumPeople, taken);
    if (made) taken.push(made);
    return made?.text;
  }
}

const firstOf = ({ members }: Pick<FoundGroup, 'members'>): number => members[0] ?? -1;

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
