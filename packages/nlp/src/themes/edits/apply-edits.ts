import { nameThemes, type FoundGroup, type Naming } from '../name-themes.ts';
import type { ThemeDocument, ThemeModel } from '../theme-model.ts';
import { applyMoves } from './apply-moves.ts';
import { applySplits } from './apply-splits.ts';
import { countPeople, isSpoken, placedUnits, unitsIn, unitsNamed, type PlacedUnits } from './placed-units.ts';
import { resolveMerges } from './resolve-merges.ts';
import type { EditConflict, EditPath, ThemeEdits } from './theme-edits.ts';
import { wordsOnNothing } from './unknown-themes.ts';

export interface EditOptions extends Pick<Naming, 'minimumPeople' | 'ids'> {
  /** Ids of themes that are known, and that too few people speak of now. */
  readonly sleeping: readonly string[];
}

/** The themes as people want them, and what they want that cannot be. */
export interface EditedThemes {
  /** What is shown. */
  readonly model: ThemeModel;
  /** Theme of each unit before any was hidden. */
  readonly themeOf: ReadonlyMap<string, string>;
  readonly conflicts: readonly EditConflict[];
}

/**
 * Puts people's edits over the themes that were found: splits, then merges, then moved answers, then hidden themes and
 * names. What cannot be kept is left undone and told; nothing is decided between two edits that contradict each other.
 * @param found     from `findThemes` or `continueThemes`
 */
export function applyEdits(
  documents: readonly ThemeDocument[],
  found: ThemeModel,
  edits: ThemeEdits,
  { minimumPeople, ids, sleeping }: EditOptions,
): EditedThemes {
  const units = [...documents].sort((x, y) => (x.id < y.id ? -1 : 1));
  const placed = placedUnits(units, found);
  const known = new Set([...found.themes.map(({ id }) => id), ...sleeping]);
  const conflicts = applySplits(placed, edits.splits, known, minimumPeople);
  const { endOf, conflicts: unjoined } = resolveMerges(edits, known);
  for (const [unit, theme] of placed.themeOf) placed.themeOf.set(unit, endOf(theme));
  conflicts.push(
    ...unjoined,
    ...applyMoves(placed, edits.moves, known, endOf),
    ...wordsOnNothing(edits, known),
  );
  const themeOf = new Map(placed.themeOf);

  const at = new Map(units.map(({ id }, place) => [id, place]));
  const similarity = new Map(
    found.themes.flatMap((theme) => theme.units.map((unit) => [unit.id, unit.similarity])),
  );
  const labels = labelsFor([...new Set(themeOf.values())].sort(), edits.names, found);
  const groups = [...new Set(placed.themeOf.values())]
    .sort()
    .filter((id) => !edits.hidden.includes(id))
    .flatMap((id): FoundGroup[] => {
      const own = unitsIn(placed, id);
      if (countPeople(own) < minimumPeople) return [];
      return [
        {
          id,
          label: labels.get(id),
          members: own.map((unit) => at.get(unit.id)!),
          similarities: own.map((unit) => similarity.get(unit.id) ?? 0),
          stability: leastSteady(found, own),
        },
      ];
    });
  const model = nameThemes(units, groups, { minimumPeople, ids, reserved: [...known] });
  const stands = new Set(model.themes.map(({ id }) => id));
  const isMissing = (theme: string): boolean =>
    !stands.has(endOf(theme)) && !edits.hidden.includes(endOf(theme));
  const before = placedUnits(units, found);
  const told = new Set(conflicts.map((conflict) => JSON.stringify(conflict.at)));
  for (const { at: place, themes } of editsThatNeed(edits, before)) {
    const lost = themes.filter((theme) => known.has(theme) && isMissing(theme));
    // A theme that nobody speaks of for the time being waits until it is heard again.
    const spoken = lost.filter((theme) => isSpoken(before, theme) || isSpoken(placed, endOf(theme)));
    if (spoken.length === 0 || told.has(JSON.stringify(place))) continue;
    conflicts.push({ at: place, reason: 'too_few' });
  }
  return { model, themeOf, conflicts };
}

/** Labels that are given: a person's name, or the one that a theme has; each once, people's names first. */
function labelsFor(
  ids: readonly string[],
  names: ThemeEdits['names'],
  { themes }: ThemeModel,
): Map<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const give = (id: string, label: string | undefined): void => {
    if (label === undefined || given.has(id) || taken.has(label)) return;
    given.set(id, label);
    taken.add(label);
  };
  for (const id of ids) give(id, names[id]);
  for (const { id, label } of themes) give(id, label);
  return given;
}

/** Edits with the themes that have to be shown for them to be kept: what is named, and what something was taken from or put into. */
function editsThatNeed(
  { names, moves, splits, merges, pins }: ThemeEdits,
  before: PlacedUnits,
): { at: EditPath; themes: string[] }[] {
  return [
    ...Object.keys(names).map((id) => ({ at: ['names', id] as const, themes: [id] })),
    ...Object.entries(merges).map(([id, into]) => ({ at: ['merges', id] as const, themes: [into] })),
    ...splits.map(({ from, id }, at) => ({ at: ['splits', at] as const, themes: [from, id] })),
    ...pins.map((id, at) => ({ at: ['pins', at] as const, themes: [id] })),
    ...Object.entries(moves).map(([name, theme]) => ({
      at: ['moves', name] as const,
      themes: [theme, ...unitsNamed(before, name).flatMap(({ id }) => before.themeOf.get(id) ?? [])],
    })),
  ];
}

/** A theme that people put together is no surer than the least sure of what it is made of. */
function leastSteady({ themes }: ThemeModel, own: readonly ThemeDocument[]): number {
  const ids = new Set(own.map(({ id }) => id));
  const parts = themes.filter(({ units }) => units.some(({ id }) => ids.has(id)));
  return parts.length === 0 ? 0 : Math.min(...parts.map(({ stability }) => stability));
}
