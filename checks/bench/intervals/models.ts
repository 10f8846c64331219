import { agreement } from './agreement.ts';
import { effects } from './effects.ts';
import { means } from './means.ts';
import type { Model } from './model.ts';
import { proportions } from './proportions.ts';
import { ranks } from './ranks.ts';
import { rates } from './rates.ts';

/** Every 95 % interval of the product with the model that it states. */
export const models: readonly Model[] = [
  ...proportions,
  ...rates,
  ...means,
  ...ranks,
  ...effects,
  ...agreement,
];
