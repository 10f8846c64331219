import type { ProtectedRow } from '../protected-row.ts';
import { both, joined, type Bilingual } from '../sentences/bilingual.ts';
import { valueOf } from '../sentences/facts.ts';
import { pointsOf } from './contrasts.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** For each effect: how many mention which group, of those whose points rose and of all others. Never a cause. */
export const saySaidByChange: Saying = (facts) => {
  const effects = Map.groupBy(facts.rows('said_by_change'), ({ words }) => String(words['effect_id']));
  return withUnknown(
    [...effects].flatMap(([id, rows]) => found(id, effect(rows))),
    both(
      '並べただけです。書いたことで点が変わったかどうかは、わかりません。',
      'These only stand side by side. Whether what was written changed the points is not known.',
    ),
  );
};

const OTHERS = both('ほかは、少人数を守って示しません。', 'The others are withheld to protect small groups.');
const NONE = both(
  '何にふれたかは、少人数を守って示しません。',
  'What they mention is withheld to protect small groups.',
);

function effect(rows: readonly ProtectedRow[]): Bilingual | null {
  const [first] = rows;
  if (!first) return null;
  const { label, label_en, sense } = first.words;
  const of = valueOf(first.cells['of']);
  const othersOf = valueOf(first.cells['others_of']);
  if (of === null || othersOf === null) return null;
  const told = rows.flatMap((row) => mention(row) ?? []);
  return joined(
    both(
      `「${String(label)}」の点が増えた${of}人と、同じか減った${othersOf}人が書いたことです。`,
      `“${String(label_en)}”: what ${of} people wrote whose points rose, and ${othersOf} whose points stayed or fell.`,
    ),
    sense === 'load' ? both('点が増えると、負担は重くなります。', 'More points are a heavier burden.') : null,
    ...told,
    told.length < rows.length ? (told.length === 0 ? NONE : OTHERS) : null,
  );
}

/** How many of each side mention a group; null where either is withheld. */
function mention({ words, cells }: ProtectedRow): Bilingual | null {
  const people = valueOf(cells['people']);
  const others = valueOf(cells['others']);
  if (people === null || others === null) return null;
  const [ja, en] = [String(words['mentioned_label']), String(words['mentioned_label_en'])];
  const counts = both(
    `${ja}の効果にふれた人は、増えた人で${people}人、ほかで${others}人です`,
    `Effects of “${en}”: mentioned by ${people} whose points rose and ${others} others`,
  );
  const how = graded(cells, words['finding']);
  return both(`${counts.ja}${how.ja}。`, `${counts.en}${how.en}.`);
}

function graded(cells: ProtectedRow['cells'], finding: unknown): Bilingual {
  const [difference, low, high] = ['difference', 'low', 'high'].map((name) => valueOf(cells[name]));
  if (difference === null || difference === undefined || low == null || high == null) return both('', '');
  const basis = both(
    `差 ${pointsOf(difference)}ポイント、95%の幅 ${pointsOf(low)}〜${pointsOf(high)}`,
    `difference ${pointsOf(difference)} points, 95% interval ${pointsOf(low)} to ${pointsOf(high)}`,
  );
  const word = {
    tendency: both('違いがみられました', 'the shares differ'),
    hint: both('違う可能性があります', 'the shares may differ'),
  }[String(finding)];
  return word
    ? both(`（${basis.ja}、${word.ja}）`, ` (${basis.en}; ${word.en})`)
    : both(
        `（${basis.ja}、違うかどうかわかりません）`,
        ` (${basis.en}; whether the shares differ is not known)`,
      );
}
