import { problem, Refused } from '@hirogeru/store/contracts';
import { keepWithin } from '../limits.ts';
import type { SheetCell, SheetRow } from '../workbook.ts';
import { StringText } from './cell-text.ts';
import { cellPlace } from './cell-place.ts';
import { isTrue, type PartHandlers } from '../parse-part.ts';
import { storedCell, type CellContext } from './stored-cell.ts';
import type { SheetLayout } from './sheet-layout.ts';

const EMPTY: SheetCell = { text: '' };

/** Takes the elements of a worksheet part and keeps its rows until they are taken, and its layout. */
export class SheetPart implements PartHandlers {
  readonly #context: CellContext;
  readonly #file: string;
  readonly #layout: SheetLayout;
  readonly #string = new StringText();
  #ready: SheetRow[] = [];
  #row = 0;
  #hidden = false;
  #cells: SheetCell[] = [];
  #length = 0;
  #column = -1;
  #type: string | undefined;
  #style: string | undefined;
  #value: string | null = null;
  #inline: string | null = null;
  #inValue = false;

  constructor(context: CellContext, layout: SheetLayout, file: string) {
    this.#context = context;
    this.#layout = layout;
    this.#file = file;
  }

  /** The rows read since the last time. */
  take(): SheetRow[] {
    const rows = this.#ready;
    this.#ready = [];
    return rows;
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'v') this.#inValue = true;
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'is') this.#inline = '';
    else if (this.#inline === null) this.#layout.open(name, attributes);
    else this.#string.open(name);
  };

  close = (name: string): void => {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'is') this.#inline = this.#string.take();
    else if (this.#inline !== null) this.#string.close(name);
  };

  text = (text: string): void => {
    if (this.#inValue) this.#value = this.#value === null ? text : this.#value + text;
    else if (this.#inline !== null) this.#string.text(text);
  };

  #openRow({ r, hidden, ht }: Readonly<Record<string, string>>): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(this.#row) || this.#row < 1) throw this.#damaged();
    this.#hidden = isTrue(hidden) || (ht !== undefined && Number(ht) === 0);
    this.#cells = [];
    this.#length = 0;
    this.#column = -1;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    const row = { number: this.#row, cells: this.#cells };
    this.#ready.push(this.#hidden ? { ...row, hidden: true } : row);
    this.#layout.widen(this.#cells.length);
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const place = attributes['r'];
    this.#column = place === undefined ? this.#column + 1 : cellPlace(place).column;
    if (this.#column < 0) throw this.#damaged();
    this.#type = attributes['t'];
    this.#style = attributes['s'];
    this.#value = null;
    this.#inline = null;
  }

  #closeCell(): void {
    const cell = storedCell(this.#context, this.#type, this.#style, this.#value, this.#inline);
    this.#inline = null;
    if (cell === undefined) return;
    if (cell === null) throw this.#damaged();
    keepWithin('columns', this.#column + 1, this.#file, this.#row);
    keepWithin('cellLength', cell.text.length, this.#file, this.#row);
    this.#length += cell.text.length;
    keepWithin('recordLength', this.#length, this.#file, this.#row);
    while (this.#cells.length < this.#column) this.#cells.push(EMPTY);
    this.#cells[this.#column] = cell;
  }

  #damaged(): Refused {
    const at = this.#row >= 1 ? { file: this.#file, row: this.#row } : { file: this.#file };
    return new Refused(problem('E_DAMAGED_FILE', at, {}));
  }
}
