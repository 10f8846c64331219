import type { Position } from '@hirogeru/store/contracts';
import {
  answers,
  files,
  opinions,
  receipts,
  runs,
  sql,
  submissions,
  type Session,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import { contentId } from '../take/content-id.ts';
import { similarTexts } from './similar-texts.ts';

/** One answer sheet of a pair: its place, and the fingerprint by which a decision knows it in every run. */
export type Sheet = { readonly row: string; readonly at: Position; readonly submission_id: string };

/** Two answer sheets of one form and round whose texts are the same or nearly. No text of them. */
export type SuspectedPair = {
  /** The same for the same two rows in every run. */
  readonly id: string;
  readonly form: string;
  readonly earlier: Sheet;
  readonly later: Sheet;
  /** Of the texts, 0..1; 1 is the same but for width, case and punctuation. */
  readonly similarity: number;
  /** Closed answers that both gave, and how many of these are the same. */
  readonly closed: { readonly both: number; readonly same: number };
};

const sheetRow = z.object({
  form_id: z.string(),
  round_id: z.string(),
  submission_id: z.string(),
  fingerprint: z.string(),
  path: z.string(),
  sheet: z.string(),
  row_no: z.int(),
  text: z.string(),
});

/** The pair's id: of its two rows, in any order. */
export function pairId(a: string, b: string): string {
  return contentId('pair', ...[a, b].toSorted());
}

/**
 * Finds answer sheets that may be one handed in twice: the same words at another time, one slip typed in twice. In the
 * order of runs, files and rows, so that `earlier` came first. In a chat people say the same one after another.
 */
export async function suspectedPairs(session: Session, scope: string): Promise<readonly SuspectedPair[]> {
  const rows = await session.all(
    sql`SELECT s.form_id, s.round_id, s.submission_id, r.fingerprint, f.path, s.sheet, s.row_no,
        string_agg(o.text, chr(10) ORDER BY o.question_id) AS text
      FROM ${submissions} s JOIN ${opinions} o USING (scope, submission_id)
      JOIN ${files} f ON f.scope = s.scope AND f.file_id = s.file_id
      JOIN ${receipts} r ON r.scope = s.scope AND r.file_id = s.file_id AND r.sheet = s.sheet AND r.row_no = s.row_no
      LEFT JOIN ${runs} n ON n.scope = f.scope AND n.run_id = f.run_id
      WHERE s.scope = ${scope} AND r.taken AND s.channel <> 'chat'
      GROUP BY ALL ORDER BY s.form_id, s.round_id, any_value(n.run_no), f.path, s.sheet, s.row_no`,
    sheetRow,
  );
  const pairs: SuspectedPair[] = [];
  for (const group of Map.groupBy(rows, ({ form_id, round_id }) => `${form_id} ${round_id}`).values()) {
    for (const { a, b, similarity } of similarTexts(group.map(({ text }) => text))) {
      const [earlier, later] = [group[a], group[b]];
      if (!earlier || !later) continue;
      pairs.push({
        id: pairId(earlier.fingerprint, later.fingerprint),
        form: earlier.form_id,
        earlier: sheetOf(earlier),
        later: sheetOf(later),
        similarity: Math.floor(similarity * 100) / 100,
        closed: await closedAnswers(session, scope, earlier.submission_id, later.submission_id),
      });
    }
  }
  return pairs;
}

function sheetOf({ fingerprint, submission_id, path, sheet, row_no }: z.infer<typeof sheetRow>): Sheet {
  const at = { file: path, ...(sheet === '' ? {} : { sheet }), row: row_no };
  return { row: fingerprint, at, submission_id };
}

async function closedAnswers(session: Session, scope: string, a: string, b: string) {
  const given = (id: string) =>
    sql`(SELECT question_id, string_agg(coalesce(value_code, value_number::VARCHAR), ',' ORDER BY ALL) AS value
      FROM ${answers} WHERE scope = ${scope} AND submission_id = ${id} AND missing IS NULL GROUP BY question_id)`;
  const [row] = await session.all(
    sql`SELECT count(*)::INTEGER AS both, (count(*) FILTER (a.value = b.value))::INTEGER AS same
      FROM ${given(a)} a JOIN ${given(b)} b USING (question_id)`,
    z.object({ both: z.int(), same: z.int() }),
  );
  return row ?? { both: 0, same: 0 };
}
