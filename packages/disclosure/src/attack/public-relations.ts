import { readChanges } from './read-changes.ts';
import { readContrasts } from './read-contrasts.ts';
import { readEstimates } from './read-estimates.ts';
import { readMeans } from './read-means.ts';
import { readParts } from './read-parts.ts';
import { readPathways } from './read-pathways.ts';
import { readReceived } from './read-received.ts';
import { readRoutes } from './read-routes.ts';
import { readSameNumbers } from './read-same-numbers.ts';
import { readScales } from './read-scales.ts';
import { readScores } from './read-scores.ts';
import { readShares } from './read-shares.ts';
import { readSides } from './read-sides.ts';
import { readSums } from './read-sums.ts';
import type { Reading } from './read-tables.ts';
import { readTrends } from './read-trends.ts';
import { readVoices } from './read-voices.ts';
import { readWeighted } from './read-weighted.ts';
import type { ScaleTemplate } from './scale-template.ts';

/**
 * What the pages and the source say of how the numbers hang together, written down from the tables' descriptions alone:
 * nothing here knows how the release was made.
 */
export function readRelations(reading: Reading, templates: readonly ScaleTemplate[]): void {
  readSums(reading);
  readSameNumbers(reading);
  readSides(reading);
  readParts(reading);
  readRoutes(reading);
  readChanges(reading);
  readEstimates(reading);
  readMeans(reading);
  readScales(reading);
  readScores(reading, templates);
  readShares(reading);
  readContrasts(reading);
  readWeighted(reading);
  readTrends(reading);
  readPathways(reading);
  readReceived(reading);
  readVoices(reading);
}
