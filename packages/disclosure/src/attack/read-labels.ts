import { CODE_LABELS, TOTAL, type Contract } from '@hirogeru/store/contracts';
import type { Reading, Row } from './read-tables.ts';

/** Words of rows that hold digits (names of rounds, wordings, labels), longest first: their digits count nobody. */
export function wordsWithDigits(reading: Reading): string[] {
  const found = new Set<string>();
  for (const view of reading.views().filter((each) => each !== 'sentences' && each !== 'traces'))
    for (const row of reading.rows(view))
      for (const value of Object.values(row))
        for (const word of wordsOf(value)) if (/\d/.test(word) && /\D/.test(word)) found.add(word);
  return [...found].toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
}

function wordsOf(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  const list = value.startsWith('["') ? (JSON.parse(value) as unknown[]).map(String) : [value];
  return list.map((each) => each.normalize('NFKC'));
}

/** What a sentence may call a row: words of its keys and its own label. The total has no word. */
export function labelsIn(contract: Contract | undefined, row: Row): string[] {
  const keys = Object.keys(contract?.keys ?? {}).map((key) => String(row[key]));
  const own = Object.entries(row).flatMap(([name, value]) =>
    /(^|_)label$/.test(name) && typeof value === 'string' ? [value] : [],
  );
  return [...keys.filter((key) => key !== TOTAL).map((key) => CODE_LABELS[key] ?? ''), ...own]
    .map((label) => label.normalize('NFKC'))
    .filter((label) => label.length > 1);
}
