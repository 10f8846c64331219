import { col } from '../column.ts';
import { table } from '../table.ts';

/** One finding of themes that is kept, so that the next one can begin where it ended, or come back to it. */
export const themeRuns = table('theme_runs', {
  scope: col.id(),
  run_no: col.count(),
  /** SHA-256 of the units that it was made of and of what it was made with. */
  units_hash: col.id(),
  /** Version of the way in which themes are found. */
  model: col.code(),
  /** The latest round that any of its units is of. */
  last_round: col.codeOrNull(),
});

/** A theme as it was found in a kept run, before people's edits; those that too few people spoke of then among them. */
export const keptThemes = table('kept_themes', {
  scope: col.id(),
  run_no: col.count(),
  theme_id: col.code(),
  label: col.text(),
  /** JSON array of characteristic words. */
  words: col.text(),
  /** Mean bootstrap Jaccard, 0..1; null of a theme that was not heard. */
  stability: col.numberOrNull(),
  /** JSON array of [term, weight]: the strongest terms of the theme's centre. */
  centre: col.text(),
});

/** A theme as it was shown in a kept run, after people's edits. */
export const shownThemes = table('shown_themes', {
  scope: col.id(),
  run_no: col.count(),
  theme_id: col.code(),
  label: col.text(),
  /** JSON array of characteristic words. */
  words: col.text(),
});

/** Where a unit was in a kept run. */
export const keptPlaces = table('kept_places', {
  scope: col.id(),
  run_no: col.count(),
  /** What the answer is known by in every version of its file: the keyed fingerprint of its row, and the question. */
  answer_mark: col.id(),
  unit_no: col.count(),
  /** As found; null for その他の声. */
  theme_id: col.codeOrNull(),
  similarity: col.numberOrNull(),
  /** After people's edits, whether it was shown or hidden. */
  edited_id: col.codeOrNull(),
});

/** What became of a theme since the round before. */
export const themeChanges = table('theme_changes', {
  scope: col.id(),
  theme_id: col.code(),
  label: col.text(),
  /** continued · new · merged · split · faded */
  kind: col.code(),
  /** JSON array of { id, label, answers, of, words }: the evidence. */
  evidence: col.text(),
});
