/** A pattern for any of these words or runs of words (separated by blanks) in wordForms; matches from the blank before them. */
export const anyOf = (words: readonly string[]): RegExp => new RegExp(` (?:${words.join('|')})(?= )`, 'g');

/** Does one of the places where the pattern matches pass? Given what stands before and after it, with their blanks. */
export function someMatch(
  forms: string,
  pattern: RegExp,
  passes: (before: string, rest: string, word: string) => boolean,
): boolean {
  for (const found of forms.matchAll(pattern)) {
    const end = found.index + found[0].length;
    if (
      passes(
        `${forms.slice(Math.max(0, found.index - 40), found.index)} `,
        forms.slice(end, end + 100),
        found[0].trim(),
      )
    )
      return true;
  }
  return false;
}
