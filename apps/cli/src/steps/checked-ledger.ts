import { formatProblem, Refused } from '@hirogeru/store/contracts';
import { listManifests, readLedger, type LedgerEntry } from '@hirogeru/store/release';
import type { ProjectFolder } from '../project-folder.ts';

const FAULTS: readonly string[] = ['E_LEDGER_CHANGED', 'E_SEAL_BROKEN'];

/** Clocks are put right by some seconds, and two processes may wait for each other; milliseconds. */
const TOLERANCE = 60_000;

/** Whether the ledger is as it was written, in words, and how many lines it has. */
export type CheckedLedger = {
  readonly ok: boolean;
  readonly lines: number | null;
  /** Lines that say that they are earlier than the one before: the machine's clock was set back there. */
  readonly setBack: readonly number[];
  readonly say: string;
};

/** Follows the ledger from its first line to its seal. Nothing is changed. */
export function checkedLedger({ paths }: ProjectFolder): CheckedLedger {
  try {
    const entries = readLedger(paths.ledger);
    const lines = entries.length;
    const setBack = setBackIn(entries);
    if (lines === 0 && listManifests(paths.releases).length > 0)
      return {
        ok: false,
        lines,
        setBack,
        say: '公開版があるのに、記録（data/ledger.jsonl）がありません。控えと比べてください',
      };
    const say = `記録（${lines}件）は、はじめから終わりまで書かれたままです${clockWords(setBack)}`;
    return { ok: true, lines, setBack, say };
  } catch (error) {
    // Somebody writes and does not end: nothing is known of the ledger then.
    if (!(error instanceof Refused) || !FAULTS.includes(error.problem.code)) throw error;
    return { ok: false, lines: null, setBack: [], say: formatProblem(error.problem) };
  }
}

function setBackIn(entries: readonly LedgerEntry[]): number[] {
  const times = entries.map(({ at }) => Date.parse(at));
  return entries.flatMap(({ seq }, index) =>
    (times[index] ?? 0) < (times[index - 1] ?? 0) - TOLERANCE ? [seq] : [],
  );
}

const clockWords = (setBack: readonly number[]): string =>
  setBack.length === 0
    ? ''
    : `。ただし、${setBack[0]}行目で時刻が前の行よりもどっています（もどったところは${setBack.length}か所）。パソコンの時計を確かめてください。時計を直した覚えがないときは、そのころの記録をごらんください`;
