import { z } from 'zod';
import type { Cell } from '../cell.ts';
import type { ViewRow } from '../contract.ts';
import { notCounted } from '../contracts/not-counted.ts';
import { traces } from '../contracts/traces.ts';
import type { Release } from './open.ts';

const filesSchema = z.array(z.object({ form_id: z.string(), sha256: z.string() }));
const figuresSchema = z.array(
  z.object({
    figure: z.string(),
    unit: z.string(),
    formula: z.string(),
    symbols: z.string(),
    /** Fewest answers for this figure, where it needs more than a count does. */
    from: z.number().nullable(),
  }),
);

/** How one view was counted. */
export type ViewTrace = Omit<ViewRow<typeof traces>, 'figures' | 'files' | 'not_counted'> & {
  readonly figures: z.infer<typeof figuresSchema>;
  readonly files: z.infer<typeof filesSchema>;
  /** What came in and was left out, by reason; a number that is withheld is null here too. */
  readonly not_counted: readonly {
    readonly reason: string;
    readonly state: Cell['kind'];
    readonly rows: number | null;
  }[];
};

/** How the views of a release were counted, all or one. */
export function viewTraces(release: Pick<Release, 'view'>, view?: string): ViewTrace[] {
  const rows = release.view(traces, view === undefined ? {} : { view });
  return rows
    .toSorted((a, b) => a.seq - b.seq)
    .map((row) => ({
      ...row,
      figures: figuresSchema.parse(JSON.parse(row.figures)),
      files: filesSchema.parse(JSON.parse(row.files)),
      not_counted: release.view(notCounted, { kind: row.not_counted }).map(({ reason, rows }) => ({
        reason,
        state: rows.kind,
        rows: rows.kind === 'shown' ? rows.value : null,
      })),
    }));
}
