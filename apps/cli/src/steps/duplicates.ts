import { decideSame, pairId, suspectedPairs, type SuspectedPair } from '@hirogeru/ingest';
import { formatPosition, type DuplicateDecisions } from '@hirogeru/store/contracts';
import type { Vault } from '@hirogeru/store/vault';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { readDecisions, replaceDecisions, writeDecisions } from './decision-file.ts';
import { inputsHash, recordRun } from './run-record.ts';
import { tellLeftRuns, tellRuns } from './tell-runs.ts';

export type Decision = 'same' | 'different' | 'undecided';

const NEW_FILE = `# よく似た回答について、人が決めたところです。取り込みなおしても変わりません。
same: []       # 同じ回答です：[数える行, 数えない行]
different: []  # 別の回答です
`;

/** Pairs that nobody has decided yet, in the order of the files. */
export async function openPairs(vault: Vault, folder: ProjectFolder): Promise<SuspectedPair[]> {
  const decided = new Set(
    [...folder.duplicates.same, ...folder.duplicates.different].map(([a, b]) => pairId(a, b)),
  );
  return (await suspectedPairs(vault, folder.project.id)).filter(({ id }) => !decided.has(id));
}

/** A pair as a command hands it over: places as the spreadsheet shows them, no text. */
export type AlikePair = Omit<SuspectedPair, 'earlier' | 'later'> & {
  earlier: string;
  later: string;
  submissions: [string, string];
};

export function placed({ earlier, later, ...pair }: SuspectedPair): AlikePair {
  return {
    ...pair,
    earlier: formatPosition(earlier.at),
    later: formatPosition(later.at),
    submissions: [earlier.submission_id, later.submission_id],
  };
}

/**
 * Keeps a person's decision in duplicates.yaml and counts accordingly, which can be taken back at any time.
 * @throws UsageError when no pair has the id
 */
export async function decidePair(
  vault: Vault,
  folder: ProjectFolder,
  { id, decision, io }: { id: string; decision: Decision; io: Io },
): Promise<void> {
  const rows = await rowsOfPair(vault, folder, id);
  const without = (pairs: DuplicateDecisions['same']) => pairs.filter(([a, b]) => pairId(a, b) !== id);
  const decisions: DuplicateDecisions = {
    same: [...without(folder.duplicates.same), ...(decision === 'same' ? [rows] : [])],
    different: [...without(folder.duplicates.different), ...(decision === 'different' ? [rows] : [])],
  };
  const scope = folder.project.id;
  // A ledger that does not hold together is found while nothing is changed yet.
  await tellLeftRuns(vault, folder, io);
  const before = readDecisions(folder.paths.duplicates);
  try {
    await vault.transaction(async (session) => {
      await decideSame(session, scope, decisions.same);
      await recordRun(session, scope, 'duplicates', inputsHash('duplicates', decisions), {
        pair: id,
        decision,
      });
      // Before it is kept in the vault: whatever happens then, what a person decided counts from the next run on.
      writeDecisions(folder.paths.duplicates, before, NEW_FILE, decisions);
    });
  } catch (error) {
    replaceDecisions(folder.paths.duplicates, before);
    throw error;
  }
  await tellRuns(vault, folder, io);
}

async function rowsOfPair(vault: Vault, folder: ProjectFolder, id: string): Promise<[string, string]> {
  const known = [...folder.duplicates.same, ...folder.duplicates.different].find(
    ([a, b]) => pairId(a, b) === id,
  );
  if (known) return known;
  const pair = (await suspectedPairs(vault, folder.project.id)).find((each) => each.id === id);
  if (!pair) throw new UsageError('その番号の組はありません。「hirogeru duplicates」で確かめてください');
  return [pair.earlier.row, pair.later.row];
}
