import type { UnitWord } from '../words/unit-words.ts';
import { peopleBy } from './people-by.ts';
import { nounPhrases } from './phrases.ts';

type Units = readonly { readonly personKey: string; readonly words: readonly UnitWord[] }[];

/** The compound in which a word mostly stands (「相談員」 for 相談), when more than half of its people use that; else the word. */
export function wordAsUsed(term: string, units: Units, minimumPeople: number): string {
  const users = new Set(
    units.filter(({ words }) => words.some((word) => word.term === term)).map((unit) => unit.personKey),
  );
  const compounds = peopleBy(units, ({ words }) =>
    nounPhrases(words)
      .filter(({ terms, text }) => terms.length === 1 && terms[0] === term && text.startsWith(term))
      .map(({ text }) => text),
  );
  const [best] = [...compounds].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  return best && best[1] >= minimumPeople && best[1] * 2 > users.size ? best[0] : term;
}

/** Does `x` stand before `y` in most units that hold both? */
export function standsBefore(x: string, y: string, units: Units): boolean {
  let balance = 0;
  for (const { words } of units) {
    const [at, other] = [
      words.findIndex(({ term }) => term === x),
      words.findIndex(({ term }) => term === y),
    ];
    if (at >= 0 && other >= 0) balance += Math.sign(other - at);
  }
  return balance > 0;
}

/** Of the units with the rarer of two words, the share that holds both: 0..1. */
export function shareTogether(x: string, y: string, units: Units): number {
  let [withX, withY, withBoth] = [0, 0, 0];
  for (const { words } of units) {
    const [hasX, hasY] = [words.some(({ term }) => term === x), words.some(({ term }) => term === y)];
    if (hasX) withX++;
    if (hasY) withY++;
    if (hasX && hasY) withBoth++;
  }
  return withBoth === 0 ? 0 : withBoth / Math.min(withX, withY);
}
