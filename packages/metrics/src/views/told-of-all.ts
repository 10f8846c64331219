/**
 * How many stand behind a number of people who all answered alike. Everybody of a group: then it tells what each of them
 * answered, and no number of people hides that; it is withheld as one person's answer is. All but one: the one knows it of
 * everybody else (ADR 0024).
 * @param people  who answered alike
 * @param of      everybody who answered
 */
export const toldOfAll = (people: number, of: number): number =>
  people > 0 && people >= of - 1 ? 1 : people;

/** For the words of a trace. */
export const ALIKE =
  '答えた人がみな、または1人を除いてみな同じ答えのときは、その人数も示しません。みな同じ答えのときと、答えた人が示せる最少の人数に満たないときは、だれも選ばなかった答えの0も示しません。';
