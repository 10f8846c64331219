import { z } from 'zod';
import { file, type DeskFile } from './desk-file.ts';

const line = z.object({
  step: z.enum(['read', 'stored']),
  path: z.string(),
  done: z.int(),
  of: z.int(),
  share: z.int(),
  file: file.optional(),
});

/** How far a run is: its files so far, with what became of those whose rows are known. */
export type Growing = { share: number; line: string; readonly files: Map<string, DeskFile | null> };

/**
 * Takes one line that a command said. A line of progress lets the table grow; anything else is shown as it is.
 * @param changed  whether the run writes: a run that only looks has not taken anything
 */
export function noteLine(growing: Growing, text: string, changed: boolean): void {
  const parsed = line.safeParse(parseJson(text));
  if (!parsed.success) {
    growing.line = text;
    return;
  }
  const { step, path, done, of, share, file: row } = parsed.data;
  growing.share = share;
  growing.line = `${step === 'read' ? '読みました' : '収めました'} ${done}/${of}個のファイル（${share}％）`;
  const taken = row?.state === 'taken' || row?.state === 'replaced';
  growing.files.set(path, row ? { ...row, state: taken && !changed ? 'would_take' : row.state } : null);
}

function parseJson(text: string): unknown {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text);
  } catch {
    // Words that only begin like a line of progress.
    return null;
  }
}
