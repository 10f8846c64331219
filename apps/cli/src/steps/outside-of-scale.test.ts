import { formatProblem } from '@hirogeru/store/contracts';
import { madePoint, madeSheet } from '@hirogeru/store/made-rows';
import { files, openVault, questions, receiver, rowId } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { outsideOfScale } from './outside-of-scale.ts';

const scope = 's';
const recipe = { kind: 'scores', scale: 'WHO-5', part: 'total', occasion: 'pre', figure: 'refused' } as const;

it('names file, row and column of what a scale cannot have, and no answer', async () => {
  const vault = await openVault(':memory:');
  const balance = { rows_read: 2, accepted: 2, duplicate: 0, rejected: 0, blank: 0, left_out: 0 };
  const file = { scope, run_id: 'r', file_id: 'f', sha256: 'f' };
  await vault.append(files, [
    { ...file, ...balance, path: 'R2/前.csv', bytes: 1, format: 'csv', encoding: 'utf-8' },
  ]);
  await vault.append(questions, [
    {
      scope,
      form_id: 'well',
      question_id: 'well.who1',
      wording: 'x',
      kind: 'likert',
      item_id: 'WHO-5.1',
      heading: null,
      scale_min: 0,
      scale_max: 6,
      options: '[]',
      beside: null,
      asked_if: null,
    },
  ]);
  const { receive, finish } = await receiver(vault, { ...file, form_id: 'well' });
  const origin = (row_no: number) => ({ scope, run_id: 'r', file_id: 'f', sheet: '', row_no });
  const values = [5, 6].map((value, at) => ({ value, row: at + 2 }));
  await receive('', {
    submissions: values.map(({ row }) =>
      madeSheet({
        submission_id: rowId('f', '', row),
        form_id: 'well',
        round_id: 'R2',
        channel: 'survey_pre',
        respondent_code: `p${row}`,
        ...origin(row),
      }),
    ),
    opinions: [],
    answers: values.map(({ value, row }) =>
      madePoint({
        submission_id: rowId('f', '', row),
        question_id: 'well.who1',
        value_number: value,
        original: String(value),
        column_name: 'W1',
        ...origin(row),
      }),
    ),
  });
  await finish();
  const found = await outsideOfScale(vault, scope, recipe);
  expect(found.map(formatProblem)).toEqual([
    'R2/前.csv › 3行 › 「W1」の列: 0〜5の整数で入力してください [E_SCORE_RANGE]',
  ]);
  expect(await outsideOfScale(vault, scope, { ...recipe, figure: 'scored' })).toEqual([]);
  await vault.close();
});
