import { NOT_ASKED, TOTAL } from '@hirogeru/store/contracts';
import type { Question } from '@hirogeru/store/vault';
import type { BaseCell, CellBook, RawFigure } from '../cell-book.ts';
import type { Counting } from '../counting.ts';
import { OCCASIONS } from './answer-counts.ts';
import { fewestBlank } from './fewest-blank.ts';
import { fewestOfItem, MISSING, scaleOf } from './likert-levels.ts';
import { isScaled, optionsOf } from './questions-of.ts';
import { routeOf, type Route } from './routing.ts';
import { toldOfAll } from './told-of-all.ts';

/** How many were asked and how many were not, beside all on whose sheets a question stands. */
export type AskedOfSome = { readonly asked: Base; readonly notAsked: Base };
type Base = RawFigure & { readonly kind: 'base' };
type Entry = Omit<BaseCell, 'contributors' | 'threshold'> & { readonly people: number };

/**
 * Enters those who were asked and those who were not. Both tell what people answered to the question before: where that tells what
 * everybody answered, or was answered by few, so do they, and are withheld whole as it is.
 * @param all  id of the number of all on whose sheets the question stands
 */
export async function enterAskedOfSome(
  counting: Counting,
  question: Question,
  all: Base,
  entries: { readonly asked: Entry; readonly notAsked: Entry },
): Promise<AskedOfSome> {
  const { book, context } = counting;
  const route = routeOf(question);
  const earlier = context.questions.find(({ question_id }) => question_id === route?.question_id);
  const threshold = earlier && fewestOfItem(earlier, context.project.threshold);
  const places = earlier ? await answersTo(counting, earlier) : [];
  const isTold = places.some(
    ({ parts, people }) => parts.length <= 1 || people < (threshold ?? context.project.threshold),
  );
  // One answer that leads here and that all but one of them gave.
  const fewest = places.map(({ parts, people }) => {
    const leading = parts.filter(({ values }) => values.every((value) => route?.values.includes(value)));
    return leading.length === 1 ? toldOfAll(leading[0]!.people, people) : Infinity;
  });
  const kept = threshold === undefined ? {} : { threshold };
  const enter = ({ people, ...cell }: Entry, least: number, by: Pick<BaseCell, 'threshold'>): Base =>
    book.cell({ ...cell, contributors: Math.min(people, isTold ? 1 : least), ...by });
  const asked = enter(entries.asked, Math.min(...fewest, Infinity), kept);
  // Where every answer leads here, who was not asked is who gave none.
  const areBlank = route !== null && earlier !== undefined && leadsAlways(route, earlier, places);
  const notAsked = enter(entries.notAsked, Infinity, areBlank ? fewestBlank(context) : kept);
  tieWhole(book, all, [asked, notAsked]);
  return { asked, notAsked };
}

/** Whether whoever answers the earlier question at all is asked. */
function leadsAlways({ values }: Route, earlier: Question, places: readonly Answered[]): boolean {
  const offered = isScaled(earlier) ? scaleOf(earlier, []) : optionsOf(earlier).map(({ code }) => code);
  const given = places.flatMap(({ parts }) => parts.flatMap((part) => part.values));
  return earlier.asked_if === null && [...offered, ...given].every((value) => values.includes(value));
}

/** Who was asked on one sheet and not on another is one of both. */
function tieWhole(book: CellBook, all: Base, parts: readonly Base[]): void {
  const ids = parts.map(({ id }) => id);
  if (parts.reduce((sum, { value }) => sum + value, 0) === all.value) return book.answersAddUp(all.id, ids);
  book.answers({ total: all.id, parts: ids });
  book.inequality([all.id], ids);
  for (const id of ids) book.inequality([id], [all.id]);
}

type Answered = {
  /** What anybody answered, one answer or those of a side together, and how many people did. */
  readonly parts: readonly { readonly values: readonly string[]; readonly people: number }[];
  readonly people: number;
};

/** What was answered to a question; of one of points on each occasion, by point and by side. */
async function answersTo(counting: Counting, question: Question): Promise<Answered[]> {
  const { question_id } = question;
  if (isScaled(question)) {
    const counts = await counting.answers();
    const found = OCCASIONS.filter((occasion) => counts.standsOn(question_id, occasion).count > 0).map(
      async (occasion) => {
        const scale = scaleOf(question, counts.levels(question_id, occasion));
        const { people } = await counts.among(question_id, occasion, scale);
        return Promise.all(
          shownTogether(scale).map(async (groups) => {
            const parts = groups.map(async (values) => ({
              values,
              people: (await counts.among(question_id, occasion, values)).people,
            }));
            return { parts: (await Promise.all(parts)).filter((part) => part.people > 0), people };
          }),
        );
      },
    );
    return (await Promise.all(found)).flat();
  }
  const margins = await counting.margins('answers', ['question_id', 'value'], { asked: ['yes'] });
  const people = (value: string): number => margins.at(question_id, value).people;
  const parts = margins.columns
    .filter((value) => value !== MISSING && value !== NOT_ASKED && people(value) > 0)
    .map((value) => ({ values: [value], people: people(value) }));
  return [{ parts, people: people(TOTAL) - people(MISSING) }];
}

/** Each point; the sides; those who agree and the others: what all of them have in common, each of these tells. */
function shownTogether(scale: readonly string[]): readonly (readonly (readonly string[])[])[] {
  const half = Math.floor(scale.length / 2);
  return [
    scale.map((value) => [value]),
    [scale.slice(0, half), ...scale.slice(half, -half).map((value) => [value]), scale.slice(-half)],
    [scale.slice(0, -2), scale.slice(-2)],
  ];
}
