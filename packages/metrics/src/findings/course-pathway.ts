import type { ProtectedRow } from '../protected-row.ts';
import { both, inOrder, joined, labelOf, quotedWording, type Bilingual } from '../sentences/bilingual.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** What follows each course; no way is a loss, and nobody is followed into activity. */
export const sayCoursePathway: Saying = (facts) => {
  const courses = Map.groupBy(facts.rows('course_pathway'), ({ words }) => String(words['course']));
  const said = [...courses].flatMap(([course, rows]) => found(course, pathOf(course, rows)));
  return withUnknown(
    said,
    both(
      '活動記録には名前がないので、何人が活動へ進んだかはわかりません。どの道も同じ重さです。',
      'Logs name nobody, so how many went on to activity is not known. Every way has the same weight.',
    ),
  );
};

function pathOf(course: string, rows: readonly ProtectedRow[]): Bilingual | null {
  const [first] = rows;
  if (!first) return null;
  const name = String(first.words['course_label']);
  const { shown, withheld } = inOrder(
    rows.map(({ words, cells }) => ({ label: labelAt(course, words), cell: cells['people'] })),
    '人',
  );
  if (!shown && !withheld) return null;
  const begin =
    course === 'chosen'
      ? both(`${quotedWording(name).ja}に選ばれたことです`, `Chosen for ${quotedWording(name).en}`)
      : both(`${name}の名簿にある人です`, `On the roster of the ${courseEn(course)}`);
  return joined(
    shown
      ? both(`${begin.ja}（${shown.ja}）。`, `${begin.en} (${shown.en}).`)
      : both(`${begin.ja}。`, `${begin.en}.`),
    withheld,
  );
}

const courseEn = (course: string): string => (course === 'unknown' ? 'course' : labelOf(course).en);

function labelAt(course: string, words: ProtectedRow['words']): Bilingual {
  const label = String(words['label']);
  if (course === 'chosen') return both(label, label);
  const next = String(words['next']);
  const en =
    { enrolled: 'all', completed: 'completed' }[next] ?? `also on the roster of the ${courseEn(next)}`;
  return both(label, en);
}
