import type { ThemeChange, ThemeModel } from '@hirogeru/nlp';
import {
  sql,
  themeChanges,
  themeHits,
  themes,
  type Session,
  type Theme,
  type ThemeHit,
} from '@hirogeru/store/vault';
import type { ProjectFolder } from '../project-folder.ts';
import type { StoredUnit } from './stored-unit.ts';

/** Stores the themes that are shown, their units, and what became of them, in the place of those before. */
export async function writeThemes(
  session: Session,
  { project: { id: scope }, themeEdits }: ProjectFolder,
  model: ThemeModel,
  changes: readonly ThemeChange[],
  byId: ReadonlyMap<string, StoredUnit>,
): Promise<void> {
  for (const table of [themes, themeHits, themeChanges])
    await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope}`);
  const rows: Theme[] = model.themes.map((theme) => ({
    scope,
    theme_id: theme.id,
    label: theme.label,
    provisional: themeEdits.names[theme.id] !== theme.label,
    words: JSON.stringify(theme.words),
    stability: theme.stability,
    typical: JSON.stringify(
      theme.typical.flatMap((id) => {
        const unit = byId.get(id);
        return unit ? [{ opinion_id: unit.opinionId, start: unit.start, end: unit.end }] : [];
      }),
    ),
  }));
  await session.append(themes, rows);
  for (const theme of model.themes) {
    const hits: ThemeHit[] = theme.units.flatMap(({ id, similarity }) => {
      const unit = byId.get(id);
      return unit
        ? [{ scope, theme_id: theme.id, opinion_id: unit.opinionId, unit_no: unit.unitNo, similarity }]
        : [];
    });
    await session.append(themeHits, hits);
  }
  await session.append(
    themeChanges,
    changes.map(({ id, label, kind, from }) => ({
      scope,
      theme_id: id,
      label,
      kind,
      evidence: JSON.stringify(from),
    })),
  );
}
