import { parseWhole, type PartHandlers } from './parse-part.ts';

type Attributes = Readonly<Record<string, string>>;
/** What a sheet of an ODS hides: itself, rows (from 1) and columns (from 0), both ends included. */
export type OdsVisibility = {
  readonly hidden: boolean;
  readonly rows: readonly { first: number; last: number }[];
  readonly columns: readonly { first: number; last: number }[];
};

/**
 * What each table of an ODS content part hides, by its order; the library does not tell. Filtered rows are hidden too.
 * @throws Refused E_DAMAGED_FILE
 */
export function readOdsVisibility(content: Uint8Array, file: string): readonly OdsVisibility[] {
  const reader = new VisibilityReader();
  parseWhole([content], reader, file);
  return reader.tables;
}

class VisibilityReader implements PartHandlers {
  readonly tables: { hidden: boolean; rows: Range[]; columns: Range[] }[] = [];
  readonly #undisplayed = new Set<string>();
  #style = '';
  #depth = 0;
  #row = 1;
  #column = 0;

  open = (name: string, attributes: Attributes): void => {
    if (name === 'style') this.#style = attributes['style:name'] ?? '';
    else if (name === 'table-properties' && attributes['table:display'] === 'false')
      this.#undisplayed.add(this.#style);
    else if (name === 'table') this.#openTable(attributes);
    else if (this.#depth !== 1) return;
    else if (name === 'table-row') {
      const count = Number(attributes['table:number-rows-repeated'] ?? 1);
      if (isHidden(attributes))
        this.tables.at(-1)?.rows.push({ first: this.#row, last: this.#row + count - 1 });
      this.#row += count;
    } else if (name === 'table-column') {
      const count = Number(attributes['table:number-columns-repeated'] ?? 1);
      const last = this.#column + count - 1;
      if (isHidden(attributes)) this.tables.at(-1)?.columns.push({ first: this.#column, last });
      this.#column += count;
    }
  };

  close = (name: string): void => {
    if (name === 'table') this.#depth -= 1;
  };

  // A table inside of a cell is no sheet.
  #openTable(attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    [this.#row, this.#column] = [1, 0];
    const hidden = this.#undisplayed.has(attributes['table:style-name'] ?? '');
    this.tables.push({ hidden, rows: [], columns: [] });
  }
}

type Range = { first: number; last: number };

const isHidden = (attributes: Attributes): boolean =>
  attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter';
