import { join } from 'node:path';
import { labelledSets, readLabelledSet, scoreLabelledSet } from '../../agreement/labelled-set.ts';
import type { Kind } from '../kind.ts';

const FOLDER = 'clustering';
/** A mean within this of the best method counts as level. */
const LEVEL = 0.02;

/** Groups of texts against the subjects that people gave them: level with the best of scikit-learn's methods. */
export const clustering: Kind = {
  name: 'clustering',
  files: (folder) =>
    labelledSets(join(folder, FOLDER)).flatMap((name) => [
      `${FOLDER}/${name}.jsonl.gz`,
      `${FOLDER}/${name}.scores.json`,
    ]),
  async cases(folder) {
    return labelledSets(join(folder, FOLDER)).map((name) => ({
      name,
      async run() {
        const set = readLabelledSet(join(folder, FOLDER), name);
        const score = await scoreLabelledSet(set);
        return (['nmi', 'ari'] as const)
          .filter((measure) => score[measure] < set.best[measure] - LEVEL)
          .map((measure) => `${measure} ${score[measure].toFixed(4)}, best ${set.best[measure].toFixed(4)}`);
      },
    }));
  },
};
