import { sentences, TOTAL } from '@hirogeru/store/contracts';
import { PAGES, type PageName } from '#lib/labels.ja.ts';
import type { Said } from '@hirogeru/store/release';
import type { Reader } from './reader.ts';

/** The words around the figures of a page, in the order in which a page is read. */
export type PageWords = {
  readonly page: PageName;
  readonly title: string;
  /** Sentences of the page in whose text numbers have addresses, by their text. */
  readonly numbers: Readonly<Record<string, readonly Said[]>>;
  readonly findings: readonly string[];
  readonly sure: readonly string[];
  readonly unknown: readonly string[];
  readonly next: {
    readonly sentences: readonly string[];
    readonly question: string;
    readonly href: string;
    readonly label: string;
  };
};

/** Sentences of one slot, in their order; `page` is a page name, or 'report' for what the council reads. */
export const sentencesOf = (reader: Reader, page: string, slot: string, about: string = TOTAL): string[] =>
  reader
    .view(sentences, { page, slot, about })
    .toSorted((a, b) => a.seq - b.seq)
    .map((row) => row.text);

/** Title of a figure on a view, question or group: the finding where there is one, else what is shown. */
export const titleOf = (reader: Reader, about: string, label: string): string =>
  reader.view(sentences, { slot: 'title', about })[0]?.text ?? label;

/** Numbers in what is said on a page, about whatever it is. */
const numbersOn = (reader: Reader, page: PageName): PageWords['numbers'] =>
  Object.fromEntries(
    reader
      .view(sentences, { page })
      .map((row) => [row.text, reader.said(row)] as const)
      .filter(([, pieces]) => pieces.some(({ number }) => number !== null)),
  );

/** Words of a page about all, or about one theme, group, round or measure. */
export function pageWords(reader: Reader, page: PageName, about: string = TOTAL, title?: string): PageWords {
  const own = PAGES[page];
  const of = (slot: string): string[] => sentencesOf(reader, page, slot, about);
  const unknown = of('unknown');
  const next = PAGES[own.next.page];
  return {
    page,
    title: title ?? own.title,
    numbers: numbersOn(reader, page),
    findings: of('finding'),
    sure: [...of('sure'), ...of('caution'), ...of('note')],
    unknown: unknown.length > 0 ? unknown : [own.unknown],
    next: { sentences: of('next'), question: own.next.question, href: next.href, label: next.nav },
  };
}
