import { columnsOf, type ColumnOf, type MappedColumn } from '../mapping/columns.ts';
import type { Consent, ConsentUse } from '../mapping/consent-uses.ts';
import { markLabel } from '../normalise/mark.ts';
import { missingReason } from '../normalise/missing.ts';
import { lookUp } from './look-up.ts';
import type { RowReader } from './row-reader.ts';

type KeptUse = 'stats' | 'quote' | 'link';
const KEPT_AS: Readonly<Record<ConsentUse, KeptUse>> = {
  stats: 'stats',
  quote: 'quote',
  quote_internal: 'quote',
  quote_public: 'quote',
  link: 'link',
};
/** What is kept of a use. A quote may be allowed in the papers of the council alone, not where everybody can read it. */
export type KeptConsent = Consent | 'internal';
/** Where several columns speak of one use, what allows least is what the person said. */
const NARROWEST: readonly Consent[] = ['withdrawn', 'no', 'not_asked', 'paraphrase', 'yes'];
const narrowest = (said: readonly (Consent | null)[]): Consent | null =>
  NARROWEST.find((consent) => said.includes(consent)) ?? null;

/** Consent for one use, of all columns that speak of it. An empty or unreadable consent is none, but to be counted. */
export function readConsent(row: RowReader, columns: readonly MappedColumn[], use: KeptUse): KeptConsent {
  const said = columnsOf(columns, 'consent')
    .filter((column) => keptUsesOf(column).includes(use))
    .map((column) => ({ uses: usesOf(column), consent: consentIn(row, column, use) }));
  if (use === 'quote') return quotedWhere(said) ?? unsaid(row, use);
  const found = narrowest(said.map(({ consent }) => consent)) ?? unsaid(row, use);
  return found === 'paraphrase' ? 'no' : found;
}

type Said = { readonly uses: readonly ConsentUse[]; readonly consent: Consent | null };

/** Where a person may be quoted: everywhere, in the papers of the working group only, nowhere; null where nothing is said. */
function quotedWhere(said: readonly Said[]): KeptConsent | null {
  const of = (use: ConsentUse): Consent | null =>
    narrowest(
      said.map(({ uses, consent }) => (uses.includes(use) || uses.includes('quote') ? consent : null)),
    );
  const [inPapers, inPublic] = [of('quote_internal'), of('quote_public')];
  if (inPapers === 'yes' && (inPublic === null || inPublic === 'no' || inPublic === 'not_asked'))
    return 'internal';
  return inPublic === null && inPapers === 'paraphrase' ? 'no' : narrowest([inPapers, inPublic]);
}

const usesOf = ({ mapping: { use } }: ColumnOf<'consent'>): readonly ConsentUse[] =>
  typeof use === 'string' ? [use] : use;

/** Uses that a column speaks of, each once. */
export function keptUsesOf(column: ColumnOf<'consent'>): readonly KeptUse[] {
  return [...new Set(usesOf(column).map((each) => KEPT_AS[each]))];
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
