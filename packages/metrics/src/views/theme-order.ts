import { HEADINGS } from '@hirogeru/store/contracts';
import type { CellStore, Theme } from '@hirogeru/store/vault';

/** 60 % of a theme's opinions under one heading make it mainly of that heading. */
const MAINLY = 0.6;

export type PlacedTheme = { readonly theme: Theme; readonly heading: string };

/** Themes in the frame's order, by heading and then by label (code points, so in every locale the same); never by size. */
export async function placeThemes(
  store: CellStore,
  scope: string,
  themes: readonly Theme[],
): Promise<PlacedTheme[]> {
  const cells = await store.cells({ scope, population: 'themed', dimensions: ['theme_id', 'heading'] });
  const headingOf = (id: string): string => {
    const own = cells.filter(({ keys }) => keys['theme_id'] === id);
    const total = own.reduce((sum, { count }) => sum + count, 0);
    const main = own.find(({ count }) => count >= MAINLY * total);
    return main?.keys['heading'] ?? 'several';
  };
  const order = [...HEADINGS, 'several'];
  return themes
    .map((theme) => ({ theme, heading: headingOf(theme.theme_id) }))
    .toSorted(
      (a, b) =>
        order.indexOf(a.heading) - order.indexOf(b.heading) ||
        compare(a.theme.label, b.theme.label) ||
        compare(a.theme.theme_id, b.theme.theme_id),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
