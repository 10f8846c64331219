import { chanceOf } from './shown/chance.ts';
import { ask } from './shown/figures.ts';
import { saidCoverage, SIZES } from './intervals/docstring.ts';
import type { Model } from './intervals/model.ts';
import { models } from './intervals/models.ts';

const TRIALS = 8000;
const SEED = 20230401;
const ASKED = [93, 97] as const;
/** Percent points that a measured coverage may be off what the docstring says, by chance. */
const NEAR = 1.5;

/** How often each 95 % interval holds the true value, in samples drawn from the model that it states. */
export function run(names: readonly string[]): Promise<void> {
  let outside = 0;
  let unsaid = 0;
  for (const model of models.filter(({ statistic }) => names.length === 0 || names.includes(statistic))) {
    const found = SIZES.map((n) => coverage(model, n));
    const said = saidCoverage(model.statistic).find(({ part }) => part === (model.part ?? null));
    console.log(`${nameOf(model)}: ${found.map(shown).join(' · ')} (${model.model})`);
    for (const [at, figure] of found.entries()) {
      const isAsked = figure !== null && figure >= ASKED[0] && figure <= ASKED[1];
      const word = said?.figures[at];
      const isSaid =
        figure === null ? word === null : typeof word === 'number' && Math.abs(word - figure) <= NEAR;
      if (!isAsked) outside += 1;
      if (isSaid && said?.model === model.model) continue;
      unsaid += 1;
      console.log(`  n = ${SIZES[at]}: ${shown(figure)}, its docstring says ${word ?? 'nothing'}`);
    }
  }
  console.log(`outside 93–97 %, as their docstrings say: ${outside} of ${models.length * SIZES.length}`);
  ask('coverages that are not as the docstring says', unsaid, '0');
  return Promise.resolve();
}

/** Percent of the given intervals that hold the truth; null when the size gives none. */
function coverage(model: Model, n: number): number | null {
  const chance = chanceOf(SEED + n);
  let given = 0;
  let holding = 0;
  for (let trial = 0; trial < (model.trials ?? TRIALS); trial += 1) {
    const { truth, interval } = model.trial(chance, n);
    if (interval === null) continue;
    given += 1;
    if (interval[0] <= truth && truth <= interval[1]) holding += 1;
  }
  return given === 0 ? null : (100 * holding) / given;
}

const nameOf = ({ statistic, part }: Model): string => (part ? `${statistic}, ${part}` : statistic);
const shown = (figure: number | null): string => (figure === null ? '–' : figure.toFixed(1));
