import type { ThemeDocument } from '../theme-model.ts';
import { OTHERS, type ThemeEdits } from './theme-edits.ts';

/** What people's edits ask of the next search for themes. */
export interface Constraints {
  /** Units that people have placed, by id: the theme's id, or null for none. */
  readonly fixed: ReadonlyMap<string, string | null>;
  /** Themes that people have decided something about. */
  readonly held: ReadonlySet<string>;
}

/** Moved answers stay where they are, and themes that a person named, joined, parted, pinned or hid stay themselves. */
export function constraintsOf(edits: ThemeEdits, documents: readonly ThemeDocument[]): Constraints {
  const { names, notes, merges, splits, moves, pins, hidden } = edits;
  // A part that people made is found within the theme that it is a part of.
  const wholeOf = (theme: string): string => {
    const from = splits.find(({ id }) => id === theme)?.from;
    return from === undefined || from === theme ? theme : wholeOf(from);
  };
  const fixed = new Map(
    documents.flatMap(({ id, answerId = id }) => {
      const theme = moves[id] ?? moves[answerId];
      return theme === undefined ? [] : [[id, theme === OTHERS ? null : wholeOf(theme)] as const];
    }),
  );
  const held = [
    ...Object.keys(names),
    ...Object.keys(notes),
    ...Object.entries(merges).flat(),
    ...splits.map(({ from }) => wholeOf(from)),
    ...Object.values(moves)
      .filter((theme) => theme !== OTHERS)
      .map(wholeOf),
    ...pins,
    ...hidden,
  ];
  return { fixed, held: new Set(held) };
}
