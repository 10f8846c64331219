/** The text of a string as Excel keeps it: control characters stand as `_x000D_` (ECMA-376 Part 1, 22.9.2.19). */
export function cellText(stored: string): string {
  const text = stored.includes('_x')
    ? stored.replaceAll(/_x([\da-f]{4})_/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : stored;
  // A slice keeps the step of the file alive that it was cut from; a copy does not.
  return text.length > 12 ? Buffer.from(text, 'utf16le').toString('utf16le') : text;
}

/** Collects the text of one string: runs joined, furigana left out. */
export class StringText {
  #text = '';
  #inText = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic += 1;
    else if (name === 't') this.#inText = this.#phonetic === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 't') this.#inText = false;
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  /** The text so far; the next string starts empty. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return cellText(text);
  }
}
