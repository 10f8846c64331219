/** What is wrong with a rule file, and in which line (from 1). Holds nothing of the file's text. */
export interface RuleProblem {
  /**
   * `no_code`: no line opens a code · `twice`: a name stands twice, the file is refused · `condition`: a condition that
   * cannot be read, the code is given to nobody · `unknown_code`: `<＊name>` of a later or missing code, counts as 0.
   */
  readonly kind: 'no_code' | 'twice' | 'condition' | 'unknown_code';
  readonly line: number;
}
