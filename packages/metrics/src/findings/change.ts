import { hasEnough } from '../finding.ts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, joined, people, type Bilingual, quotedWording } from '../sentences/bilingual.ts';
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

/** The same until some months later. */
export const sayChangeAtFollowUp: Saying = (facts) =>
  withUnknown(
    facts
      .rows('change_at_follow_up')
      .flatMap((row) =>
        found(
          String(row.words['item_id']),
          joined(returned(row, MONTHS_LATER), itemFinding(row, MONTHS_LATER), burden(row)),
        ),
      ),
    NO_COMPARISON,
  );

export type Times = {
  readonly again: Bilingual;
  readonly since: Bilingual;
  readonly twice: Bilingual;
};
export const AFTER: Times = {
  again: both('後にも', 'after'),
  since: both('受講の前より後で', 'from before to after the course'),
  twice: both('前後とも', 'both times'),
};
export const MONTHS_LATER: Times = {
  again: both('しばらくあとにも', 'some time later'),
  since: both('受講の前よりしばらくあとで', 'from before the course to some time later'),
  twice: both('両方に', 'both times'),
};

export const NO_COMPARISON = both(
  'くらべる相手のない記録なので、講座で変わったかどうかはわかりません。',
  'There is no comparison group, so whether the course changed anything is not known.',
);

/**
 * What may be said of one item's change: 増えました only with an interval off zero, enough people, and beside the other
 * items; 増えた可能性があります with an interval off zero; わかりません where the interval holds zero.
 */
export function itemFinding({ words, cells }: ProtectedRow, { since, twice }: Times = AFTER): Bilingual {
  const { ja, en } = quotedWording(words['wording']);
  const n = valueOf(cells['n_paired']);
  if (n === null)
    return both(`${ja}の変化は、少人数を守って示しません。`, `${en}: withheld to protect small groups.`);
  const [difference, low, high] = [
    valueOf(cells['difference']),
    valueOf(cells['low']),
    valueOf(cells['high']),
  ];
  if (difference === null || low === null || high === null)
    return withoutEstimate({ ja, en }, n, cells, twice);
  const basis = both(
    `（${twice.ja}答えた${grouped(n)}人、平均の差 ${signed(difference)}点、95%の幅 ${signed(low)}〜${signed(high)}点）`,
    ` (${people(n)} answered ${twice.en}; mean difference ${signed(difference)} points, 95% interval ${signed(low)} to ${signed(high)})`,
  );
  const direction = difference > 0 ? both('増え', 'risen') : both('減っ', 'fallen');
  switch (words['finding']) {
    case 'tendency':
      return both(
        `${ja}の点は、${since.ja}${difference > 0 ? '増えました' : '減りました'}${basis.ja}。`,
        `${en}: scores ${difference > 0 ? 'rose' : 'fell'} ${since.en}${basis.en}.`,
      );
    case 'hint':
      return joined(
        both(
          `${ja}の点は、${since.ja}${direction.ja}た可能性があります${basis.ja}。`,
          `${en}: scores may have ${direction.en} ${since.en}${basis.en}.`,
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

function withoutEstimate(
  { ja, en }: Bilingual,
  n: number,
  cells: ProtectedRow['cells'],
  twice: Bilingual,
): Bilingual {
  const paired = both(`（${twice.ja}答えた${grouped(n)}人）`, ` (${people(n)} answered ${twice.en})`);
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
export function returned({ cells }: ProtectedRow, { again }: Times = AFTER): Bilingual | null {
  const [before, paired] = [valueOf(cells['n_pre']), valueOf(cells['n_paired'])];
  if (before === null || paired === null || before === 0) return null;
  return both(
    `前に答えた${grouped(before)}人のうち、${again.ja}答えた人は${grouped(paired)}人です。`,
    `Of ${people(before)} who answered before, ${grouped(paired)} also answered ${again.en}.`,
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
