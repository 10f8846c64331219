import { join } from 'node:path';
import { labelledSets, readLabelledSet, scoreLabelledSet } from '../../agreement/labelled-set.ts';
import { ROOT } from '../../house/project-run.ts';
import { ask } from '../shown/figures.ts';

const LABELLED = join(ROOT, '../shared/reference/clustering');

/** Groups of labelled texts against the labels, beside the best of scikit-learn's methods on each set and measure. */
export async function compareLabelledSets(): Promise<void> {
  const ratios: number[] = [];
  for (const name of labelledSets(LABELLED)) {
    const set = readLabelledSet(LABELLED, name);
    const { nmi, ari } = await scoreLabelledSet(set);
    console.log(
      `${name}: NMI ${nmi.toFixed(4)} (scikit-learn ${set.best.nmi}), ARI ${ari.toFixed(4)} (${set.best.ari})`,
    );
    ask(`${name}: NMI, ours / scikit-learn`, nmi / set.best.nmi, '≥ 1');
    ask(`${name}: ARI, ours / scikit-learn`, ari / set.best.ari, '≥ 1');
    ratios.push(nmi / set.best.nmi, ari / set.best.ari);
  }
  if (ratios.length === 0) return void console.log('skipped: no labelled sets');
  ask('mean of these', ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length, '≥ 1.1');
}
