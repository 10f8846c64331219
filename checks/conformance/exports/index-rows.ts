/** One row of the table "Real files" of an INDEX.md. */
export type IndexRow = {
  readonly file: string;
  readonly what: string;
  readonly encoding: string;
  readonly counted: string;
};

/** The rows of the section "Real files": file, what, source, licence, encoding, counted. */
export function readIndexRows(text: string): IndexRow[] {
  const section = /^## Real files\s*$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(text)?.[1] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length === 6 && cells[0] !== 'file' && !/^-+$/.test(cells[0] ?? ''))
    .map(([file = '', what = '', , , encoding = '', counted = '']) => ({ file, what, encoding, counted }));
}
