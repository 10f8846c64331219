import { formatProblem, Refused } from '@hirogeru/store/contracts';
import { listManifests, readLedger } from '@hirogeru/store/release';
import type { ProjectFolder } from '../project-folder.ts';

const FAULTS: readonly string[] = ['E_LEDGER_CHANGED', 'E_SEAL_BROKEN'];

/** Whether the ledger is as it was written, in words, and how many lines it has. */
export type CheckedLedger = { readonly ok: boolean; readonly lines: number | null; readonly say: string };

/** Follows the ledger from its first line to its seal. Nothing is changed. */
export function checkedLedger({ paths }: ProjectFolder): CheckedLedger {
  try {
    const lines = readLedger(paths.ledger).length;
    if (lines === 0 && listManifests(paths.releases).length > 0)
      return {
        ok: false,
        lines,
        say: '公開版があるのに、記録（data/ledger.jsonl）がありません。控えと比べてください',
      };
    return { ok: true, lines, say: `記録（${lines}件）は、はじめから終わりまで書かれたままです` };
  } catch (error) {
    // Somebody writes and does not end: nothing is known of the ledger then.
    if (!(error instanceof Refused) || !FAULTS.includes(error.problem.code)) throw error;
    return { ok: false, lines: null, say: formatProblem(error.problem) };
  }
}
