import { krippendorffAlpha, type Metric } from '@hirogeru/metrics/statistics';
import { disagreements, type Result } from '../agreement.ts';
import type { Kind } from '../kind.ts';
import { present, readReference } from '../reference-file.ts';

const FILE = 'krippendorff.json';
const METRICS: readonly Metric[] = ['nominal', 'ordinal', 'interval'];

type Reference = { id: string; raters_by_units: (number | null)[][]; alpha: Record<Metric, number | null> };

/** Krippendorff's alpha against the definition by coincidences. */
export const agreementOfRaters: Kind = {
  name: 'agreement of raters',
  files: (folder) => present(folder, FILE),
  async cases(folder) {
    return (readReference<Reference[]>(folder, FILE) ?? []).map(
      ({ id, raters_by_units: ratings, alpha }) => ({
        name: id,
        async run(passOver) {
          for (const metric of Object.keys(alpha))
            if (!METRICS.some((known) => known === metric)) passOver(metric);
          // Here null says that alpha is undefined.
          return METRICS.flatMap((metric) => {
            const found: Result = krippendorffAlpha(ratings, metric);
            return disagreements(
              found,
              alpha[metric] ?? 'NaN',
              () => ({ relative: 1e-9, absolute: 1e-12 }),
              passOver,
              metric,
            );
          });
        },
      }),
    );
  },
};
