import { drawCategoryPanels, drawDivergingLikert } from '@hirogeru/charts';
import { likertDistribution, likertSides, NOT_ASKED, type ViewRow } from '@hirogeru/store/contracts';
import { OCCASIONS } from '#lib/labels.ja.ts';
import type { Figure, Reader } from '../reader.ts';

type LikertRow = ViewRow<typeof likertDistribution>;
type SideRow = ViewRow<typeof likertSides>;

/** More points than this are drawn as bars, not as a diverging scale. */
const DIVERGING = 7;

/**
 * Distributions of the scaled items whose effect is among those given (null: items outside the framework). Each item
 * is shown as finely as it can be read: by point, or by side where points are withheld.
 */
export function distributions(reader: Reader, id: string, effects: ReadonlySet<string> | null): Figure[] {
  const isOwn = (row: { effect_id: string | null }): boolean =>
    effects === null ? row.effect_id === null : row.effect_id !== null && effects.has(row.effect_id);
  const bySide = Map.groupBy(reader.view(likertSides).filter(isOwn), itemOf);
  const items = Map.groupBy(reader.view(likertDistribution).filter(isOwn), itemOf);
  const inPoints: LikertRow[] = [];
  const inSides: SideRow[] = [];
  for (const [item, own] of items) {
    const sides = bySide.get(item) ?? [];
    if (sides.length > 0 && !isReadable(own)) inSides.push(...sides);
    else inPoints.push(...own);
  }
  return [
    ...sharingScale(inPoints).map((own, index) =>
      levelsOf(own).length <= DIVERGING
        ? byPoint(reader, `${id}-likert-${index}`, own)
        : bars(reader, `${id}-likert-${index}`, own),
    ),
    ...sharingScale(inSides).map((own, index) => bySides(reader, `${id}-sides-${index}`, own)),
  ];
}

/** Forms that put the same question are read together, as in the chart. */
const itemOf = (row: LikertRow | SideRow): string => row.item_id ?? row.wording;

const levelsOf = <R extends LikertRow | SideRow>(rows: readonly R[]): [string, string][] =>
  [
    ...new Map(
      rows
        .filter(({ level }) => level !== 'missing' && level !== 'T' && level !== NOT_ASKED)
        .map((row) => [row.level, row.level_label]),
    ),
  ].toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));

/** No line of the item withholds more than one point. */
function isReadable(rows: readonly LikertRow[]): boolean {
  const withheld = rows.filter(
    ({ level, people }) => level !== 'T' && level !== NOT_ASKED && people.kind === 'masked',
  );
  const lines = Map.groupBy(withheld, (row) => `${row.question_id} ${row.occasion}`);
  return [...lines.values()].every((line) => line.length <= 1);
}

/** Questions that share a scale share a figure. */
function sharingScale<R extends LikertRow | SideRow>(rows: readonly R[]): R[][] {
  const questions = Map.groupBy(rows, (row) => row.question_id);
  const scales = Map.groupBy(questions.values(), (own) => JSON.stringify(levelsOf(own)));
  return [...scales.values()].map((own) => own.flat());
}

function byPoint(reader: Reader, id: string, rows: readonly LikertRow[]): Figure {
  return reader.figure(
    {
      id,
      view: likertDistribution.name,
      title: '項目ごとの答えの分布',
      subtitle: '答えた人（人）。中央の線から左右へ、どちらともいえない答えは右に分けて置いています。',
    },
    (caption) => drawDivergingLikert(rows, { ...caption, occasions: OCCASIONS }),
  );
}

function bySides(reader: Reader, id: string, rows: readonly SideRow[]): Figure {
  const middle = levelsOf(rows).length % 2 === 1;
  return reader.figure(
    {
      id,
      view: likertSides.name,
      title: middle ? '項目ごとの答えを、3つにまとめた分布' : '項目ごとの答えを、2つにまとめた分布',
      subtitle: `答えた人（人）。中央の線から左右へ${middle ? '、まんなかの答えは右に分けて' : ''}置いています。`,
      note: '段ごとの人数が少ないため、まとめて示しています。まとめても少ないところは、合計の人数だけを示します。',
    },
    (caption) => drawDivergingLikert(rows, { ...caption, occasions: OCCASIONS }),
  );
}

function bars(reader: Reader, id: string, rows: readonly LikertRow[]): Figure {
  const panels = [...new Map(rows.map((row) => [`${row.question_id} ${row.occasion}`, row.wording]))].map(
    ([key, label]) => ({ id: key, label }),
  );
  const levels = [
    ...new Map(rows.filter((row) => /^\d+$/.test(row.level)).map((row) => [row.level, row.level_label])),
  ].toSorted(([a], [b]) => Number(a) - Number(b));
  return reader.figure(
    {
      id,
      view: likertDistribution.name,
      title: panels.length === 1 ? (panels[0]?.label ?? '') : '項目ごとの答えの分布',
      subtitle: '答えた人（人）',
    },
    (caption) =>
      drawCategoryPanels(
        rows.map((row) => ({
          panel: `${row.question_id} ${row.occasion}`,
          category: row.level,
          cell: row.people,
        })),
        {
          ...caption,
          panels,
          categories: [
            ...levels.map(([level, label]) => ({ id: level, label: label || level })),
            { id: 'missing', label: '無回答' },
          ],
          beside: rows
            .filter(({ level }) => level === NOT_ASKED)
            .slice(0, 1)
            .map((row) => ({ id: row.level, label: row.level_label })),
          unit: '人',
          heading: '答え',
        },
      ),
  );
}
