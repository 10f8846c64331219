import { keepWithin } from '../limits.ts';
import type { Sheet } from '../workbook.ts';
import { cellPlace } from './cell-place.ts';
import { isTrue } from '../parse-part.ts';

/** What a sheet says beside its rows: merged ranges and hidden columns. */
export class SheetLayout {
  readonly #merges: Sheet['merges'][number][] = [];
  readonly #hidden: { first: number; last: number }[] = [];
  readonly #file: string;
  #width = 0;

  constructor(file: string) {
    this.#file = file;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
    if (name !== 'col') return;
    const { min, max, width } = attributes;
    if (!isTrue(attributes['hidden']) && !(width !== undefined && Number(width) === 0)) return;
    this.#hidden.push({ first: Number(min) - 1, last: Number(max) - 1 });
  }

  /** Notes that a row is as wide as this. */
  widen(width: number): void {
    if (width > this.#width) this.#width = width;
  }

  get merges(): Sheet['merges'] {
    return this.#merges;
  }

  /** Hidden columns as far as any row reaches: a sheet hides its unused columns up to XFD. */
  get hiddenColumns(): readonly number[] {
    const within = ({ first, last }: { first: number; last: number }): number[] =>
      Array.from(
        { length: Math.max(0, Math.min(last, this.#width - 1) - first + 1) },
        (_, index) => first + index,
      );
    return [...new Set(this.#hidden.flatMap(within))].toSorted((a, b) => a - b);
  }

  #merge(reference: string): void {
    const [from, to] = reference.split(':').map(cellPlace);
    if (!from || !to || from.column < 0 || to.column < 0) return;
    this.#merges.push({
      top: Math.min(from.row, to.row),
      bottom: Math.max(from.row, to.row),
      left: Math.min(from.column, to.column),
      right: Math.max(from.column, to.column),
    });
    keepWithin('merges', this.#merges.length, this.#file);
  }
}
