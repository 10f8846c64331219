import { contractOf, numberAddress, sentences, TOTAL, type Cell } from '@hirogeru/store/contracts';
import { labelsIn, wordsWithDigits } from './read-labels.ts';
import type { Reading } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';

// What may be counted: people, opinions, sheets and the like, and what is made of them.
const COUNTED = /^(人|件|回|延べ|行|時間|点|か所|%)/;
const NUMBER = /(?<![\d.,])\d[\d,]*(?:\.\d+)?/g;
/** Dates, ordinals and the numbers of rules: nobody is counted in them. */
const RULES = new RegExp(
  [
    String.raw`(令和)?\d+年(度)?(\d+月)?(\d+日)?|\d+月(\d+日)?|\b20\d\d\b`,
    String.raw`第\d+回|からの\d+回に|\(1回\)|\d+行ごと|1件の意見が|1人を|上の\d段|[Rr]ounds? \d+|and \d+ more|[Gg]roups? \d+(, \d+)*( and \d+)?`,
    String.raw`[\d.,]+[^\d、。]{0,5}(に満たない|以上|以下)|95%(の幅| interval)`,
  ].join('|'),
  'g',
);

/**
 * Numbers in sentences: each has to stand in the table of its sentence, in a row of which it names the words right before
 * it, or be a total of another table; in English each has to be one of the Japanese sentence. What does not stands in no
 * table, and tells what was withheld.
 */
export function readSentences(reading: Reading): void {
  if (!withholds(reading)) return;
  const words = wordsWithDigits(reading);
  const shown = new Shown(reading);
  for (const row of reading.rows('sentences')) {
    const japanese = plain(row['text'], words);
    const number = numberAddress(sentences, 'text', row);
    const said = (value: number, says: string): void =>
      reading.tell({ number, low: value, high: value, says: `${number}: ${says}`, kind: 'sentence' });
    for (const each of numbersIn(japanese.replaceAll(RULES, ' ')))
      if (!shown.has(each, viewOf(row))) said(each.value, 'a number that its table does not show');
    const values = new Set(numbersIn(japanese).map(({ value }) => value));
    for (const { value } of numbersIn(plain(row['text_en'], words).replaceAll(RULES, ' ')))
      if (!values.has(value)) said(value, 'a number that is in English only');
  }
}

/** Whether there is anything to be told. */
const withholds = (reading: Reading): boolean =>
  reading
    .views()
    .some((view) =>
      reading
        .rows(view)
        .some((row) => Object.values(row).some((value) => (value as Cell | null)?.kind === 'masked')),
    );

const viewOf = ({ view }: Row): string | null => (typeof view === 'string' ? view : null);

const plain = (text: unknown, words: RegExp): string =>
  String(text).normalize('NFKC').replaceAll(words, '〓');

type Said = { readonly value: number; readonly before: string; readonly after: string };

const numbersIn = (text: string): Said[] =>
  [...text.matchAll(NUMBER)].map(({ 0: digits, index }) => ({
    value: Number(digits.replaceAll(',', '')),
    before: text.slice(0, index).trimEnd().replace(/:$/, ''),
    after: text.slice(index + digits.length),
  }));

/** What each table shows, as sentences say it. */
class Shown {
  readonly #reading: Reading;
  readonly #tables = new Map<
    string,
    { all: Set<number>; totals: Set<number>; of: Map<string, Set<number>> }
  >();
  #totals: Set<number> | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  has({ value, before, after }: Said, view: string | null): boolean {
    const isCounted = COUNTED.test(after);
    if (view === null) return !isCounted || this.#anyTotal(value);
    const { all, of } = this.#table(view);
    // What somebody chose that has no name but a number, named among others.
    if (!isCounted && of.has(String(value))) return true;
    const label = [...of.keys()].filter((each) => before.endsWith(each)).toSorted(byLength)[0];
    if (label !== undefined && isCounted && all.has(value)) return of.get(label)!.has(value);
    if (all.has(value) || this.#anyTotal(value)) return true;
    // Rows can be counted by anybody: all of them, or some.
    const rows = this.#reading.rows(view).length;
    return isCounted ? value === rows : value <= rows;
  }

  #anyTotal(value: number): boolean {
    this.#totals ??= new Set(this.#reading.views().flatMap((view) => [...this.#table(view).totals]));
    return this.#totals.has(value);
  }

  #table(view: string) {
    const known = this.#tables.get(view);
    if (known) return known;
    const table = { all: new Set<number>(), totals: new Set<number>(), of: new Map<string, Set<number>>() };
    this.#tables.set(view, table);
    const contract = contractOf(view);
    for (const row of this.#reading.rows(view)) {
      const values = Object.entries(contract?.cells ?? {}).flatMap(([figure, { unit }]) =>
        saidAs(row[figure] as Cell | undefined, unit === '' ? row['unit'] : unit),
      );
      const isTotal = Object.keys(contract?.keys ?? {}).some((key) => row[key] === TOTAL);
      const answered = this.#answered(view, row);
      if (answered !== null) table.all.add(answered);
      const sets = [table.all, ...(isTotal ? [table.totals] : [])];
      for (const label of labelsIn(contract, row)) {
        if (!table.of.has(label)) table.of.set(label, new Set());
        sets.push(table.of.get(label)!);
      }
      for (const set of sets) for (const value of values) set.add(value);
    }
    return table;
  }

  /** All who were asked less those who left it blank: anybody can subtract. */
  #answered(view: string, row: Row): number | null {
    const key = { likert_distribution: 'level', choices: 'choice' }[view] ?? '';
    if (row[key] !== 'missing') return null;
    const { question_id, occasion } = row;
    const all = this.#reading.at(view, {
      question_id,
      ...(occasion === undefined ? {} : { occasion }),
      [key]: TOTAL,
    });
    const [asked, blank] = [all ? shownAt(all, 'people') : null, shownAt(row, 'people')];
    return asked === null || blank === null ? null : asked - blank;
  }
}

const byLength = (one: string, other: string): number => other.length - one.length;

function saidAs(cell: Cell | undefined, unit: unknown): number[] {
  if (cell?.kind !== 'shown') return [];
  const value = Math.abs(cell.value);
  return [value, ...(unit === '割合' ? [Math.round(value * 100)] : [])];
}
