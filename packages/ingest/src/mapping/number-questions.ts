import type { ColumnGuess } from './column-guess.ts';

/** Why a column that says what those of its choices say is not taken. */
export const SAME = '同じ答えが、選択肢ごとの列にあります';

/**
 * Gives the columns of one choice each the id of their question: the place of its first column, as a question without an
 * id of its own has it. A choice that is there twice is left to a person; a column with all the choices of the question
 * (Kobo writes both) would count them again.
 * @param guesses  by the column's name, in the order of the mapping
 */
export function numberQuestions(guesses: ReadonlyMap<string, ColumnGuess>): Map<string, ColumnGuess> {
  const ids = new Map<string, string>();
  const seen = new Set<string>();
  const marked = new Set(
    [...guesses.values()].flatMap(({ column }) => (column.kind === 'choice_mark' ? [column.wording] : [])),
  );
  return new Map(
    [...guesses].map(([name, guess], position) => {
      const { column } = guess;
      if (column.kind === 'multi_choice' && column.wording !== undefined && marked.has(column.wording))
        return [name, { column: { kind: 'ignore' }, because: SAME, sure: '高' }];
      if (column.kind !== 'choice_mark') return [name, guess];
      const question = ids.get(column.question) ?? `q${position + 1}`;
      ids.set(column.question, question);
      const choice = JSON.stringify(column.other === true ? [question] : [question, String(column.code)]);
      if (seen.has(choice))
        return [name, { column: { kind: 'ignore' }, because: '同じ選択肢の列が2つあります', sure: '低' }];
      seen.add(choice);
      return [name, { ...guess, column: { ...column, question } }];
    }),
  );
}
