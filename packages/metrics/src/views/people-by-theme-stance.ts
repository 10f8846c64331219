import { STANCES, TOTAL } from '@hirogeru/store/contracts';
import type { CellStore } from '@hirogeru/store/vault';
import { cellId, type CellBook } from '../cell-book.ts';
import type { MeasureContext } from '../context.ts';
import type { RawRow } from '../raw-row.ts';
import { countMargins } from './margins.ts';
import type { PlacedTheme } from './theme-order.ts';

/**
 * People who touch a theme in each stance, in the order of the code list; the row 'T' is every opinion, of a theme or
 * not. Somebody may wish and worry in one answer: neither stances nor themes add up, and no score is made of them.
 */
export async function peopleByThemeStance(
  store: CellStore,
  { project }: MeasureContext,
  book: CellBook,
  themes: readonly PlacedTheme[],
): Promise<RawRow[]> {
  const ofThemes = await countMargins(store, project.id, 'stanced', ['theme_id', 'stance']);
  const ofAll = await countMargins(store, project.id, 'spoken', ['stance', 'round_id']);
  return [...themes.map(({ theme }) => theme.theme_id), TOTAL].flatMap((theme_id) =>
    STANCES.map((stance) => {
      const { people } = theme_id === TOTAL ? ofAll.at(stance, TOTAL) : ofThemes.at(theme_id, stance);
      const id = cellId(theme_id === TOTAL ? 'spoken.people' : 'stanced.people', { theme_id, stance });
      return {
        words: { theme_id, stance },
        figures: { people: book.cell({ id, value: people, contributors: people }) },
      };
    }),
  );
}
