import { isAnswerOf, scaleItemOf, type Recipe } from '@hirogeru/metrics';
import { problem, type Problem } from '@hirogeru/store/contracts';
import { answers, files, questions, sql, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import { answerPlace, placed } from './answer-place.ts';

const row = z.object({ ...placed, item_id: z.string(), value: z.number() });

/**
 * Where the answers stand for which a sheet was not scored: those that no item of the scale can have. For the analyst's
 * desk only. Of a number that counts no such sheets there are none.
 */
export async function outsideOfScale(vault: Vault, scope: string, recipe: Recipe): Promise<Problem[]> {
  if (recipe.kind !== 'scores' || recipe.figure !== 'refused') return [];
  const found = await vault.all(
    sql`SELECT f.path, a.sheet, a.row_no, a.column_name, q.item_id, a.value_number AS value
      FROM ${answers} a JOIN ${questions} q USING (scope, question_id) JOIN ${files} f USING (scope, file_id)
      WHERE a.scope = ${scope} AND starts_with(q.item_id, ${`${recipe.scale}.`}) AND a.value_number IS NOT NULL
      ORDER BY f.path, a.sheet, a.row_no, q.item_id`,
    row,
  );
  return found.flatMap(({ item_id, value, ...place }) => {
    const scale = scaleItemOf(item_id)?.scale;
    if (!scale || isAnswerOf(scale, value)) return [];
    const [min, max] = scale.range;
    return [problem('E_SCORE_RANGE', answerPlace(place), { min, max })];
  });
}
