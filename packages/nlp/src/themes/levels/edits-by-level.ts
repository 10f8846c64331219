import type { EditConflict, EditPath, ThemeEdits } from '../edits/theme-edits.ts';

/** People's edits apart by what they are about. */
export interface EditsByLevel<Edits extends ThemeEdits> {
  readonly lower: Edits;
  readonly upper: Edits;
  /** Themes that a person put into an upper one as they are: theme → upper theme. */
  readonly into: ReadonlyMap<string, string>;
  /** Names that a person gave on both levels. */
  readonly twice: readonly EditConflict[];
  /** A conflict of one level as one of the edits that were given. */
  readonly asGiven: (level: 'lower' | 'upper', conflict: EditConflict) => EditConflict;
}

/** Whether an id is that of themes that are read together, or of a part that people took out of such. */
export function upperIn({ splits }: ThemeEdits, ids: ReadonlySet<string>): (id: string) => boolean {
  const isUpper = (id: string): boolean => {
    const from = splits.find((split) => split.id === id)?.from;
    return ids.has(id) || (from !== undefined && from !== id && isUpper(from));
  };
  return isUpper;
}

/** An edit that names an upper theme is about upper themes; every other one, about those below. */
export function editsByLevel<Edits extends ThemeEdits>(
  edits: Edits,
  isUpper: (id: string) => boolean,
): EditsByLevel<Edits> {
  const { names, notes, merges, splits, moves, pins, hidden } = edits;
  const into = new Map(Object.entries(merges).filter(([from, to]) => !isUpper(from) && isUpper(to)));
  const twice = Object.entries(names).flatMap(([id, name]): EditConflict[] => {
    const below = Object.keys(names).find((other) => !isUpper(other) && names[other] === name);
    if (!isUpper(id) || below === undefined) return [];
    return [{ at: ['names', id], reason: 'against', other: ['names', below] }];
  });
  const about = (of: boolean) => {
    const keys = (all: Readonly<Record<string, string>>, isOf: (key: string, value: string) => boolean) =>
      Object.fromEntries(Object.entries(all).filter(([key, value]) => isOf(key, value) === of));
    return {
      ...edits,
      names: keys(names, (id) => isUpper(id)),
      notes: keys(notes, (id) => isUpper(id)),
      merges: keys(merges, (from, to) => isUpper(from) || isUpper(to)),
      moves: keys(moves, (_, to) => isUpper(to)),
      splits: splits.filter(({ from }) => isUpper(from) === of),
      pins: pins.filter((id) => isUpper(id) === of),
      hidden: hidden.filter((id) => isUpper(id) === of),
    };
  };
  const [lower, upper] = [about(false), about(true)];
  for (const { at } of twice) delete upper.names[at[1]!];
  for (const from of into.keys()) delete upper.merges[from];
  const given = (level: 'lower' | 'upper', path: EditPath): EditPath => {
    const [kind, at, ...rest] = path;
    const own = level === 'lower' ? lower : upper;
    if (kind === 'splits') return [kind, splits.indexOf(own.splits[Number(at)]!), ...rest];
    if (kind === 'pins' || kind === 'hidden')
      return [kind, edits[kind].indexOf(own[kind][Number(at)]!), ...rest];
    return path;
  };
  return {
    lower,
    upper,
    into,
    twice,
    asGiven: (level, { at, other, ...rest }) => ({
      ...rest,
      at: given(level, at),
      ...(other ? { other: given(level, other) } : {}),
    }),
  };
}
