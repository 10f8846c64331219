import { sentences, TOTAL } from '@hirogeru/store/contracts';
import { PAGES, WORDS, type PageName } from '#lib/labels.ja.ts';
import type { Reader } from './reader.ts';

/** The words around the figures of a page, in the order in which a page is read. */
export type PageWords = {
  readonly page: PageName;
  readonly title: string;
  readonly findings: readonly string[];
  readonly sure: readonly string[];
  readonly unknown: readonly string[];
  readonly next: { readonly question: string; readonly href: string; readonly label: string };
};

/** Sentences of one slot, in their order; `page` is a page name, or 'report' for what the council reads. */
export const sentencesOf = (reader: Reader, page: string, slot: string, about: string = TOTAL): string[] =>
  reader
    .view(sentences, { page, slot, about })
    .toSorted((a, b) => a.seq - b.seq)
    .map((row) => row.text);

/** Title of a figure: the finding where there is one, else what the view counts. */
export const titleOf = (reader: Reader, page: string, about: string, label: string): string =>
  sentencesOf(reader, page, 'title', about)[0] ?? label;

/** Words of a page about all, or about one theme, group, round or measure. */
export function pageWords(reader: Reader, page: PageName, about: string = TOTAL, title?: string): PageWords {
  const own = PAGES[page];
  const unknown = sentencesOf(reader, page, 'unknown', about);
  const findings = sentencesOf(reader, page, 'finding', about);
  return {
    page,
    title: title ?? own.title,
    findings: findings.length > 0 ? findings : [WORDS.noFinding],
    sure: sentencesOf(reader, page, 'sure', about),
    unknown: [...unknown, own.unknown],
    next: {
      question: sentencesOf(reader, page, 'next', about)[0] ?? own.next.question,
      href: PAGES[own.next.page].href,
      label: PAGES[own.next.page].nav,
    },
  };
}
