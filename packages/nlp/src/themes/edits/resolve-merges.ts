import type { EditConflict, ThemeEdits } from './theme-edits.ts';

/** Where each merged theme ends, and the merges that cannot be. */
export interface Merges {
  /** The theme that a theme is a part of now: itself, unless it was merged. */
  readonly endOf: (theme: string) => string;
  readonly conflicts: readonly EditConflict[];
}

/** Follows merges to their ends. One that leads back to itself, to a theme that is hidden or unknown, or away from a pinned one is left undone. */
export function resolveMerges(
  { merges, hidden, pins }: Pick<ThemeEdits, 'merges' | 'hidden' | 'pins'>,
  known: ReadonlySet<string>,
): Merges {
  const into = new Map(Object.entries(merges));
  const conflicts: EditConflict[] = [];
  const leave = (theme: string, conflict: Omit<EditConflict, 'at'>): void => {
    into.delete(theme);
    conflicts.push({ at: ['merges', theme], ...conflict });
  };
  for (const [theme, target] of Object.entries(merges)) {
    if (!known.has(theme) || !known.has(target)) leave(theme, { reason: 'unknown_theme' });
    else if (pins.includes(theme)) leave(theme, { reason: 'against', other: ['pins', pins.indexOf(theme)] });
  }
  for (const theme of [...into.keys()].filter((each) => isInCircle(each, into)))
    leave(theme, { reason: 'against', other: ['merges', merges[theme]!] });
  const endOf = (theme: string): string => {
    const next = into.get(theme);
    return next === undefined ? theme : endOf(next);
  };
  // Whoever hides a theme did not mean the voices that come to it afterwards.
  const vanishing = [...into.keys()].filter(
    (theme) => hidden.includes(endOf(theme)) && !hidden.includes(theme),
  );
  for (const theme of vanishing) {
    const end = endOf(theme);
    leave(theme, { reason: 'against', other: ['hidden', hidden.indexOf(end)] });
  }
  return { endOf, conflicts };
}

function isInCircle(start: string, into: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>();
  for (let theme = into.get(start); theme !== undefined && !passed.has(theme); theme = into.get(theme)) {
    if (theme === start) return true;
    passed.add(theme);
  }
  return false;
}
