import { maskPersonalData } from '@hirogeru/nlp';
import { formatPosition } from '@hirogeru/store/contracts';
import { files, opinions, sql, submissions, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import { UsageError } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { answerPlace, placed } from './answer-place.ts';
import { hiddenStretches } from './personal-data.ts';

/** One answer as a quote of all of it would be: for the analyst, who looks for what is still to be hidden. */
export type AnswerToRead = { readonly opinion_id: string; readonly place: string; readonly text: string };

/** @throws UsageError when there is no such answer, or its writer did not agree to be counted */
export async function answerToRead(vault: Vault, folder: ProjectFolder, id: string): Promise<AnswerToRead> {
  const [row] = await vault.all(
    sql`SELECT o.text, f.path, o.sheet, o.row_no, o.column_name
      FROM ${opinions} o JOIN ${submissions} s USING (scope, submission_id)
        JOIN ${files} f ON f.scope = o.scope AND f.file_id = o.file_id
      WHERE o.scope = ${folder.project.id} AND o.opinion_id = ${id} AND s.consent_stats NOT IN ('no', 'withdrawn')`,
    z.object({
      text: z.string(),
      ...placed,
    }),
  );
  if (!row) throw new UsageError('その番号の意見はありません。番号を確かめてください');
  const hidden = (await hiddenStretches(vault, folder)).filter(({ opinion_id }) => opinion_id === id);
  return {
    opinion_id: id,
    place: formatPosition(answerPlace(row)),
    text: maskPersonalData(row.text, hidden),
  };
}
