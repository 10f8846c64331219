import type { Audience } from '@hirogeru/store/contracts';
import { appendLedger, mendLedger } from '@hirogeru/store/release';
import { sql, themes, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import { UsageError, type Io } from '../command.ts';
import { loadProject, type ProjectFolder } from '../project-folder.ts';
import { approvedToday } from './approved-quotes.ts';
import { isExcerptOf } from './excerpt.ts';
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
  /** The whole answer, masked. */
  readonly whole: string;
  /** Null where nothing hinders it. */
  readonly hindrance: Hindrance | null;
};

/** What a person says of an answer. A paraphrase says it in other words, where that was agreed to; a cut is a part of it. */
export type QuoteDecision =
  | { readonly decision: 'approved' | 'confirmed' | 'withdrawn' | 'undecided'; readonly id: string }
  | { readonly decision: 'paraphrased' | 'cut'; readonly id: string; readonly text: string }
  | { readonly decision: 'uncut'; readonly id: string };

const typical = z.array(z.object({ opinion_id: z.string() }));

/**
 * Approved answers, and typical ones of the themes that could be quoted, in an order that says nothing about them.
 * @param all  every answer: those first, then the rest
 */
export async function listQuotes(vault: Vault, folder: ProjectFolder, all = false): Promise<ListedQuote[]> {
  const approved = await approvedToday(vault, folder);
  const cut = Object.keys(folder.themeEdits.excerpts);
  const rows = await vault.all(
    sql`SELECT typical FROM ${themes} WHERE scope = ${folder.project.id} ORDER BY theme_id`,
    z.object({ typical: z.string() }),
  );
  const could = new Set(
    rows.flatMap((row) => typical.parse(JSON.parse(row.typical)).map(({ opinion_id }) => opinion_id)),
  );
  const place = ({ opinion_id, hindrance }: Pick<ListedQuote, 'opinion_id' | 'hindrance'>): number => {
    if (approved.has(opinion_id) || cut.includes(opinion_id)) return 0;
    return could.has(opinion_id) && isOpen(hindrance) ? 1 : 2;
  };
  return (await quotableAnswers(vault, folder))
    .filter((answer) => all || place(answer) < 2)
    .toSorted((one, other) => place(one) - place(other))
    .map(({ opinion_id, theme_id, text, whole, audience, hindrance }) => ({
      opinion_id,
      theme_id,
      text,
      whole,
      audience,
      approved: approved.has(opinion_id),
      hindrance,
    }));
}

/** Whether a person can do something about it. */
const isOpen = (hindrance: Hindrance | null): boolean => hindrance === null || OPEN.includes(hindrance);
const OPEN: readonly Hindrance[] = ['not_confirmed', 'not_paraphrased', 'not_as_written', 'too_long'];

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
  if (!TAKEN_BACK.includes(made.decision)) assertAllowed(answer.hindrance, made.decision);
  if (made.decision === 'cut' && !isExcerptOf(made.text, answer.whole))
    throw new UsageError(
      'この意見に、書かれたとおりのことばはありません。伏せたところも含めて、そのまま書いてください（とばすところは〔…〕）',
    );
  mendLedger(folder.paths.ledger);
  for (const edit of editsOf(made)) writeEdit(loadProject(folder.root), edit);
  appendLedger(
    folder.paths.ledger,
    io.who,
    { what: 'approval', facts: { answer: made.id, decision: made.decision } },
    io.now().toISOString(),
  );
}

const TAKEN_BACK: readonly QuoteDecision['decision'][] = ['withdrawn', 'undecided', 'uncut'];

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
    // Another part is another quote: it is approved anew.
    case 'cut':
      return [list('approved_quotes', null), { section: 'excerpts', key: made.id, value: made.text }];
    case 'uncut':
      return [list('approved_quotes', null), { section: 'excerpts', key: made.id, value: null }];
  }
}
