import { HEADINGS, type Cell } from '@hirogeru/store/contracts';
import type { Theme } from '@hirogeru/store/vault';
import type { ProtectedRow } from '../protected-row.ts';

/** 60 % of a theme's opinions under one heading make it mainly of that heading. */
const MAINLY = 0.6;
const ORDER: readonly string[] = [...HEADINGS, 'several', 'not_shown'];

/** Themes by label (code points, so in every locale the same); never by size. */
export const inThemeOrder = (themes: readonly Theme[]): Theme[] =>
  themes.toSorted((a, b) => compare(a.label, b.label) || compare(a.theme_id, b.theme_id));

/**
 * The heading that a theme is mainly of, as far as its shown numbers tell: one heading with most of it, 'several' where no
 * heading can have as much, 'not_shown' where a withheld one might.
 * @param all    the theme's opinions
 * @param parts  the same by heading
 */
export function mainHeading(all: Cell | undefined, parts: ReadonlyMap<string, Cell | undefined>): string {
  if (all?.kind !== 'shown') return 'not_shown';
  const values = [...parts].map(
    ([heading, cell]) => [heading, cell?.kind === 'shown' ? cell.value : 0] as const,
  );
  const main = values.find(([, value]) => value > 0 && value >= MAINLY * all.value);
  if (main) return main[0];
  const withheld = all.value - values.reduce((sum, [, value]) => sum + value, 0);
  return withheld < MAINLY * all.value ? 'several' : 'not_shown';
}

/** Rows of themes by heading, then as they were. */
export const inHeadingOrder = (rows: readonly ProtectedRow[]): ProtectedRow[] =>
  rows.toSorted((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ words }: ProtectedRow): number => ORDER.indexOf(String(words['heading']));
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
