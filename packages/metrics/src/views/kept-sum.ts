import type { CellCount } from '@hirogeru/store/vault';
import type { Kept } from './cross-table.ts';

/**
 * Fewest offices behind a figure of activity. Logs name nobody, so the people are not known; an office is the
 * smallest source that a figure could be traced to, and three is the least with which none can subtract itself
 * and read another.
 */
export const OFFICES = 3;
/** A withheld sum stays unknown by at least a tenth of itself either way: of minutes, three values are nothing. */
const UNKNOWN_BY = 0.1;

const PEOPLE = ['attendances', 'persons', 'peers', 'newcomers'] as const;
export type Measure = 'occasions' | 'minutes' | 'places' | (typeof PEOPLE)[number];
const isOfPeople = (measure: Measure): boolean => PEOPLE.some((each) => each === measure);

/**
 * What a sum of the logs is withheld by: fewer offices than three, an office that gives most of it, and where it counts
 * people, fewer of them than of any other count. A zero stands for nobody (decision 0003): the sum of more offices, where it
 * is 0 too, would tell it in any case.
 * @param isDominated  whether it tells of one office or two
 */
export function keptSum(measure: Measure, count: CellCount, isDominated = false): Kept {
  const { people: offices, [measure]: sum } = count;
  const spread = 1 + Math.ceil(2 * UNKNOWN_BY * sum);
  const isOfFew = offices < OFFICES || isDominated;
  if (isOfPeople(measure)) return { contributors: isOfFew ? Math.min(1, offices, sum) : sum, spread };
  const behind = isDominated ? Math.min(1, offices) : offices;
  return { contributors: sum === 0 ? 0 : behind, threshold: OFFICES, spread };
}
