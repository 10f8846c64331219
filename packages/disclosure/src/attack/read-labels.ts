import { CODE_LABELS, TOTAL, type Contract } from '@hirogeru/store/contracts';
import type { Reading } from './read-tables.ts';
import type { Row } from './shown-rows.ts';

/**
 * Finds the words of rows that hold digits (names of rounds, wordings, labels): their digits count nobody. The longest is
 * taken first, and none inside a longer number.
 */
export function wordsWithDigits(reading: Reading): RegExp {
  const found = new Set<string>();
  for (const view of reading.views().filter((each) => each !== 'sentences' && each !== 'traces'))
    for (const row of reading.rows(view))
      for (const value of Object.values(row))
        for (const word of wordsOf(value)) if (/\d/.test(word) && /\D/.test(word)) found.add(word);
  const longest = [...found].toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
  // Without any word, nothing is found.
  return new RegExp(longest.map(alone).join('|') || '(?!)', 'g');
}

const alone = (word: string): string =>
  `${/^\d/.test(word) ? '(?<![\\d.,])' : ''}${word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}${/\d$/.test(word) ? '(?!\\d)' : ''}`;

function wordsOf(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return (listed(value) ?? [value]).map((each) => each.normalize('NFKC'));
}

/** A list of words in JSON; null for any other text, also where somebody wrote one that looks like it. */
function listed(value: string): string[] | null {
  if (!value.startsWith('["')) return null;
  try {
    return (JSON.parse(value) as unknown[]).map(String);
  } catch {
    return null;
  }
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
