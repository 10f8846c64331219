import { fisherExactTest, holm, newcombeDifference } from '@hirogeru/metrics/statistics';
import { CHANNELS, CODE_LABELS, STANDPOINTS } from '@hirogeru/store/contracts';
import type { ProjectFolder } from '../project-folder.ts';
import type { WordAnswer } from './word-answers.ts';

export const BETWEEN = ['round', 'standpoint', 'channel'] as const;
export type Between = (typeof BETWEEN)[number];

/** A word that the people of a group use more, or less, than the others do. Shares are 0..1, of people. */
export type DistinguishingWord = {
  term: string;
  people: number;
  others: number;
  /** Share of the group minus share of the others, with Newcombe's 95 % interval. */
  difference: number;
  low: number;
  high: number;
  /** Fisher's exact test, as it is and corrected (Holm) for all words looked at in the group. */
  p: number | null;
  p_holm: number | null;
};
export type WordGroup = {
  value: string;
  label: string;
  /** People of the group, and people who are not in it: nobody is in both. */
  people: number;
  others: number;
  /** Words looked at. */
  tested: number;
  words: DistinguishingWord[];
};

/** Fewer people than this on a side: nothing is said. */
const FEWEST = 10;

/**
 * Words that tell each group from the people who are not in it. A word counts for a person of the group when it stands in
 * an answer of the group. Only words whose interval leaves 0 out are listed; groups in their fixed order.
 */
export function distinguishingWords(
  { project }: ProjectFolder,
  answers: readonly WordAnswer[],
  between: Between,
): WordGroup[] {
  const order: readonly string[] =
    between === 'round'
      ? project.rounds.map(({ id }) => id)
      : between === 'standpoint'
        ? STANDPOINTS
        : CHANNELS;
  const labels = new Map(project.rounds.map(({ id, label }) => [id, label]));
  return order.flatMap((value) => {
    const inside = usedBy(answers.filter((answer) => answer[between] === value));
    const outside = usedBy(answers.filter(({ personKey }) => !inside.has(personKey)));
    if (inside.size === 0) return [];
    const group = {
      value,
      label: labels.get(value) ?? CODE_LABELS[value] ?? value,
      people: inside.size,
      others: outside.size,
    };
    if (inside.size < FEWEST || outside.size < FEWEST) return [{ ...group, tested: 0, words: [] }];
    const counted = compare(inside, outside, project.threshold);
    const words = counted.filter(({ low, high }) => low > 0 || high < 0);
    return [{ ...group, tested: counted.length, words }];
  });
}

function usedBy(answers: readonly WordAnswer[]): Map<string, Set<string>> {
  const people = Map.groupBy(answers, ({ personKey }) => personKey);
  return new Map([...people].map(([person, own]) => [person, new Set(own.flatMap(({ terms }) => terms))]));
}

function compare(
  inside: ReadonlyMap<string, ReadonlySet<string>>,
  outside: ReadonlyMap<string, ReadonlySet<string>>,
  minimumPeople: number,
): DistinguishingWord[] {
  const [here, there] = [countTerms(inside), countTerms(outside)];
  const terms = [...new Set([...here.keys(), ...there.keys()])]
    .filter((term) => (here.get(term) ?? 0) + (there.get(term) ?? 0) >= minimumPeople)
    .toSorted();
  const [n, m] = [inside.size, outside.size];
  const rows = terms.map((term) => {
    const [people, others] = [here.get(term) ?? 0, there.get(term) ?? 0];
    const [low, high] = newcombeDifference({ successes: people, n }, { successes: others, n: m });
    const p = fisherExactTest([
      [people, n - people],
      [others, m - others],
    ]);
    return { term, people, others, difference: people / n - others / m, low, high, p };
  });
  const corrected = holm(rows.map(({ p }) => p));
  return rows
    .map((row, at) => ({ ...row, p_holm: corrected[at] ?? null }))
    .toSorted((a, b) => b.difference - a.difference || (a.term < b.term ? -1 : 1));
}

function countTerms(people: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of people.values())
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
