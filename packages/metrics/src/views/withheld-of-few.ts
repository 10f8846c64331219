import { cellId, type CellBook } from '../cell-book.ts';

/** Cells by name and coordinates, as `cellId` has them. */
type Place = { readonly measure: string; readonly at: Readonly<Record<string, string>> };

/**
 * What fewer people than may be told of wrote about, somewhere: zeros would tell which themes (effects, ways of saying it) are
 * not theirs, and so which are. Themes do not add up to their whole, so what many wrote alike is left as it is (`toldOfAll`).
 * @param whole   all that they wrote there
 * @param parts   of it, by theme, effect or stance
 * @param people  who wrote it
 * @param fewest  people who may be told of
 */
export function withheldOfFew(
  book: CellBook,
  {
    whole,
    parts,
    people,
  }: { readonly whole: Place; readonly parts: readonly Place[]; readonly people: number },
  fewest: number,
): void {
  const idsOf = ({ measure, at }: Place): string[] => {
    const id = cellId(measure, at);
    return book.cells.has(id) ? [id] : [];
  };
  if (people === 0 || people >= fewest) return;
  for (const total of idsOf(whole))
    book.answers({ total, parts: parts.flatMap(idsOf), people, rather: true });
}
