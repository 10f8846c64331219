import { columnsOf, type ColumnOf, type MappedColumn } from '../mapping/columns.ts';
import type { Consent, ConsentUse } from '../mapping/consent-uses.ts';
import { markLabel } from '../normalise/mark.ts';
import { missingReason } from '../normalise/missing.ts';
import { lookUp } from './look-up.ts';
import type { RowReader } from './row-reader.ts';

/** What is kept of a use. A release is for everybody, so a quote needs all that was asked of quotes. */
type KeptUse = 'stats' | 'quote' | 'link';
const KEPT_AS: Readonly<Record<ConsentUse, KeptUse>> = {
  stats: 'stats',
  quote: 'quote',
  quote_internal: 'quote',
  quote_public: 'quote',
  link: 'link',
};
/** Where several columns speak of one use, what allows least is what the person said. */
const NARROWEST: readonly Consent[] = ['withdrawn', 'no', 'not_asked', 'yes'];

/** Consent for one use, of all columns that speak of it. An empty or unreadable consent is none, but to be counted. */
export function readConsent(row: RowReader, columns: readonly MappedColumn[], use: KeptUse): Consent {
  const said = columnsOf(columns, 'consent')
    .filter((column) => keptUsesOf(column).includes(use))
    .map((column) => consentIn(row, column, use));
  return NARROWEST.find((consent) => said.includes(consent)) ?? unsaid(row, use);
}

/** Uses that a column speaks of, each once. */
export function keptUsesOf({ mapping: { use } }: ColumnOf<'consent'>): readonly KeptUse[] {
  return [...new Set((typeof use === 'string' ? [use] : use).map((each) => KEPT_AS[each]))];
}

/** Null where the column says nothing of this row. */
function consentIn(row: RowReader, column: ColumnOf<'consent'>, use: KeptUse): Consent | null {
  const { values } = column.mapping;
  const meant = new Set(Object.values(values));
  const takesBack = meant.has('withdrawn') && !meant.has('yes') && !meant.has('no');
  const cell = row.cell(column);
  const label = cell && markLabel(cell.text, Object.keys(values));
  const found = cell ? (lookUp(cell.text, values) ?? values[label ?? '']) : undefined;
  const empty = cell !== null && missingReason(cell.text) !== null;
  if (takesBack) {
    if (!cell || empty || found === 'not_asked') return null;
    // Whatever else stands there, a day or a word, somebody took the consent back.
    return 'withdrawn';
  }
  if (found !== undefined) return found;
  if (empty) return use === 'stats' ? unsaid(row, use) : 'no';
  if (cell && keptUsesOf(column)[0] === use)
    row.note('E_UNKNOWN_CHOICE', column, { choices: Object.keys(values).length });
  return 'no';
}

/** Where the form does not ask. Whoever gave a number gave it to have the sheets put together. */
const unsaid = (row: RowReader, use: KeptUse): Consent =>
  use === 'link' ? 'yes' : row.context.mapping.consent[use];
