import { expect, it } from 'vitest';
import { tellsOfPeople } from './tells-of-people.ts';

it.each([
  ['answers|occasion=post|question_id=c.q|value=3', 'answers|occasion=post|question_id=c.q'],
  ['submissions|round_id=R1|standpoint=family', 'submissions|round_id=R1'],
  ['themed|theme_id=t', 'opinions'],
  ['stanced.people|stance=worry|theme_id=t', 'themed.people|theme_id=t'],
  ['coded|code=e|round_id=R1', 'opinions|round_id=R1'],
])('%s tells what people of %s said', (part, whole) => {
  expect(tellsOfPeople(part, whole)).toBe(true);
});

it.each([
  ['submissions|round_id=R1', 'submissions'],
  ['opinions|heading=F1|round_id=R1', 'opinions|round_id=R1'],
  ['themed|round_id=R1|theme_id=t', 'themed|theme_id=t'],
  ['activities.persons|form=g1', 'activities.persons'],
  ['series.came|measure=m|round=R2', 'series.coded|measure=m|round=R2'],
])('%s tells nothing more of %s', (part, whole) => {
  expect(tellsOfPeople(part, whole)).toBe(false);
});
