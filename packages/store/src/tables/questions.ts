import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** One question of a form, as the mapping names it. */
export const questions = table('questions', {
  scope: col.id(),
  form_id: col.code(),
  question_id: col.id(),
  wording: col.text(),
  /** free_text · likert · choice · multi_choice · number · nps */
  kind: col.code(),
  /** Item of an instrument (X-S1, C-3 …), where it is one. */
  item_id: col.codeOrNull(),
  /** Heading of the frame (F1, F2, F3, F9), where the question belongs to one. */
  heading: col.codeOrNull(),
  scale_min: col.numberOrNull(),
  scale_max: col.numberOrNull(),
  /** JSON: the answer codes in their order with their labels. */
  options: col.text(),
  /** The choice question beside whose choices this was written (その他：…); null for every other. */
  beside: col.idOrNull(),
  /** JSON `{ question_id, values }`: it was put to those alone who gave one of these answers to an earlier question; null for every other. */
  asked_if: col.textOrNull(),
});
export type Question = RowOf<typeof questions>;
