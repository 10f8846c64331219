import { z } from 'zod';
import type { DeskJob } from './desk-job.ts';

const file = z.object({
  path: z.string(),
  state: z.string(),
  kind: z.string(),
  rows_read: z.int(),
  accepted: z.int(),
  duplicate: z.int(),
  rejected: z.int(),
  blank: z.int(),
  left_out: z.int(),
});
const refusal = z.object({ place: z.string(), message: z.string(), code: z.string() });
const report = z.object({ files: z.array(file), problems: z.array(refusal) });

export type DeskView = {
  job: { id: number; what: string; ended: boolean; code: number | null; line: string } | null;
  files: (z.infer<typeof file> & { balanced: boolean })[];
  problems: z.infer<typeof refusal>[];
  release: string | null;
};

// The last report stays on the page while the next step runs.
let last: Pick<DeskView, 'files' | 'problems'> = { files: [], problems: [] };

/** What the desk shows: the running job, and the closing table of the latest look or run. */
export function readDesk(job: DeskJob | null): DeskView {
  const parsed = report.safeParse(job?.results['ingest']);
  if (parsed.success) {
    last = {
      files: parsed.data.files.map((each) => ({
        ...each,
        balanced: each.rows_read === each.accepted + each.duplicate + each.rejected + each.blank,
      })),
      problems: parsed.data.problems,
    };
  }
  const release = z.object({ id: z.string() }).safeParse(job?.results['release']);
  return {
    ...last,
    release: release.success ? release.data.id : null,
    job: job && {
      id: job.id,
      what: job.what,
      ended: job.ended,
      code: job.code,
      line: job.lines.at(-1) ?? '',
    },
  };
}
