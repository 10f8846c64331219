import type { ThemeDocument } from '../theme-model.ts';
import { countPeople, unitsIn, unitsNamed, type PlacedUnits } from './placed-units.ts';
import type { EditConflict, ThemeSplit } from './theme-edits.ts';

/** Gives parts of themes an id of their own. @param known  ids of all themes; those of the parts are added */
export function applySplits(
  placed: PlacedUnits,
  splits: readonly ThemeSplit[],
  known: Set<string>,
  minimumPeople: number,
): EditConflict[] {
  return splits.flatMap(({ from, id, words, answers }, index): EditConflict[] => {
    if (known.has(id)) return [{ at: ['splits', index, 'id'], reason: 'against' }];
    known.add(id);
    if (!known.has(from)) return [{ at: ['splits', index, 'from'], reason: 'unknown_theme' }];
    const gone = answers.flatMap((answer, at): EditConflict[] =>
      unitsNamed(placed, answer).length > 0
        ? []
        : [{ at: ['splits', index, 'answers', at], reason: 'unknown_answer' }],
    );
    const whole = unitsIn(placed, from);
    // Nobody speaks of it for the time being: nothing to part.
    if (whole.length === 0) return gone;
    const named = new Set(answers.flatMap((answer) => unitsNamed(placed, answer).map((unit) => unit.id)));
    const [part, rest] = [true, false].map((inside) =>
      whole.filter((unit) => (named.has(unit.id) || holds(unit, words)) === inside),
    ) as [ThemeDocument[], ThemeDocument[]];
    if (countPeople(part) < minimumPeople || countPeople(rest) < minimumPeople)
      return [...gone, { at: ['splits', index], reason: 'too_few' }];
    for (const unit of part) placed.themeOf.set(unit.id, id);
    return gone;
  });
}

/** Does a unit hold one of the words, as written or in its dictionary form? Hidden stretches hold nothing. */
function holds({ words: own }: ThemeDocument, words: readonly string[]): boolean {
  const text = own.map(({ surface, role }) => (role === 'break' ? '\n' : surface)).join('');
  return words.some((word) => text.includes(word) || own.some(({ term }) => term === word));
}
