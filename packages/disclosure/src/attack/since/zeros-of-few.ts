import { contractOf, numberAddress } from '@hirogeru/store/contracts';
import { ANSWER_TABLES } from '../answer-tables.ts';
import type { Leak } from '../attack-release.ts';
import { isMasked, shownAt, type Row, type Shown } from '../shown-rows.ts';

/** Tables that tell of all opinions of a place (a round, a standpoint) which themes or effects these touch. */
const TABLES: Readonly<Record<string, string>> = {
  opinions_by_theme: 'opinions_by_theme',
  opinions_by_theme_standpoint: 'opinions_by_theme_standpoint',
  opinions_by_effect: 'opinions_by_theme',
};
const FIGURE = 'opinions';

/**
 * Zeros beside places of few: where withheld places are so few together that one of them is of fewer than k, and zeros stand beside each
 * of them, these tell what few did not write of, and so what they did. Not read are zeros that an earlier release showed, and of what
 * nobody wrote anywhere.
 */
export function zerosOfFew(now: Shown, earlier: readonly Shown[], k: number): Leak[] {
  return Object.keys(TABLES).flatMap((view): Leak[] => {
    const { of, along } = ANSWER_TABLES[view]!;
    const place = of[0]!;
    const all = now(TABLES[view]!).filter((row) => row['theme_id'] === 'T');
    const total = all.find((row) => row[place] === 'T');
    const hidden = all.filter((row) => isMasked(row, FIGURE) && row !== total);
    const everybody = total ? shownAt(total, FIGURE) : null;
    if (everybody === null || hidden.length === 0) return [];
    const told = all
      .filter((row) => row !== total)
      .reduce((sum, row) => sum + (shownAt(row, FIGURE) ?? 0), 0);
    if (everybody - told >= hidden.length * k) return [];
    const isZero = (row: Row | undefined): boolean => row !== undefined && shownAt(row, FIGURE) === 0;
    const isLike =
      (row: Row, value: unknown) =>
      (other: Row): boolean =>
        other[along] === row[along] && other[place] === value;
    const isNew = (row: Row): boolean =>
      !isZero(now(view).find(isLike(row, 'T'))) &&
      !earlier.some((before) => isZero(before(view).find(isLike(row, row[place]))));
    const zeros = hidden.map((each) =>
      now(view).find((row) => row[place] === each[place] && row[along] !== 'T' && isZero(row) && isNew(row)),
    );
    const [first] = zeros;
    if (!first || zeros.some((row) => !row)) return [];
    const places = hidden.map((row) => String(row[place])).join(', ');
    const by = [`${view}: of ${places} one at least is of fewer than ${k}, and zeros stand beside each`];
    const number = numberAddress(contractOf(view)!, FIGURE, first);
    return [{ number, low: 0, high: 0, by, kind: 'since', rests: [] }];
  });
}
