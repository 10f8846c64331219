import { STANCES } from '@hirogeru/store/contracts';
import type { Token } from '../token.ts';
import { hasNegation, withoutIdleDenials } from './denial.ts';
import { hasDoubt } from './doubt.ts';
import { hasGood } from './good.ts';
import { hasProposal } from './proposal.ts';
import { hasQuestion } from './question.ts';
import { hasUnsure } from './unsure.ts';
import { hasWish } from './wish.ts';
import { wordForms } from './word-forms.ts';
import { hasWorry } from './worry.ts';

/** Code of STANCES: how a unit stands to what it talks about. Never a score. */
export type Stance = (typeof STANCES)[number];

/**
 * Stances of one unit, in the order of STANCES; none is the usual case.
 * @param tokens  of the unit, by tokenizeOpinion
 */
export function findStances(tokens: readonly Token[]): Stance[] {
  const forms = withoutIdleDenials(wordForms(tokens));
  const wish = hasWish(forms);
  const proposal = hasProposal(forms);
  const doubt = hasDoubt(forms);
  const found: Record<Stance, boolean> = {
    wish,
    good: hasGood(forms, wish || proposal),
    worry: hasWorry(forms),
    proposal,
    question: hasQuestion(forms, proposal) && !doubt,
    doubt,
    unsure: hasUnsure(forms, proposal, doubt),
    negation: hasNegation(forms),
  };
  return STANCES.filter((stance) => found[stance]);
}
