import { expect, it } from 'vitest';
import { randomProject } from './random-projects.ts';

const projects = Array.from({ length: 140 }, (_, at) => randomProject(7, at).project);
/** Of how many projects something is so, in percent. */
const percent = (isSo: (project: (typeof projects)[number]) => boolean): number =>
  (100 * projects.filter(isSo).length) / projects.length;

it('makes up projects of every threshold, whichever stand beside each other', () => {
  // One, three and one of five.
  const shares = [3, 5, 10].map((k) => percent((project) => project.k === k));
  expect(shares[0]).toBeGreaterThan(10);
  expect(shares[1]).toBeGreaterThan(45);
  expect(shares[2]).toBeGreaterThan(10);
});

it('makes up a handful of people as well as hundreds of sheets', () => {
  expect(percent(({ sheets }) => sheets.length > 0 && sheets.length < 10)).toBeGreaterThan(5);
  expect(percent(({ sheets }) => sheets.length > 150)).toBeGreaterThan(5);
});

it('holds what forms can ask: other answers written out, scales left half empty, two forms, what cannot be', () => {
  expect(percent(({ questions }) => questions.some(({ beside }) => beside !== null))).toBeGreaterThan(5);
  expect(
    percent(({ sheets }) =>
      sheets.some(({ answers }) => answers.some((each) => each.missing && /\.\d$/.test(each.question_id))),
    ),
  ).toBeGreaterThan(5);
  expect(percent(({ questions }) => questions.some(({ form_id }) => form_id === 'course-2'))).toBeGreaterThan(
    1,
  );
  expect(percent(({ impossible }) => impossible.length > 0)).toBeGreaterThan(5);
});
