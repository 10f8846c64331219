import { both } from '../sentences/bilingual.ts';
import { reiwa } from '../sentences/wording.ts';
import { englishDate } from '../sentences/wording.en.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** How many rounds there are, from when to when. */
export const sayRounds: Saying = (facts) => {
  const days = facts.rows('rounds').map(({ words }) => String(words['held_on']));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text =
    days.length === 1
      ? both(`1回分をまとめています（${reiwa(first)}）。`, `This covers 1 round (${englishDate(first)}).`)
      : both(
          `${days.length}回分をまとめています（${reiwa(first)}から${reiwa(last)}まで）。`,
          `This covers ${days.length} rounds (${englishDate(first)} to ${englishDate(last)}).`,
        );
  if (days.length === 1) return found('T', text);
  return withUnknown(
    found('T', text),
    both(
      'たずねたことが回ごとに違うので、回どうしの多い少ないはくらべられません。',
      'Each round asked about something else, so their numbers cannot be compared.',
    ),
  );
};
