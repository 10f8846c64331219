import type { LowerTheme } from '@hirogeru/nlp';
import { lowerThemeHits, lowerThemes, sql, type LowerThemeRow, type Session } from '@hirogeru/store/vault';
import type { ProjectFolder } from '../project-folder.ts';
import type { StoredUnit } from './stored-unit.ts';

/** Stores the themes that are read under others, and their units, in the place of those before. */
export async function writeLowerThemes(
  session: Session,
  { project: { id: scope }, themeEdits }: ProjectFolder,
  found: readonly LowerTheme[],
  byId: ReadonlyMap<string, StoredUnit>,
): Promise<void> {
  for (const table of [lowerThemes, lowerThemeHits])
    await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope}`);
  await session.append(
    lowerThemes,
    found.map(({ id, upper, label, words, stability, people }): LowerThemeRow => ({
      scope,
      theme_id: id,
      upper_id: upper,
      label,
      provisional: themeEdits.names[id] !== label,
      words: JSON.stringify(words),
      stability,
      people,
    })),
  );
  for (const { id: theme_id, units } of found)
    await session.append(
      lowerThemeHits,
      units.flatMap(({ id }) => {
        const unit = byId.get(id);
        return unit ? [{ scope, theme_id, opinion_id: unit.opinionId, unit_no: unit.unitNo }] : [];
      }),
    );
}
