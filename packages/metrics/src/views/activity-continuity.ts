import { ACTIVITY_TYPES, activityContinuity as contract } from '@hirogeru/store/contracts';
import type { CellCount } from '@hirogeru/store/vault';
import { cellId, type BaseCell } from '../cell-book.ts';
import { sayActivityContinuity } from '../findings/activity-places.ts';
import { countOf, type Recipe } from '../trace/recipe.ts';
import { defineView } from '../view.ts';
import { typeLabel } from './activity-by-type.ts';
import { axis } from './axis.ts';
import { OFFICES } from './kept-sum.ts';

/** Going to hospitals, and going along after the move. */
const WARD = ['hospital_visit'];
const HOME = ['transition', 'accompany'];
const BOTH = 'ward_and_home';

/** In how many months each kind of activity is logged, and by how many offices. */
export const activityContinuity = defineView({
  contract,
  title: { ja: contract.label, en: 'How long each kind of activity goes on' },
  number: { ja: '活動の続き方（{activity_type}）', en: 'Continuity of activity ({activity_type})' },
  margins: [],
  figures: {
    months: { formula: 'か月 ＝ 記録のある月の数', symbols: 'm(k) = #{ month_i | kind_i = k }' },
    offices: { formula: '事業所 ＝ 記録した事業所の数', symbols: 'b(k) = #{ office_i | kind_i = k }' },
  },
  minimum: { offices: OFFICES },
  say: sayActivityContinuity,
  trace: {
    definition:
      '活動の種類ごとの、記録のある月の数と、記録した事業所の数。「病院と地域の両方」は、病院への訪問と、地域移行・地域定着または訪問への同行の両方を記録した事業所です',
    formula: '数 ＝ 月または事業所の種類の数',
    population: '活動記録の行',
    exclusions: 'どの事業所かは、どこにも示しません。',
    source: '活動記録',
    reads: 'logs',
  },
  linked: [],
  async build({ store, context, book }) {
    const cells = await store.cells({
      scope: context.project.id,
      population: 'activities',
      dimensions: ['activity_type', 'month', 'person'],
    });
    const types = axis(ACTIVITY_TYPES, [...new Set(cells.map(typeOf))], { always: false });
    const enter = (
      name: string,
      measure: 'months' | 'offices',
      value: number,
      people: number,
      recipe: Recipe,
    ) =>
      book.cell({
        id: cellId(`continuity.${measure}`, { activity_type: name }),
        value,
        contributors: people,
        threshold: OFFICES,
        recipe,
      } satisfies BaseCell);
    const rows = types.map((type) => {
      const own = cells.filter((cell) => typeOf(cell) === type);
      const offices = distinct(own, 'person').length;
      const where = { activity_type: [type] };
      return {
        words: { activity_type: type, label: typeLabel(type) },
        figures: {
          months: enter(type, 'months', distinct(own, 'month').length, offices, {
            kind: 'values',
            population: 'activities',
            dimension: 'month',
            where,
          }),
          offices: enter(type, 'offices', offices, offices, countOf('activities', where, 'people')),
        },
      };
    });
    const [ward, home] = [WARD, HOME].map((kinds) => cells.filter((cell) => kinds.includes(typeOf(cell))));
    if (!ward || !home || ward.length === 0 || home.length === 0) return rows;
    const offices = distinct(ward, 'person').filter((office) => distinct(home, 'person').includes(office));
    const months = distinct(
      [...ward, ...home].filter(({ keys }) => offices.includes(keys['person'] ?? '')),
      'month',
    );
    const recipe = { kind: 'view', view: contract.name } as const;
    return [
      ...rows,
      {
        words: { activity_type: BOTH, label: '病院と地域の両方' },
        figures: {
          months: enter(BOTH, 'months', months.length, offices.length, recipe),
          offices: enter(BOTH, 'offices', offices.length, offices.length, recipe),
        },
      },
    ];
  },
});

const typeOf = ({ keys }: CellCount): string => keys['activity_type'] ?? '';
const distinct = (cells: readonly CellCount[], name: string): string[] => [
  ...new Set(cells.flatMap(({ keys }) => keys[name] ?? [])),
];
