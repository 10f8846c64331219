import { files, opinions, openVault, sql, themeHits, themes, type Theme } from '@hirogeru/store/vault';
import { placeKey } from './planted-opinions.ts';

/** What the product found in a project. */
export interface FoundThemes {
  readonly themes: readonly Theme[];
  /** The theme that most of an answer belongs to, by the answer's place; null where it fits none. */
  readonly byPlace: ReadonlyMap<string, string | null>;
}

/** Reads the themes of a project's vault. */
export async function readFoundThemes(vaultFile: string): Promise<FoundThemes> {
  const vault = await openVault(vaultFile);
  try {
    const paths = new Map(
      (await vault.all(sql`SELECT * FROM ${files}`, files.row)).map((row) => [row.file_id, row.path]),
    );
    const answers = await vault.all(sql`SELECT * FROM ${opinions} ORDER BY opinion_id`, opinions.row);
    const hits = await vault.all(
      sql`SELECT * FROM ${themeHits} ORDER BY theme_id, opinion_id, unit_no`,
      themeHits.row,
    );
    const weights = new Map<string, Map<string, number>>();
    for (const { opinion_id, theme_id, similarity } of hits) {
      const own = weights.get(opinion_id) ?? new Map<string, number>();
      weights.set(opinion_id, own.set(theme_id, (own.get(theme_id) ?? 0) + similarity));
    }
    return {
      themes: await vault.all(sql`SELECT * FROM ${themes} ORDER BY theme_id`, themes.row),
      byPlace: new Map(
        answers.map(({ opinion_id, file_id, sheet, row_no, column_name }) => [
          placeKey(paths.get(file_id) ?? '', sheet, row_no, column_name),
          heaviest(weights.get(opinion_id)),
        ]),
      ),
    };
  } finally {
    await vault.close();
  }
}

function heaviest(weights: ReadonlyMap<string, number> | undefined): string | null {
  let best: string | null = null;
  for (const [theme, weight] of weights ?? [])
    if (best === null || weight > weights!.get(best)!) best = theme;
  return best;
}
