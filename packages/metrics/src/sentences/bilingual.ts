import { englishWording } from '../instruments/items.ts';
import { CODE_LABELS, CODE_LABELS_EN, type Cell } from '@hirogeru/store/contracts';
import { grouped } from './wording.ts';

/** The same words in the two languages of a release. */
export type Bilingual = { readonly ja: string; readonly en: string };

/** The same statement in both languages. */
export const both = (ja: string, en: string): Bilingual => ({ ja, en });

/** Sentences one after the other; what there is nothing to say of is passed over. */
export function joined(...parts: readonly (Bilingual | null)[]): Bilingual {
  const said = parts.filter((part) => part !== null);
  return both(said.map(({ ja }) => ja).join(''), said.map(({ en }) => en).join(' '));
}

/** A code of the field in both languages, as it is where it is in no list. */
export const labelOf = (code: string): Bilingual =>
  both(CODE_LABELS[code] ?? code, CODE_LABELS_EN[code] ?? code);

/** Words of people or of a form: kept as they are, in quotation marks. */
export const quoted = (words: string): Bilingual => both(`「${words}」`, `“${words}”`);

/** The wording of a question, in quotation marks; in English where it is an item of ours. */
export const quotedWording = (wording: unknown): Bilingual =>
  both(`「${String(wording)}」`, `“${englishWording(String(wording))}”`);

/** The label of a row, in quotation marks; in English where the row has one. */
export const quotedLabel = ({ label, label_en }: Readonly<Record<string, unknown>>): Bilingual =>
  both(`「${String(label)}」`, `“${String(label_en ?? label)}”`);

/** '1 person', '1,234 people'. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
export const people = (count: number): string => counted(count, 'person', 'people');

/** A number of one kind of thing beside others, as the row of a list. */
export type Listed = { readonly label: Bilingual; readonly cell: Cell | undefined };

/** Why a number is withheld; it need not be small itself, since small ones could be worked out from it. */
const FEW_PEOPLE = both('少人数を守って示さないもの', 'Withheld to protect small groups');
export const FEW_OFFICES = both('事業所がわからないように示さないもの', 'Withheld to protect single offices');

/**
 * Counts in the order given, never by size: those that are shown, for a pair of brackets, and a sentence on those that
 * are withheld or were not asked. Zero is a count.
 */
export function inOrder(
  entries: readonly Listed[],
  unit: string,
  few: Bilingual = FEW_PEOPLE,
): { readonly shown: Bilingual | null; readonly withheld: Bilingual | null } {
  const seen = entries.flatMap(({ label, cell }) =>
    cell?.kind === 'shown' ? [{ label, value: cell.value }] : [],
  );
  const hidden = entries.filter(({ cell }) => cell?.kind === 'masked').map(({ label }) => label);
  const open = entries.filter(({ cell }) => cell?.kind === 'not_asked').map(({ label }) => label);
  const rest = [named(few, hidden), named(NOT_ASKED, open)].filter((part) => part !== null);
  return {
    shown:
      seen.length === 0
        ? null
        : both(
            seen.map(({ label, value }) => `${label.ja} ${grouped(value)}${unit}`).join('、'),
            seen.map(({ label, value }) => `${label.en}: ${grouped(value)}`).join(', '),
          ),
    withheld: rest.length === 0 ? null : joined(...rest),
  };
}

const NOT_ASKED = both('まだ聞いていないもの', 'Not asked yet');

const named = (kind: Bilingual, labels: readonly Bilingual[]): Bilingual | null =>
  labels.length === 0
    ? null
    : both(
        `${kind.ja}：${labels.map(({ ja }) => ja).join('、')}。`,
        `${kind.en}: ${labels.map(({ en }) => en).join(', ')}.`,
      );
