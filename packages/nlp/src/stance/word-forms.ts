import type { Token } from '../token.ts';

const KEPT_FORM = /^(仮定形|命令|連用テ接続)/;

/**
 * A unit as one line of word forms with a blank before, between and after, for the patterns of stance to read:
 * dictionary forms, except 仮定形 (たら, なけれ), 命令形 (ください) and 連用テ接続 (よく), whose form matters. ん and ず that deny are ぬ.
 */
export function wordForms(tokens: readonly Token[]): string {
  return ` ${tokens.map(formOf).join(' ')} `;
}

function formOf({ surface, lemma, pos, conjugationForm }: Token): string {
  if (pos === '助動詞' && (lemma === 'ん' || lemma === 'ぬ')) return 'ぬ';
  return KEPT_FORM.test(conjugationForm) ? surface : lemma;
}
