import type { ProtectedRow } from '../protected-row.ts';
import { both, joined, people, quoted, type Bilingual } from '../sentences/bilingual.ts';
import { valueOf } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** Each share as it is and weighted, side by side. */
export const sayWeightedShares: Saying = (facts) =>
  withUnknown(
    facts
      .rows('weighted_shares')
      .flatMap((row) =>
        found(`${String(row.words['question_id'])}|${String(row.words['occasion'])}`, share(row)),
      ),
    both(
      'そろえたのは表にある区分だけなので、人口全体がどう答えるかはわかりません。',
      'Only the kinds of the table are weighted by, so what the whole population would answer is not known.',
    ),
  );

/** The kinds of people that stand for more or fewer than they are. */
export const sayWeightedStrata: Saying = (facts) =>
  withUnknown(
    [
      ...Map.groupBy(facts.rows('weighted_strata'), ({ words }) =>
        [words['question_id'], words['occasion']].map(String).join('|'),
      ),
    ].flatMap(([about, rows]) => found(about, strata(rows))),
    both(
      '答えた人が、その区分のほかの人と同じように答えたかどうかは、わかりません。',
      'Whether those who answered are like the others of their kind is not known.',
    ),
  );

function share({ words, cells }: ProtectedRow): Bilingual {
  const { ja, en } = quoted(String(words['wording']));
  const [answered, leftOut] = [valueOf(cells['answered']), valueOf(cells['left_out'])];
  const [plain, weighted] = [shareOf(cells, ''), shareOf(cells, 'weighted_')];
  const effective = valueOf(cells['effective']);
  if (answered === null || plain === null)
    return both(
      `${ja}の割合は、そのままも、そろえたものも、少人数を守って示しません。`,
      `${en}: shares, as they are or weighted, are withheld to protect small groups.`,
    );
  return joined(
    both(
      `${ja}に上の2段で答えた人は、そのままでは${plain.ja}です（${grouped(answered)}人）。`,
      `${en}: ${plain.en} agreed, as it is (${people(answered)}).`,
    ),
    weighted === null || effective === null
      ? both('人口の割合にそろえたものは示せません。', 'A weighted share cannot be given.')
      : both(
          `人口の割合にそろえると${weighted.ja}です（有効な人数 ${effective.toFixed(1)}人）。`,
          `Weighted to the population it is ${weighted.en}. The effective size is ${effective.toFixed(1)}.`,
        ),
    leftOut === null || leftOut === 0
      ? null
      : both(
          `区分がわからない人などの${grouped(leftOut)}人は、入れていません。`,
          `Not of the table, or of no known kind: ${people(leftOut)}.`,
        ),
  );
}

function shareOf(cells: ProtectedRow['cells'], prefix: '' | 'weighted_'): Bilingual | null {
  const [value, low, high] = ['share', 'low', 'high'].map((name) => valueOf(cells[`${prefix}${name}`]));
  if (value == null || low == null || high == null) return null;
  const percent = (part: number) => `${Math.round(part * 100)}%`;
  return both(
    `${percent(value)}（95%の幅 ${percent(low)}〜${percent(high)}）`,
    `${percent(value)} (95% interval ${percent(low)} to ${percent(high)})`,
  );
}

function strata(rows: readonly ProtectedRow[]): Bilingual {
  const { ja, en } = quoted(String(rows[0]?.words['wording']));
  const told = rows.flatMap(({ words, cells }) => {
    const [n, weight] = [valueOf(cells['answered']), valueOf(cells['weight'])];
    return n === null || weight === null ? [] : [{ name: String(words['stratum_label']), n, weight }];
  });
  if (told.length < rows.length || told.length === 0)
    return both(
      `${ja}の重みは、少人数を守って示しません。`,
      `${en}: weights are withheld to protect small groups.`,
    );
  return joined(
    both(`${ja}で、1人を何人分と数えたかは次のとおりです。`, `${en}: each person counts for so many.`),
    ...told.map(({ name, n, weight }) =>
      both(
        `${name}（${grouped(n)}人）は${weight.toFixed(2)}人分です。`,
        `${name} (${people(n)}): ${weight.toFixed(2)}.`,
      ),
    ),
  );
}
