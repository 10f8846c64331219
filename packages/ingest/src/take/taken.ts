import type { Activity, Answer, Opinion, Person, Submission } from '@hirogeru/store/vault';

/** What one row becomes. */
export type TakenRow = {
  readonly submissions?: readonly Submission[];
  readonly answers?: readonly Answer[];
  readonly opinions?: readonly Opinion[];
  readonly people?: readonly Person[];
  readonly activities?: readonly Activity[];
};
