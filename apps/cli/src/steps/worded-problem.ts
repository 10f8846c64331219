import { formatPosition, formatProblem, type Problem } from '@hirogeru/store/contracts';

/** A problem as a command hands it over: place as the spreadsheet shows it, code, what to do. */
export type WordedProblem = { place: string; code: string; message: string };

export function inWords(problem: Problem): WordedProblem {
  const place = formatPosition(problem.at);
  return { place, code: problem.code, message: formatProblem(problem).slice(place.length + 2) };
}
