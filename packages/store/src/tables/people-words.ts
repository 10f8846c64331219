import { col } from '../column.ts';
import { table } from '../table.ts';

/** What themes.yaml said when themes were last found: what the ledger tells of is the difference. */
export const appliedEdits = table('applied_edits', {
  scope: col.id(),
  /** Kind of edit and what it is about, as `names theme-1`. */
  edit: col.code(),
  /** SHA-256 of what was decided. */
  decision: col.id(),
});

/** An answer that themes.yaml names, and what it is known by in a corrected version of its file. */
export const namedAnswers = table('named_answers', {
  scope: col.id(),
  opinion_id: col.id(),
  answer_mark: col.id(),
});

/** An edit of themes.yaml that could not be kept when themes were last found. */
export const editConflicts = table('edit_conflicts', {
  scope: col.id(),
  seq: col.count(),
  /** JSON array: where in the file, as `["merges","theme-1"]`. */
  path: col.text(),
  /** unknown_theme · unknown_answer · too_few · against */
  reason: col.code(),
  /** JSON array: the edit that it contradicts. */
  other: col.textOrNull(),
});
