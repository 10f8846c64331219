/** The physical line on which a quotation mark opens that is never closed, or null when all are. */
export function openQuoteLine(text: string, delimiter: string): number | null {
  let line = 1;
  let openedOn = 0;
  let quoted = false;
  let atStart = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const ends = character === '\n' || (character === '\r' && text[at + 1] !== '\n');
    if (ends) line += 1;
    if (quoted) {
      if (character !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else quoted = false;
    } else if (character === '"' && atStart) {
      quoted = true;
      openedOn = line;
    }
    atStart = !quoted && (character === delimiter || ends);
  }
  return quoted ? openedOn : null;
}
