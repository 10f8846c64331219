/** Where something is, as the person who opens the file sees it. `row` counts from 1; `column` is the letter or name. */
export type Position = { file: string; sheet?: string; row?: number; column?: string };

/** 「回答.xlsx › 4月 › 12行 › F列」 */
export function formatPosition(at: Position): string {
  const parts = [at.file];
  if (at.sheet) parts.push(at.sheet);
  if (at.row !== undefined) parts.push(`${at.row}行`);
  if (at.column) parts.push(/^[A-Z]{1,3}$/.test(at.column) ? `${at.column}列` : `「${at.column}」の列`);
  // Names of files and columns are anybody's: one that breaks a line or turns the reading around would forge a message.
  return parts.join(' › ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');
}
