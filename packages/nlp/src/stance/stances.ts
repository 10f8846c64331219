import { STANCES } from '@hirogeru/store/contracts';
import type { Token } from '../token.ts';
import { hasDoubt } from './doubt.ts';
import { hasGood } from './good.ts';
import { hasNegation } from './negation.ts';
import { hasProposal } from './proposal.ts';
import { hasQuestion } from './question.ts';
import { hasWish } from './wish.ts';
import { hasRelief, hasWorry } from './worry.ts';
import { wordForms } from './word-forms.ts';

/** Code of STANCES: how a unit stands to what it talks about. Never a score. */
export type Stance = (typeof STANCES)[number];

/**
 * Stances of one unit, in the order of STANCES; none is the usual case.
 * @param tokens  of the unit, by tokenizeOpinion
 */
export function findStances(tokens: readonly Token[]): Stance[] {
  const forms = wordForms(tokens);
  const wish = hasWish(forms);
  const proposal = hasProposal(forms);
  const found: Record<Stance, boolean> = {
    wish,
    good: hasGood(forms, wish || proposal) || hasRelief(forms),
    worry: hasWorry(forms),
    proposal,
    question: hasQuestion(forms, proposal),
    doubt: hasDoubt(forms, proposal),
    negation: hasNegation(forms),
  };
  return STANCES.filter((stance) => found[stance]);
}
