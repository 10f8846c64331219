import type { Named } from '@hirogeru/charts';
import { rounds } from '@hirogeru/store/contracts';
import type { Reader } from '../reader.ts';

/** Rounds in time order, with their labels. */
export const roundNames = (reader: Reader): Named[] =>
  reader
    .view(rounds)
    .toSorted((a, b) => a.seq - b.seq)
    .map((row) => ({ id: row.round_id, label: row.label }));
