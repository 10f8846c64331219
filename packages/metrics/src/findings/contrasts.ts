import type { ProtectedRow } from '../protected-row.ts';
import { both, joined, labelOf, quoted, type Bilingual } from '../sentences/bilingual.ts';
import { valueOf, type Facts } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';
import { englishRound } from '../sentences/wording.en.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** Each theme: which groups touch it more or less than the others do, in graded words. */
export const sayThemeContrasts: Saying = (facts) => {
  const labels = new Map(
    facts.rows('theme_list').map(({ words }) => [String(words['theme_id']), String(words['label'])]),
  );
  return sayContrasts(facts, 'theme_contrasts', ({ words }) => {
    const id = String(words['theme_id']);
    return [id, quoted(labels.get(id) ?? id)];
  });
};

/** Each group of effects, and each effect that stands for itself: who mentions it more or less than the others do. */
export const sayCodeContrasts: Saying = (facts) =>
  sayContrasts(facts, 'code_contrasts', ({ words }) => {
    const { code, group_id, label, label_en } = words;
    const name = both(`「${String(label)}」`, `“${String(label_en)}”`);
    const any = both(`${String(label)}の効果のどれか`, `Any effect of “${String(label_en)}”`);
    return [String(code), code === group_id ? any : name];
  });

/** @param nameOf  what a row is about: its id and its name */
function sayContrasts(
  facts: Facts,
  view: string,
  nameOf: (row: ProtectedRow) => readonly [string, Bilingual],
) {
  const subjects = Map.groupBy(facts.rows(view), (row) => nameOf(row)[0]);
  return withUnknown(
    [...subjects].flatMap(([id, rows]) =>
      rows[0] ? found(id, contrast(facts, nameOf(rows[0])[1], rows)) : [],
    ),
    both(
      'たくさん書く人ほど、多くのことにふれます。たずねたことも場や回で違うので、なぜ違うかはわかりません。',
      'Whoever writes more touches on more, and what was asked differed. So why groups differ is not known.',
    ),
  );
}

function contrast(facts: Facts, { ja, en }: Bilingual, rows: readonly ProtectedRow[]): Bilingual {
  const told = rows.filter(({ words }) => words['finding'] === 'tendency' || words['finding'] === 'hint');
  if (told.length === 0)
    return both(
      `${ja}にふれた人の割合が、立場や参加のしかた、回で違うかは、わかりません。`,
      `${en}: whether some groups touch on it more than others is not known.`,
    );
  return joined(
    both(`${ja}にふれた人の割合です。`, `${en}, share of people who touch on it.`),
    ...told.map((row) => groupContrast(facts, row)),
    told.length < rows.length
      ? both(
          'ほかの組は、違うかどうかわかりません。',
          'For the other groups it is not known whether they differ.',
        )
      : null,
  );
}

function groupContrast(facts: Facts, { words, cells }: ProtectedRow): Bilingual {
  const group = groupOf(facts, String(words['dimension']), String(words['value']));
  const [people, of, others, othersOf] = ['people', 'of', 'others', 'others_of'].map((name) =>
    grouped(valueOf(cells[name]) ?? 0),
  );
  const [difference = 0, low = 0, high = 0] = ['difference', 'low', 'high'].map(
    (name) => valueOf(cells[name]) ?? 0,
  );
  const basis = both(
    `（${of}人中${people}人、ほかは${othersOf}人中${others}人、差 ${pointsOf(difference)}ポイント、95%の幅 ${pointsOf(low)}〜${pointsOf(high)}）`,
    ` (${people} of ${of}, others ${others} of ${othersOf}; difference ${pointsOf(difference)} points, 95% interval ${pointsOf(low)} to ${pointsOf(high)})`,
  );
  const isMore = difference > 0;
  return words['finding'] === 'tendency'
    ? both(
        `${group.ja}では、ほかの人より${isMore ? '高い' : '低い'}です${basis.ja}。`,
        `${group.en}: ${isMore ? 'higher' : 'lower'} than among others${basis.en}.`,
      )
    : both(
        `${group.ja}では、ほかの人より${isMore ? '高い' : '低い'}可能性があります${basis.ja}。`,
        `${group.en}: it may be ${isMore ? 'higher' : 'lower'} than among others${basis.en}.`,
      );
}

function groupOf(facts: Facts, by: string, value: string): Bilingual {
  if (by !== 'round_id') {
    const { ja, en } = labelOf(value);
    return both(ja, en.slice(0, 1).toUpperCase() + en.slice(1));
  }
  const label = facts.context.project.rounds.find(({ id }) => id === value)?.label ?? value;
  return both(label, englishRound(label));
}

/** A share as percentage points with its sign: '+18', '−5', '0'. */
export const pointsOf = (share: number): string => {
  const value = Math.round(Math.abs(share) * 100);
  if (value === 0) return '0';
  return `${share > 0 ? '+' : '−'}${value}`;
};
