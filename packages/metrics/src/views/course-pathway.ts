import {
  choices,
  CODE_LABELS,
  COURSES,
  coursePathway as contract,
  NOT_ASKED,
  TOTAL,
} from '@hirogeru/store/contracts';
import { cellId, type CellBook } from '../cell-book.ts';
import { sayCoursePathway } from '../findings/course-pathway.ts';
import type { ProtectedRow } from '../protected-row.ts';
import type { RawRow } from '../raw-row.ts';
import { countOf } from '../trace/recipe.ts';
import { defineView, type Completing } from '../view.ts';
import { axis } from './axis.ts';
import type { Margins } from './margins.ts';

/** The item that asks what people want to do next, with every choice of equal weight. */
const NEXT_ITEM = 'C-7';
const CHOSEN = 'chosen';

/**
 * What follows each course: completing it, another course, and what people chose to do next, side by side. Nobody is
 * followed into activity: logs name nobody. Stands after `choices`, whose numbers it repeats.
 */
export const coursePathway = defineView({
  contract,
  title: { ja: contract.label, en: 'What follows a course' },
  number: { ja: '{course}のあと：{next}', en: 'After {course}: {next}' },
  margins: [],
  figures: { people: { symbols: 'n(c, x) = #{ person | c, x }' } },
  minimum: 'k',
  say: sayCoursePathway,
  trace: {
    definition:
      '講座の名簿にある人のうち、修了した人、ほかの講座の名簿にもある人。そして、これからしてみたいこととして選ばれたもの。どの道も同じ重さです',
    formula: '人数 ＝ 番号で見分けた、違う人の数',
    population: '講座の名簿にある人。選んだことは、アンケートに答えた人',
    exclusions: '活動記録には名前がないので、講座のあとに活動へ進んだ人の数はわかりません。',
    source: '講座の名簿とアンケート',
    reads: 'all',
  },
  linked: [],
  repeats: (figure, [course, next = '']) =>
    course === CHOSEN ? { view: choices.name, figure, keys: next.split('|') } : null,
  async build({ book, margins: marginsOf }) {
    const enrolled = await marginsOf('enrolled', ['course', 'completed']);
    const onward = await marginsOf('onward', ['course', 'next']);
    return axis([...COURSES, 'unknown'], enrolled.rows, { always: false }).flatMap((course) =>
      rowsOf(book, course, enrolled, onward),
    );
  },
  complete: (rows, known) => [...rows, ...chosen(known)],
});

function rowsOf(book: CellBook, course: string, enrolled: Margins, onward: Margins): RawRow[] {
  const all = enrolled.at(course, TOTAL).people;
  const cell = (name: string, value: number, recipe: ReturnType<typeof countOf>) =>
    book.cell({ id: cellId('pathway', { course, next: name }), value, contributors: value, recipe });
  const total = cell(TOTAL, all, countOf('enrolled', { course }, 'people'));
  // Whoever is not on one way is on others: their number is anybody's to work out, and protected like the others.
  const part = (name: string, value: number, recipe: ReturnType<typeof countOf>) => {
    const figure = cell(name, value, recipe);
    const rest = cell(`not ${name}`, all - value, { kind: 'view', view: contract.name });
    book.equation(total.id, [figure.id, rest.id]);
    return figure;
  };
  const completed = part(
    'completed',
    enrolled.at(course, 'yes').people,
    countOf('enrolled', { course, completed: 'yes' }, 'people'),
  );
  const others = axis(COURSES, onward.columns, { always: false })
    .filter(
      (next) => COURSES.indexOf(next as Course) > COURSES.indexOf(course as Course) && course !== 'unknown',
    )
    .map((next) => {
      const recipe = countOf('onward', { course, next }, 'people');
      return [next, part(next, onward.at(course, next).people, recipe)] as const;
    });
  return [['enrolled', total] as const, ['completed', completed] as const, ...others].map(
    ([next, figure], seq) => ({
      words: { course, next, course_label: courseLabel(course), label: nextLabel(next), seq },
      figures: { people: figure },
    }),
  );
}

type Course = (typeof COURSES)[number];
const courseLabel = (course: string): string =>
  course === 'unknown' ? '講座（名前の記入なし）' : (CODE_LABELS[course] ?? course);
const nextLabel = (next: string): string =>
  ({ enrolled: '名簿にある人', completed: '修了した人' })[next] ?? `${CODE_LABELS[next] ?? next}も受けた人`;

/** What people said that they would do, as the table of choices shows it; to leave a question blank is no way. */
function chosen({ context, views }: Completing): ProtectedRow[] {
  const asked = context.questions
    .filter(({ item_id }) => item_id === NEXT_ITEM)
    .map(({ question_id }) => question_id);
  return (views['choices'] ?? [])
    .filter(
      ({ words }) =>
        asked.includes(String(words['question_id'])) &&
        ![TOTAL, 'missing', NOT_ASKED].includes(String(words['choice'])),
    )
    .map(({ words, cells }, seq) => ({
      words: {
        course: CHOSEN,
        next: `${String(words['question_id'])}|${String(words['choice'])}`,
        course_label: String(words['wording']),
        label: String(words['choice_label']),
        seq,
      },
      cells,
    }));
}
