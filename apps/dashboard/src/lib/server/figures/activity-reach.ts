import { drawCategoryPanels, type Named } from '@hirogeru/charts';
import {
  ACTIVITY_TYPES,
  activityByYear,
  activityContinuity,
  activityReach,
  COURSES,
  coursePathway,
  PLACE_KINDS,
  TOTAL,
} from '@hirogeru/store/contracts';
import { formatFiscalYear } from '#lib/format.ts';
import { REACH } from '#lib/labels.ja.ts';
import { titleOf } from '../page-words.ts';
import type { Figure, Reader } from '../reader.ts';

type Panels = {
  readonly id: string;
  readonly view: string;
  readonly about?: string;
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  readonly panels: readonly Named[];
  readonly categories: readonly Named[];
  readonly cells: Parameters<typeof drawCategoryPanels>[0];
  readonly unit: string;
  readonly heading: string;
  readonly total?: Named;
};

function panels(reader: Reader, spec: Panels): Figure | null {
  if (spec.cells.length === 0) return null;
  const { id, view, subtitle, note, unit, heading } = spec;
  const title = titleOf(reader, spec.about ?? view, spec.title);
  return reader.figure({ id, view, title, subtitle, note: `${note}` }, (caption) =>
    drawCategoryPanels(spec.cells, {
      ...caption,
      panels: spec.panels,
      categories: spec.categories,
      unit,
      heading,
      ...(spec.total ? { total: spec.total } : {}),
    }),
  );
}

/** Rows in the order of a code list; what is in no list comes after it. */
function inListOrder<R>(rows: readonly R[], code: (row: R) => string, list: readonly string[]): R[] {
  const place = (row: R): number => (list.includes(code(row)) ? list.indexOf(code(row)) : list.length);
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** Different people, peers and newcomers of the logs, by fiscal year. */
export function peopleByYear(reader: Reader): Figure | null {
  const rows = reader
    .view(activityByYear)
    .filter((row) => row.form === TOTAL && /^\d{4}$/.test(row.fiscal_year))
    .toSorted((a, b) => Number(a.fiscal_year) - Number(b.fiscal_year));
  const measures = ['persons', 'peers', 'newcomers'] as const;
  return panels(reader, {
    id: 'activity-people',
    view: activityByYear.name,
    ...REACH.people,
    panels: measures.map((id) => ({ id, label: REACH.measures[id] })),
    categories: rows.map(({ fiscal_year }) => ({
      id: fiscal_year,
      label: formatFiscalYear(Number(fiscal_year)),
    })),
    cells: rows.flatMap((row) =>
      measures.map((measure) => ({ panel: measure, category: row.fiscal_year, cell: row[measure] })),
    ),
    unit: '人',
    heading: '年度',
  });
}

/** Times of activity and numbers of places, by kind of place. */
export function reach(reader: Reader): Figure[] {
  const rows = inListOrder(reader.view(activityReach), (row) => row.place_kind, PLACE_KINDS);
  const kinds = rows
    .filter((row) => row.place_kind !== TOTAL)
    .map((row) => ({ id: row.place_kind, label: row.label }));
  return (['occasions', 'places'] as const).flatMap((measure) => {
    const drawn = panels(reader, {
      id: `reach-${measure}`,
      view: activityReach.name,
      ...REACH[measure],
      ...(measure === 'places' ? { about: 'reach-places' } : {}),
      panels: [{ id: measure, label: REACH[measure].panel }],
      categories: kinds,
      cells: rows.map((row) => ({ panel: measure, category: row.place_kind, cell: row[measure] })),
      heading: '場所の種類',
      total: { id: TOTAL, label: '合計' },
    });
    return drawn ? [drawn] : [];
  });
}

/** In how many months each kind of activity is logged. */
export function continuity(reader: Reader): Figure | null {
  const rows = inListOrder(reader.view(activityContinuity), (row) => row.activity_type, ACTIVITY_TYPES);
  return panels(reader, {
    id: 'continuity',
    view: activityContinuity.name,
    ...REACH.continuity,
    panels: [{ id: 'months', label: REACH.continuity.panel }],
    categories: rows.map((row) => ({ id: row.activity_type, label: row.label })),
    cells: rows.map((row) => ({ panel: 'months', category: row.activity_type, cell: row.months })),
    unit: 'か月',
    heading: '活動の種類',
  });
}

/** What follows each course, and what people chose to do next: a figure each, drawn alike. */
export function pathways(reader: Reader): Figure[] {
  const courses = Map.groupBy(
    inListOrder(
      reader.view(coursePathway).toSorted((a, b) => a.seq - b.seq),
      (row) => row.course,
      COURSES,
    ),
    (row) => row.course,
  );
  return [...courses].flatMap(([course, rows], place) => {
    const drawn = panels(reader, {
      id: `pathway-${place}`,
      view: coursePathway.name,
      about: `${coursePathway.name} ${course}`,
      ...REACH.pathway,
      title: `${REACH.pathway.title}：${rows[0]?.course_label ?? ''}`,
      panels: [{ id: course, label: rows[0]?.course_label ?? '' }],
      categories: rows.map((row) => ({ id: row.next, label: row.label })),
      cells: rows.map((row) => ({ panel: course, category: row.next, cell: row.people })),
      unit: '人',
      heading: 'そのあと',
    });
    return drawn ? [drawn] : [];
  });
}
