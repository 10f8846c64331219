import { applyEdits, type EditedThemes, type EditOptions } from '../edits/apply-edits.ts';
import type { ThemeEdits } from '../edits/theme-edits.ts';
import type { ThemeDocument, ThemeModel } from '../theme-model.ts';
import { GOAL } from '../unit-space.ts';
import { editsByLevel, upperIn } from './edits-by-level.ts';
import { lowerThemes, type LowerTheme } from './lower-themes.ts';
import type { UpperGroup } from './upper-group.ts';
import { upperThemes } from './upper-themes.ts';

/** Edited themes, no more than can be read at once, with those below them. */
export interface EditedLevels extends EditedThemes {
  /** In the order of their ids; none where one level is enough. */
  readonly lower: readonly LowerTheme[];
  /** What the next finding has to know of the levels. */
  readonly uppers: readonly UpperGroup[];
}

/**
 * Puts people's edits over the themes that were found (see `applyEdits`), first those about the themes themselves, and where
 * more are left than can be read at once, then those about the themes that they are read under.
 */
export function editThemes(
  documents: readonly ThemeDocument[],
  found: ThemeModel,
  edits: ThemeEdits,
  options: EditOptions,
): EditedLevels {
  const { uppers } = found;
  if (!uppers) return { ...applyEdits(documents, found, edits, options), lower: [], uppers: [] };
  const ids = uppers.flatMap(({ id }) => id ?? []);
  const isUpper = upperIn(edits, new Set(ids));
  const { lower, upper, into, twice, asGiven } = editsByLevel(edits, isUpper);
  const below = applyEdits(documents, found, lower, options);
  const sleeping = [...options.sleeping, ...ids];
  // Where one level is enough, what was decided about upper themes waits.
  if (below.model.themes.length <= GOAL.most)
    return { ...applyEdits(documents, found, edits, { ...options, sleeping }), lower: [], uppers };
  const units = [...documents].sort((x, y) => (x.id < y.id ? -1 : 1));
  const { model, upperOf } = upperThemes(
    units,
    below.model,
    uppers.map((own) => withPeoplesParts(own, lower, into)),
    { ...options, reserved: [...found.themes.map(({ id }) => id), ...sleeping] },
  );
  const above = applyEdits(documents, model, upper, { ...options, sleeping });
  const named = new Map(model.themes.map(({ id, label }) => [id, label]));
  return {
    model: above.model,
    themeOf: new Map([...below.themeOf, ...above.themeOf]),
    conflicts: [
      ...below.conflicts.map((conflict) => asGiven('lower', conflict)),
      ...above.conflicts.map((conflict) => asGiven('upper', conflict)),
      ...twice,
    ],
    lower: lowerThemes(units, below.model.themes, above.model.themes, options.minimumPeople),
    uppers: uppers.map((own) => {
      const id = own.id ?? idOf(own, upperOf);
      return { ...own, id, label: (id === undefined ? undefined : named.get(id)) ?? own.label };
    }),
  };
}

/** Where people put a theme under another one, or took a part out of one, it is read there. */
function withPeoplesParts(
  upper: UpperGroup,
  { splits }: ThemeEdits,
  into: ReadonlyMap<string, string>,
): UpperGroup {
  const parts = new Set(upper.parts);
  for (const [theme, to] of into) {
    if (to === upper.id) parts.add(theme);
    else parts.delete(theme);
  }
  for (const { from, id } of splits) if (parts.has(from)) parts.add(id);
  return { ...upper, parts: [...parts] };
}

/** The id that an upper theme has got, unless fewer than two of its themes are shown. */
function idOf({ parts }: UpperGroup, upperOf: ReadonlyMap<string, string>): string | undefined {
  const ids = new Set(parts.flatMap((part) => upperOf.get(part) ?? []));
  const [id] = [...ids].filter((each) => !parts.includes(each));
  return id;
}
