import { hasEnough } from '../finding.ts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, joined, people, quoted, type Bilingual } from '../sentences/bilingual.ts';
import { valueOf } from '../sentences/facts.ts';
import { grouped, signed } from '../sentences/wording.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** Each item asked before and after, in graded words; that there is nobody to compare with is always said. */
export const sayChange: Saying = (facts) =>
  withUnknown(
    facts
      .rows('change_by_item')
      .flatMap((row) =>
        found(String(row.words['item_id']), joined(returned(row), itemFinding(row), burden(row))),
      ),
    NO_COMPARISON,
  );

export const NO_COMPARISON = both(
  'くらべる相手のない記録なので、講座で変わったかどうかはわかりません。',
  'There is no comparison group, so whether the course changed anything is not known.',
);

/**
 * What may be said of one item's change: 増えました only with an interval off zero, enough people, and beside the other
 * items; 増えた可能性があります with an interval off zero; わかりません where the interval holds zero.
 */
export function itemFinding({ words, cells }: ProtectedRow): Bilingual {
  const { ja, en } = quoted(String(words['wording']));
  const n = valueOf(cells['n_paired']);
  if (n === null)
    return both(`${ja}の変化は、少人数を守って示しません。`, `${en}: withheld to protect small groups.`);
  const [difference, low, high] = [
    valueOf(cells['difference']),
    valueOf(cells['low']),
    valueOf(cells['high']),
  ];
  if (difference === null || low === null || high === null) return withoutEstimate({ ja, en }, n, cells);
  const basis = both(
    `（前後とも答えた${grouped(n)}人、平均の差 ${signed(difference)}点、95%の幅 ${signed(low)}〜${signed(high)}点）`,
    ` (${people(n)} answered both times; mean difference ${signed(difference)} points, 95% interval ${signed(low)} to ${signed(high)})`,
  );
  const direction = difference > 0 ? both('増え', 'risen') : both('減っ', 'fallen');
  switch (words['finding']) {
    case 'tendency':
      return both(
        `${ja}の点は、受講の前より後で${difference > 0 ? '増えました' : '減りました'}${basis.ja}。`,
        `${en}: scores ${difference > 0 ? 'rose' : 'fell'} from before to after the course${basis.en}.`,
      );
    case 'hint':
      return joined(
        both(
          `${ja}の点は、受講の前より後で${direction.ja}た可能性があります${basis.ja}。`,
          `${en}: scores may have ${direction.en} from before to after the course${basis.en}.`,
        ),
        hasEnough(cells['n_paired'])
          ? both(
              'いくつもの項目を見たので、偶然かもしれません。',
              'Several items were looked at, so this may be chance.',
            )
          : both('人数が少ないので、確かではありません。', 'Few people answered, so this is not certain.'),
      );
    default:
      return both(
        `${ja}の点が変わったかどうかは、わかりません${basis.ja}。`,
        `${en}: whether scores changed is not known${basis.en}.`,
      );
  }
}

function withoutEstimate({ ja, en }: Bilingual, n: number, cells: ProtectedRow['cells']): Bilingual {
  const paired = both(`（前後とも答えた${grouped(n)}人）`, ` (${people(n)} answered both times)`);
  const [up, same, down] = [valueOf(cells['up']), valueOf(cells['same']), valueOf(cells['down'])];
  if (up === null || same === null || down === null)
    return both(
      `${ja}の点が変わったかどうかは、わかりません${paired.ja}。`,
      `${en}: whether scores changed is not known${paired.en}.`,
    );
  return joined(
    both(
      `${ja}の点が増えた人は${up}人、同じ人は${same}人、減った人は${down}人です${paired.ja}。`,
      `${en}: scores rose for ${up}, stayed the same for ${same} and fell for ${down}${paired.en}.`,
    ),
    both('人数が少ないので、差は示しません。', 'Too few people for a mean difference.'),
  );
}

/** How many of those who answered before came back: it stands before any change. */
export function returned({ cells }: ProtectedRow): Bilingual | null {
  const [before, paired] = [valueOf(cells['n_pre']), valueOf(cells['n_paired'])];
  if (before === null || paired === null || before === 0) return null;
  return both(
    `前に答えた${grouped(before)}人のうち、後にも答えた人は${grouped(paired)}人です。`,
    `Of ${people(before)} who answered before, ${grouped(paired)} also answered after.`,
  );
}

/** A burden is read for itself: more of it is never a gain. */
export const burden = ({ words }: ProtectedRow): Bilingual | null =>
  words['sense'] === 'load'
    ? both(
        '負担の項目なので、増えることは負担が重くなったことを表します。',
        'This is an item on burden: a higher score means a heavier one.',
      )
    : null;
