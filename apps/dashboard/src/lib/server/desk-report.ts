import { audienceSchema, type Audience } from '@hirogeru/store/contracts';
import { z } from 'zod';
import { DESK } from '#lib/desk-labels.ja.ts';
import { file, type DeskFile } from './desk-file.ts';
import type { DeskJob } from './desk-job.ts';
import { personalData } from './desk-personal.ts';

const refusal = z.object({ place: z.string(), message: z.string(), code: z.string() });
const theme = z.object({
  theme_id: z.string(),
  label: z.string(),
  provisional: z.boolean(),
  opinions: z.int(),
  /** Mean bootstrap Jaccard, 0..1. */
  stability: z.number(),
  /** Where there are two levels. */
  people: z.int().optional(),
});
/** With the themes that are read under it, where there are more than can be read at once. */
const themeWithParts = theme.extend({ parts: z.array(theme).default([]) });
const change = z.object({
  theme_id: z.string(),
  label: z.string(),
  kind: z.string(),
  from: z.array(z.object({ label: z.string(), answers: z.int(), of: z.int(), words: z.array(z.string()) })),
});
const found = z.object({
  themes: z.array(themeWithParts),
  others: z.int(),
  changes: z.array(change),
  conflicts: z.array(refusal),
  set_aside: z.array(z.object({ theme_id: z.string(), label: z.string(), into: z.string().nullable() })),
});
const pair = z.object({ id: z.string(), earlier: z.string(), later: z.string(), similarity: z.number() });
const proposed = z.object({ mapping: z.string().nullable(), files: z.array(z.string()) });
const closing = z.object({
  files: z.array(file),
  proposed: z.array(proposed),
  problems: z.array(refusal),
  alike: z.array(pair).nullable(),
  runs: z.array(z.string()),
});
const undone = z.object({
  runs: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), state: z.string(), accepted: z.int() })),
  problems: z.array(refusal),
});
const failed = z.object({ error: z.object({ message: z.string(), place: z.string().optional() }) });

export type DeskView = {
  /** What is going on, or how the last step ended; null before the first one. */
  job: { what: DeskJob['what']; running: boolean; line: string; share: number; outcome: string } | null;
  /** The latest look's or run's files; while one goes on, those that it has come to. Null: read, not yet counted. */
  files: { path: string; row: (DeskFile & { balanced: boolean }) | null }[];
  problems: z.infer<typeof refusal>[];
  /** Mappings that were proposed by the latest look or run, for a person to check. */
  proposed: z.infer<typeof proposed>[];
  /** A file waits for a mapping: a proposal can be written. */
  unmapped: boolean;
  themes: z.infer<typeof found> | null;
  /** Answers that are alike and wait for a person. */
  alike: z.infer<typeof pair>[];
  /** Stretches that may lead to a person, with the words around them; null until they are asked for. */
  personal: z.infer<typeof personalData> | null;
  /** Runs that can be taken back, the newest first. */
  runs: string[];
  /** What taking a run back would do; null when nobody has asked, or when it is done. */
  undo: z.infer<typeof undone> | null;
  /** Releases that the last step published: for whom, and the id, or why there is none. */
  releases: Released[];
};

type Released = { audience: Audience; id: string | null; refused: string };

const made = z.object({ audience: audienceSchema, id: z.string() });
const kept = z.object({ refused: refusal });

function releasedIn(result: unknown): Released[] {
  const first = made.safeParse(result);
  if (!first.success) return [];
  const beside = z.object({ web: z.union([made, kept]).optional() }).safeParse(result).data?.web;
  const second: Released[] =
    beside === undefined
      ? []
      : 'id' in beside
        ? [{ ...beside, refused: '' }]
        : [{ audience: 'web', id: null, refused: beside.refused.message }];
  return [{ ...first.data, refused: '' }, ...second];
}

const FORGETS: readonly DeskJob['what'][] = ['take', 'undo', 'span'];

// The latest tables stay on the page while the next step runs.
let last: Pick<DeskView, 'files' | 'proposed' | 'problems' | 'themes' | 'alike' | 'personal' | 'runs'> = {
  files: [],
  proposed: [],
  problems: [],
  themes: null,
  alike: [],
  personal: null,
  runs: [],
};

/** What the desk shows: the running job, the closing table of the latest look or run, and what waits for a person. */
export function readDesk(job: DeskJob | null): DeskView {
  const results = job?.results ?? {};
  const table = closing.safeParse(results['ingest']);
  if (table.success) {
    const { files, proposed, problems, alike, runs } = table.data;
    last = { ...last, files: files.map(shown), proposed, problems, alike: alike ?? [], runs };
  }
  const themes = found.safeParse(results['themes']);
  if (themes.success) last = { ...last, themes: themes.data };
  // What was listed before files came or went, or before a stretch was decided on, is not so any more.
  if (job && FORGETS.includes(job.what)) last = { ...last, personal: null };
  const spans = personalData.safeParse(results['personal-data']);
  if (spans.success) last = { ...last, personal: spans.data };
  const undo = job?.what === 'undo_look' ? undone.safeParse(results['undo']) : null;
  const growing = job && !job.ended && !table.success && job.growing.files.size > 0;
  return {
    ...last,
    ...(growing
      ? { files: [...job.growing.files].map(([path, row]) => (row ? shown(row) : { path, row })) }
      : {}),
    unmapped: last.problems.some(({ code }) => code === 'E_NO_MAPPING'),
    undo: undo?.success ? undo.data : null,
    releases: releasedIn(results['release']),
    job: job && {
      what: job.what,
      running: !job.ended,
      line: job.growing.line,
      share: job.growing.share,
      outcome: job.ended ? outcomeOf(job) : '',
    },
  };
}

function shown(row: DeskFile): DeskView['files'][number] {
  const { path, rows_read, accepted, duplicate, rejected, blank } = row;
  return { path, row: { ...row, balanced: rows_read === accepted + duplicate + rejected + blank } };
}

function outcomeOf({ what, at, code, cancelled, results }: DeskJob): string {
  const taken = (what === 'take' || what === 'undo') && at !== 'ingest' && at !== 'undo';
  if (cancelled) return taken ? DESK.cancelledAfter[what] : DESK.cancelled;
  if (code < 2) return DESK.outcome[what][code === 0 ? 'done' : 'refusals'];
  const reason = failed.safeParse(results[at]);
  if (!reason.success && what === 'undo_look') return DESK.undoRefused;
  const { place = '', message = '' } = reason.success ? reason.data.error : {};
  return `${DESK.refused}${place === '' ? '' : `${place}: `}${message}`;
}
