import { TOTAL } from '@hirogeru/store/contracts';
import { mayBeThere, type ProtectedRow } from '../protected-row.ts';
import {
  both,
  counted,
  inOrder,
  joined,
  labelOf,
  people,
  quoted,
  type Bilingual,
} from '../sentences/bilingual.ts';
import { valueOf, type Facts } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';
import { englishRound } from '../sentences/wording.en.ts';
import { found, withUnknown, type Saying } from './said.ts';

const MANY_THEMES = both(
  '1件の意見がいくつものテーマにふれることがあり、足しても意見の合計にはなりません。',
  'One opinion may touch several themes, so the numbers do not add up to all opinions.',
);

/** Each theme: how many opinions, from how many people, and whether it holds together. */
export const sayThemeList: Saying = (facts) =>
  withUnknown(
    facts
      .rows('theme_list')
      .flatMap((row) =>
        found(
          String(row.words['theme_id']),
          joined(
            themeFinding(facts, row),
            peopleOf(row),
            row.words['steadiness'] === 'unsteady' ? UNSTEADY : null,
          ),
        ),
      ),
    MANY_THEMES,
  );

/** Each theme over the rounds. */
export const sayByTheme: Saying = (facts) =>
  withUnknown(
    eachTheme(facts, 'opinions_by_theme', 'round_id', (id) => {
      const label = facts.context.project.rounds.find((round) => round.id === id)?.label ?? id;
      return both(label, englishRound(label));
    }),
    both(
      'たずねたことが回ごとに違うので、増えたか減ったかはわかりません。',
      'Each round asked about something else, so whether a theme grew is not known.',
    ),
  );

/** Each theme by the standpoints that spoke of it. */
export const sayByThemeStandpoint: Saying = (facts) =>
  withUnknown(
    eachTheme(facts, 'opinions_by_theme_standpoint', 'standpoint', labelOf),
    both(
      'この声がない立場の方が、どう思うかはわかりません。',
      'What people of other standpoints think of it is not known.',
    ),
  );

/** Each theme by the ways of speaking: people, not opinions. */
export const sayByThemeStance: Saying = (facts) =>
  withUnknown(
    eachTheme(facts, 'people_by_theme_stance', 'stance', labelOf, 'people'),
    both(
      'ひとりがいくつもの述べ方をするので、足しても人数の合計にはなりません。',
      'One person may speak in several ways, so the numbers do not add up to all people.',
    ),
  );

/** Opinions under the headings of the working group. */
export const sayByHeading: Saying = (facts) => {
  const rows = facts.rows('opinions_by_heading').filter(({ words }) => words['round_id'] === TOTAL);
  const total = valueOf(rows.find(({ words }) => words['heading'] === TOTAL)?.cells['opinions']);
  if (total === null) return [];
  const { shown, withheld } = inOrder(
    rows
      .filter(({ words }) => words['heading'] !== TOTAL)
      .map(({ words, cells }) => ({ label: labelOf(String(words['heading'])), cell: cells['opinions'] })),
    '件',
  );
  return withUnknown(
    found(
      TOTAL,
      joined(
        both(
          `意見${grouped(total)}件を、見出しごとに数えました${shown ? `（${shown.ja}）` : ''}。`,
          `${counted(total, 'opinion')} under the headings${shown ? ` (${shown.en})` : ''}.`,
        ),
        withheld,
      ),
    ),
    both(
      '見出しは問いに合わせてつけたもので、件数は関心の大きさではありません。',
      'Headings follow the questions, so the counts do not tell how much people care.',
    ),
  );
};

/** 「…」についての声が x 件ありました（意見 n 件中）. */
export function themeFinding(facts: Facts, { words, cells }: ProtectedRow): Bilingual {
  const { ja, en } = quoted(String(words['label']));
  const count = valueOf(cells['opinions']);
  const all = valueOf(facts.cell('opinions_by_theme', { theme_id: TOTAL, round_id: TOTAL }, 'opinions'));
  if (count === null)
    return both(
      `${ja}についての声は、少人数を守って示しません。`,
      `${en}: withheld to protect small groups.`,
    );
  // A name made by the machine says what the voices are about; only a person's name can be read as what they say.
  const voice = words['provisional'] === true ? `${ja}についての声` : `${ja}という声`;
  return both(
    `${voice}が${grouped(count)}件ありました${all === null ? '' : `（意見${grouped(all)}件中）`}。`,
    all === null
      ? `${en}: ${counted(count, 'opinion')}.`
      : `${en}: ${counted(count, 'opinion')} (of ${grouped(all)}).`,
  );
}

const UNSTEADY = both(
  'まとまりは、取り出し方を変えると変わることがあります。',
  'Another way of grouping might draw its bounds elsewhere.',
);

function peopleOf({ cells }: ProtectedRow): Bilingual | null {
  const count = valueOf(cells['people']);
  return count === null || count === 0
    ? null
    : both(`${grouped(count)}人の声です。`, `They come from ${people(count)}.`);
}

function eachTheme(
  facts: Facts,
  view: string,
  dimension: string,
  label: (code: string) => Bilingual,
  figure: 'opinions' | 'people' = 'opinions',
) {
  const names = new Map(
    facts.rows('theme_list').map(({ words }) => [String(words['theme_id']), String(words['label'])]),
  );
  const unit = figure === 'people' ? '人' : '件';
  const own = Map.groupBy(facts.rows(view), ({ words }) => String(words['theme_id']));
  return [...own]
    .filter(([theme]) => theme !== TOTAL)
    .flatMap(([theme, rows]) => {
      const parts = rows
        .filter(({ words }) => words[dimension] !== TOTAL)
        .map(({ words, cells }) => ({ label: label(String(words[dimension])), cell: cells[figure] }))
        .filter(({ cell }) => figure === 'opinions' || mayBeThere(cell));
      const { shown, withheld } = inOrder(parts, unit);
      const { ja, en } = quoted(names.get(theme) ?? theme);
      if (figure === 'people' && parts.length === 0 && rows.some(({ cells }) => valueOf(cells[figure]) === 0))
        return found(
          theme,
          both(`${ja}の声から、述べ方は読み取れていません。`, `${en}: no way of speaking was recognised.`),
        );
      const counts = shown && both(`${ja}の声です（${shown.ja}）。`, `${en}, ${figure} (${shown.en}).`);
      return found(
        theme,
        counts || withheld ? joined(counts ?? both(`${ja}の声です。`, `${en}.`), withheld) : null,
      );
    });
}
