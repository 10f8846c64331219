import type { RuleFile } from './parse-rules.ts';

/** Characters after which a condition goes on in the next line, at the next `|`. */
const LINE_LENGTH = 72;

/**
 * Writes rules as a file that KH Coder reads and that reads as the same rules again. One way of writing: the same rules
 * give the same bytes, however they were laid out. Ends of lines are LF; a byte order mark is for whoever saves it.
 */
export function writeRules({ rules, closingNotes }: RuleFile): string {
  const blocks = rules.map(({ notes, code, pieces }) => [...notes, code, ...conditionLines(pieces)]);
  if (closingNotes.length > 0) blocks.push([...closingNotes]);
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function conditionLines(pieces: readonly string[]): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last === undefined || (piece === '|' && last.length > LINE_LENGTH)) lines.push(piece);
    else lines[lines.length - 1] = `${last} ${piece}`;
  }
  // A star or a # in the first column would open a code or a comment.
  return lines.map((line) => (/^[＊*#]/u.test(line) ? ` ${line}` : line));
}
