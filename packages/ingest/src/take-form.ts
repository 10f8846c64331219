import type { Project } from '@hirogeru/store/contracts';
import { receiver, type Receiver, type Session } from '@hirogeru/store/vault';
import { takeBook, type ReadBook } from './large/take-book.ts';
import { takeStaged } from './large/take-staged.ts';
import type { MappedPart } from './mapping/match.ts';
import type { FilePlan } from './plan.ts';
import { questionsBeside, questionsOf } from './questions.ts';
import { storedReceipts, storeQuestions, storeQuestionsBeside } from './store-rows.ts';
import type { Belonging } from './take/belonging.ts';
import type { TakeContext } from './take/context.ts';
import { startTaking } from './take/take-file.ts';
import { beginSheet, storePart, type TakenIn } from './taken-in.ts';

/** A file while it is taken: what was planned, its rows where they come some at a time, and what is known of it so far. */
type OpenFile = {
  readonly plan: Extract<FilePlan, { state: 'taken' | 'replaced' }>;
  readonly book: ReadBook | null;
  readonly file: TakenIn;
};

/**
 * Takes what one form takes of a file.
 * @param receipts  fingerprints by form, kept up over the files of a run
 */
export async function takeForm(
  session: Session,
  {
    project,
    key,
    runId,
    belonging,
  }: {
    readonly project: Project;
    readonly key: Uint8Array;
    readonly runId: string;
    readonly belonging: Belonging;
  },
  { plan, book, file }: OpenFile,
  { mapping, part }: MappedPart,
  receipts: Map<string, Set<string>>,
): Promise<void> {
  const { form } = mapping;
  const { sha256, fileId, path } = plan;
  for (const { sheet } of part.tables) beginSheet(file, sheet, { form, kind: part.kind });
  if (!receipts.has(form)) await storeQuestions(session, questionsOf(mapping, project.id));
  const context: TakeContext = { project, mapping, key, runId, fileId, sha256, path, belonging };
  const about = { scope: project.id, run_id: runId, file_id: fileId, sha256, form_id: form };
  const receiving = await receiver(session, about);
  if (plan.staged) {
    await takeStaged(session, context, plan.staged, receiving, file);
    // Of what it stored only the vault knows.
    receipts.delete(form);
  } else {
    const seen = receipts.get(form) ?? (await storedReceipts(session, project.id, form));
    receipts.set(form, seen);
    if (book) await takeBook(session, context, book, part, seen, receiving, file);
    else await takeRows(session, context, part, seen, receiving, file);
  }
  await receiving.finish();
  await storeQuestionsBeside(session, about, questionsBeside(mapping, project.id));
}

async function takeRows(
  session: Session,
  context: TakeContext,
  { tables }: MappedPart['part'],
  seen: Set<string>,
  receiving: Receiver,
  file: TakenIn,
): Promise<void> {
  const taker = startTaking(context, seen);
  for (const table of tables) await storePart(session, receiving, table.sheet, taker.take(table), file);
}
