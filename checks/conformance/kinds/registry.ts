import type { Kind } from '../kind.ts';
import { agreementOfRaters } from './agreement-of-raters.ts';
import { clustering } from './clustering.ts';
import { corrections } from './corrections.ts';
import { countTables } from './count-tables.ts';
import { differenceOfProportions } from './difference-of-proportions.ts';
import { disclosure } from './disclosure.ts';
import { exportFiles } from './exports.ts';
import { indexFiles } from './index-files.ts';
import { khcoder } from './khcoder.ts';
import { medianAndNps } from './median-and-nps.ts';
import { paired } from './paired.ts';
import { proportions } from './proportions.ts';
import { reliability } from './reliability.ts';
import { specialFunctions } from './special-functions.ts';
import { tokens } from './tokens.ts';
import { twoSamples } from './two-samples.ts';

/** Every kind of case that the runner knows. */
export const KINDS: readonly Kind[] = [
  tokens,
  clustering,
  khcoder,
  disclosure,
  exportFiles,
  indexFiles,
  corrections,
  countTables,
  differenceOfProportions,
  medianAndNps,
  paired,
  proportions,
  specialFunctions,
  twoSamples,
  agreementOfRaters,
  reliability,
];
