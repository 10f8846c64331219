import type { EditConflict, EditPath, ThemeEdits } from './theme-edits.ts';

/** Names, notes, pins and hidden ones of themes that nobody knows; and names that two themes would share. */
export function wordsOnNothing(
  { names, notes, pins, hidden }: ThemeEdits,
  known: ReadonlySet<string>,
): EditConflict[] {
  const about: [EditPath, string][] = [
    ...Object.keys(names).map((id): [EditPath, string] => [['names', id], id]),
    ...Object.keys(notes).map((id): [EditPath, string] => [['notes', id], id]),
    ...pins.map((id, at): [EditPath, string] => [['pins', at], id]),
    ...hidden.map((id, at): [EditPath, string] => [['hidden', at], id]),
  ];
  const twice = Object.entries(names).flatMap(([id, name], at): EditConflict[] => {
    const [first] = Object.entries(names)
      .slice(0, at)
      .filter(([, other]) => other === name);
    return first ? [{ at: ['names', id], reason: 'against', other: ['names', first[0]] }] : [];
  });
  return [
    ...about.flatMap(([at, id]): EditConflict[] => (known.has(id) ? [] : [{ at, reason: 'unknown_theme' }])),
    ...twice,
  ];
}
