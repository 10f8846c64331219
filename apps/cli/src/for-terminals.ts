/**
 * Text as a terminal may show it: what somebody wrote in an answer, or called a file, must not move the cursor, colour what
 * follows or turn the reading around. Lines, tabs and our own way of writing over a line stay.
 */
export const forTerminals = (text: string): string =>
  text.replace(/(\r\u001B\[K|[\n\t])|[\p{Cc}\p{Bidi_Control}]/gu, (_, own?: string) => own ?? '\uFFFD');
