import { isDenied, isGone } from './denial.ts';
import { GOOD_WORDS } from './good-words.ts';
import { anyOf, someMatch } from './words.ts';
import { WORRY_WORDS } from './worry-words.ts';

const GOOD = anyOf([...GOOD_WORDS, '悪くない', '(?:意味|価値|効果|意義) が →']);
const TROUBLE = anyOf(WORRY_WORDS);
/** 〜といい, 〜てもいい, 〜方がいい, 〜のがいい: いい there says no praise. */
const CONDITION = / (?:と|たら|だら|ば|なら) $/;
/** Before いい that is no praise unless it is past: 〜てもいい, 〜方がいい, 一度でいいから. */
const ALLOWED = / (?:も|でも|ほう が|の が|て|だ|で|だけ で) $/;
const ASKED = /^(?: です| の| ん| だ| う| や)* か (?:[。？] )*$/;

/** 「安心できる場所がほしい」: with a wish, what is good is not there yet. */
const DESCRIBES = /^(?: (?:だ|する|できる|に|なれる|なる))* ▷/;

function isPraise(before: string, rest: string, word: string): boolean {
  if (CONDITION.test(before) || isDenied(rest) || ASKED.test(rest)) return false;
  return word !== 'いい' || !ALLOWED.test(before) || (/ (?:て|だ) $/.test(before) && rest.startsWith(' た '));
}

/**
 * 良かった: gladness, thanks, relief, something learnt, a trouble that is gone; not when denied and not as a condition
 * (〜といい, 〜ば助かる). Takes forms without idle denials.
 */
export function hasGood(forms: string, wishes: boolean): boolean {
  return (
    someMatch(
      forms,
      GOOD,
      (before, rest, word) => isPraise(before, rest, word) && !(wishes && DESCRIBES.test(rest)),
    ) || someMatch(forms, TROUBLE, (_, rest) => isGone(rest))
  );
}
