/**
 * One word of a text, as cut by IPADIC.
 *
 * Offsets are UTF-16 code units, half-open, into the text that was given: `text.slice(start, end) === surface`, always.
 * White space between words belongs to no token, so offsets may have gaps.
 */
export interface Token {
  readonly surface: string;
  /** Dictionary form (基本形); the surface itself where the dictionary knows none. */
  readonly lemma: string;
  /** First level of the part of speech: 名詞, 動詞, 形容詞, … */
  readonly pos: string;
  /** The remaining three levels joined with a comma, '*' where empty: '固有名詞,人名,姓'. */
  readonly posDetail: string;
  /** 活用型, '*' where the word does not inflect. */
  readonly conjugationType: string;
  /** 活用形, '*' where the word does not inflect. */
  readonly conjugationForm: string;
  /** Katakana reading, '' where the dictionary has none. */
  readonly reading: string;
  readonly start: number;
  readonly end: number;
  /** False for a word that stands in neither the dictionary nor the user's words. */
  readonly known: boolean;
}
