import { cooccurrence, type WordNetwork } from '@hirogeru/nlp';
import type { ProjectFolder } from '../project-folder.ts';
import type { WordAnswer } from './word-answers.ts';

const NEAR_ENOUGH = 0.12;
const PAIRS = 80;

/** Words that the same people use, from the project's threshold of people on. */
export function wordNetwork(
  { project }: ProjectFolder,
  answers: readonly WordAnswer[],
): WordNetwork & { minimum_people: number } {
  const people = Map.groupBy(answers, ({ personKey }) => personKey);
  const network = cooccurrence(
    [...people.values()].map((own) => own.flatMap(({ terms }) => terms)),
    { minimumPeople: project.threshold, minimumJaccard: NEAR_ENOUGH, most: PAIRS },
  );
  return { ...network, minimum_people: project.threshold };
}
