import type { Audience } from '@hirogeru/store/contracts';
import { appendLedger, mendLedger } from '@hirogeru/store/release';
import { sql, themes, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import { UsageError, type Io } from '../command.ts';
import { loadProject, type ProjectFolder } from '../project-folder.ts';
import { approvedToday } from './approved-quotes.ts';
import { quotableAnswers, type Hindrance } from './quotable.ts';
import { writeEdit, type ThemeEdit } from './write-edit.ts';

/** An answer that is approved, or could be. */
export type ListedQuote = {
  readonly opinion_id: string;
  readonly theme_id: string | null;
  /** As a release would show it. */
  readonly text: string;
  readonly approved: boolean;
  /** Who would read it: everybody, or the council alone. */
  readonly audience: Audience;
  /** Null where nothing hinders it. */
  readonly hindrance: Hindrance | null;
};

/** What a person says of an answer. A paraphrase says it in other words, where that was agreed to. */
export type QuoteDecision =
  | { readonly decision: 'approved' | 'confirmed' | 'withdrawn' | 'undecided'; readonly id: string }
  | { readonly decision: 'paraphrased'; readonly id: string; readonly text: string };

const typical = z.array(z.object({ opinion_id: z.string() }));

/** Approved answers, and typical ones of the themes that could be quoted, in an order that says nothing about them. */
export async function listQuotes(vault: Vault, folder: ProjectFolder): Promise<ListedQuote[]> {
  const approved = await approvedToday(vault, folder);
  const rows = await vault.all(
    sql`SELECT typical FROM ${themes} WHERE scope = ${folder.project.id} ORDER BY theme_id`,
    z.object({ typical: z.string() }),
  );
  const could = new Set(
    rows.flatMap((row) => typical.parse(JSON.parse(row.typical)).map(({ opinion_id }) => opinion_id)),
  );
  return (await quotableAnswers(vault, folder))
    .filter(
      ({ opinion_id, hindrance }) => approved.has(opinion_id) || (could.has(opinion_id) && isOpen(hindrance)),
    )
    .map(({ opinion_id, theme_id, text, audience, hindrance }) => ({
      opinion_id,
      theme_id,
      text,
      audience,
      approved: approved.has(opinion_id),
      hindrance,
    }));
}

/** Whether a person can do something about it. */
const isOpen = (hindrance: Hindrance | null): boolean =>
  hindrance === null || hindrance === 'not_confirmed' || hindrance === 'not_paraphrased';

/**
 * Keeps what a person says of an answer in themes.yaml, and tells the ledger.
 * @throws UsageError when there is no such answer, or when nobody agreed to its being quoted
 */
export async function decideQuote(
  vault: Vault,
  folder: ProjectFolder,
  made: QuoteDecision,
  io: Io,
): Promise<void> {
  const answer = (await quotableAnswers(vault, folder)).find(({ opinion_id }) => opinion_id === made.id);
  if (!answer) throw new UsageError('その番号の意見はありません。「hirogeru answers」で確かめてください');
  if (made.decision !== 'withdrawn' && made.decision !== 'undecided')
    assertAllowed(answer.hindrance, made.decision);
  mendLedger(folder.paths.ledger);
  for (const edit of editsOf(made)) writeEdit(loadProject(folder.root), edit);
  appendLedger(
    folder.paths.ledger,
    io.who,
    { what: 'approval', facts: { answer: made.id, decision: made.decision } },
    io.now().toISOString(),
  );
}

function assertAllowed(hindrance: Hindrance | null, decision: QuoteDecision['decision']): void {
  const words: Partial<Record<Hindrance, string>> = {
    withdrawn: 'この方は、引用の承諾を取り下げています',
    no_consent: 'この方は、引用を承諾していません',
    ...(decision === 'approved'
      ? {
          not_confirmed:
            'つらい気持ちや出来事にふれている意見です（要配慮）。ご本人や支援の方とのことを確かめてから、先に「--confirm」でこの番号を書いてください',
          not_paraphrased:
            '要旨だけを承諾している意見です。先に「--paraphrase」と「--text」で、要旨を書いてください',
        }
      : {}),
  };
  const why = hindrance === null ? undefined : words[hindrance];
  if (why !== undefined) throw new UsageError(why);
}

function editsOf(made: QuoteDecision): ThemeEdit[] {
  const list = (
    section: 'approved_quotes' | 'confirmed_quotes' | 'withdrawn_quotes',
    value: true | null,
  ): ThemeEdit => ({
    section,
    key: made.id,
    value,
  });
  switch (made.decision) {
    case 'approved':
      return [list('approved_quotes', true)];
    case 'confirmed':
      return [list('confirmed_quotes', true)];
    case 'withdrawn':
      return [list('approved_quotes', null), list('confirmed_quotes', null), list('withdrawn_quotes', true)];
    case 'undecided':
      return [list('approved_quotes', null), list('confirmed_quotes', null)];
    case 'paraphrased':
      return [{ section: 'paraphrases', key: made.id, value: made.text }];
  }
}
