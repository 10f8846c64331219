import { family, rowSchema } from '@hirogeru/store/contracts';
import { completeRows, type ProtectedViews } from './complete-rows.ts';
import type { RawFamily } from './measure.ts';
import { protectRow } from './protected-row.ts';
import { writeSentences } from './sentences/write.ts';
import { traceRows } from './trace.ts';

/** Every view of the family by name; each row has passed the view's strict schema. */
export type ViewTables = Readonly<Record<string, readonly Record<string, unknown>[]>>;

/**
 * The family as it may be published: withheld figures replaced, then words, sentences and traces made of what is left.
 * @param raw        from `measure`
 * @param maskedIds  ids that disclosure withholds
 * @throws ZodError when a row does not fit its contract (our bug, never the user's data)
 */
export function publishable(raw: RawFamily, maskedIds: ReadonlySet<string>): ViewTables {
  const protectedViews = Object.fromEntries(
    Object.entries(raw.views).map(([name, rows]) => [name, rows.map((row) => protectRow(row, maskedIds))]),
  );
  const complete: ProtectedViews = completeRows(protectedViews, raw.context);
  const all: ProtectedViews = {
    ...complete,
    sentences: writeSentences(complete, raw.context),
    traces: traceRows(raw.context),
  };
  return Object.fromEntries(
    family.map((view) => {
      const schema = rowSchema(view);
      return [
        view.name,
        (all[view.name] ?? []).map(({ words, cells }) => schema.parse({ ...words, ...cells })),
      ];
    }),
  );
}
