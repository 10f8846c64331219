import type { View } from '../view.ts';
import type { Facts } from './facts.ts';
import { sayOn, type Sentence } from './sentence.ts';

const say = sayOn('view');

/** What each table of the release shows, in words, and what it cannot tell; about the table, row after row. */
export const viewSentences = (facts: Facts, family: readonly View[]): Sentence[] =>
  family.flatMap(({ contract, say: findings }) =>
    (findings?.(facts) ?? []).flatMap(({ slot, text }) => say(slot, text, contract.name, contract.name)),
  );
