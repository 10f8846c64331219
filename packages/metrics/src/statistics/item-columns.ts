/** Answers of people to items: one row a person, one column an item, nothing missing. */
export type ItemTable = readonly (readonly number[])[];

/**
 * Columns of a table of answers.
 * @throws RangeError when there are fewer than two people or items, or rows differ in length
 */
export function itemColumns(answers: ItemTable): number[][] {
  const k = answers[0]?.length ?? 0;
  if (answers.length < 2 || k < 2 || answers.some((row) => row.length !== k))
    throw new RangeError('two people, two items, nothing missing');
  return Array.from({ length: k }, (_, item) => answers.map((row) => row[item] as number));
}
