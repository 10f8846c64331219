import { z } from 'zod';
import { DESK } from '#lib/desk-labels.ja.ts';
import type { DeskJob } from './desk-job.ts';

const file = z.object({
  path: z.string(),
  state: z.string(),
  kind: z.string().nullable(),
  rows_read: z.int(),
  accepted: z.int(),
  duplicate: z.int(),
  rejected: z.int(),
  blank: z.int(),
  left_out: z.int(),
});
const refusal = z.object({ place: z.string(), message: z.string(), code: z.string() });
const closing = z.object({ files: z.array(file), problems: z.array(refusal) });
const theme = z.object({
  theme_id: z.string(),
  label: z.string(),
  provisional: z.boolean(),
  opinions: z.int(),
});
const found = z.object({ themes: z.array(theme), others: z.int() });
const failed = z.object({ error: z.object({ message: z.string(), place: z.string().optional() }) });

export type DeskView = {
  /** What is going on, or how the last step ended; null before the first one. */
  job: { running: boolean; line: string; outcome: string } | null;
  files: (z.infer<typeof file> & { balanced: boolean })[];
  problems: z.infer<typeof refusal>[];
  /** A file waits for a mapping: a proposal can be written. */
  unmapped: boolean;
  themes: z.infer<typeof found> | null;
  /** Id of the release that the last step published. */
  release: string | null;
};

// The latest tables stay on the page while the next step runs.
let last: Pick<DeskView, 'files' | 'problems' | 'themes'> = { files: [], problems: [], themes: null };

/** What the desk shows: the running job, the closing table of the latest look or run, and its themes. */
export function readDesk(job: DeskJob | null): DeskView {
  const table = closing.safeParse(job?.results['ingest']);
  if (table.success) {
    const files = table.data.files.map((each) => ({
      ...each,
      balanced: each.rows_read === each.accepted + each.duplicate + each.rejected + each.blank,
    }));
    last = { ...last, files, problems: table.data.problems };
  }
  const themes = found.safeParse(job?.results['themes']);
  if (themes.success) last = { ...last, themes: themes.data };
  const release = z.object({ id: z.string() }).safeParse(job?.results['release']);
  return {
    ...last,
    unmapped: last.problems.some(({ code }) => code === 'E_NO_MAPPING'),
    release: release.success ? release.data.id : null,
    job: job && { running: !job.ended, line: job.line, outcome: job.ended ? outcomeOf(job) : '' },
  };
}

function outcomeOf({ what, at, code, cancelled, results }: DeskJob): string {
  if (cancelled) return at === 'tokenize' || at === 'themes' ? DESK.cancelledAfterTaking : DESK.cancelled;
  if (code < 2) return DESK.outcome[what][code === 0 ? 'done' : 'refusals'];
  const reason = failed.safeParse(results[at]);
  const { place = '', message = '' } = reason.success ? reason.data.error : {};
  return `${DESK.refused}${place === '' ? '' : `${place}: `}${message}`;
}
