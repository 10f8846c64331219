import { CODE_LABELS, quotes } from '@hirogeru/store/contracts';
import type { Reader } from './reader.ts';

/** An approved, masked stretch of an opinion with its coarse standpoint. */
export type Voice = {
  readonly id: string;
  readonly text: string;
  readonly standpoint: string;
  readonly stances: readonly string[];
};

/** Approved voices that match; in the order of the release, which says nothing about them. */
export const voicesOf = (
  reader: Reader,
  filter: Readonly<Record<string, string | readonly string[]>>,
): Voice[] =>
  reader
    .view(quotes, filter)
    .toSorted((a, b) => a.seq - b.seq)
    .map((row) => ({
      id: row.quote_id,
      text: row.text,
      stances: row.stances === '' ? [] : row.stances.split(','),
      standpoint: row.standpoint === null ? '' : (CODE_LABELS[row.standpoint] ?? ''),
    }));
