import { formatPosition, formatProblem, type Problem } from '@hirogeru/store/contracts';
import { inWords } from './worded-problem.ts';

/** Rows that one line names; a list of all of them is that of `hirogeru refusals`. */
const NAMED = 10;

/** One line for all rows of a column with the same problem, in the order in which the first of each was found. */
export function gathered(problems: readonly Problem[]): string[] {
  const alike = new Map<string, Problem[]>();
  for (const each of problems) {
    const { file, sheet, column } = each.at;
    const key = JSON.stringify([file, sheet, column, inWords(each).message]);
    const same = alike.get(key);
    if (same) same.push(each);
    else alike.set(key, [each]);
  }
  return [...alike.values()].map((same) => (same.length > 1 ? asOne(same) : formatProblem(same[0]!)));
}

function asOne(same: readonly Problem[]): string {
  const [first] = same;
  const { row: _, ...place } = first!.at;
  const rows = same.flatMap(({ at: { row } }) => row ?? []).toSorted((a, b) => a - b);
  const more = rows.length > NAMED ? `ほか${rows.length - NAMED}か所` : `の${rows.length}か所`;
  return `${formatPosition(place)} › ${rows.slice(0, NAMED).join('・')}行${more}: ${inWords(first!).message}`;
}
