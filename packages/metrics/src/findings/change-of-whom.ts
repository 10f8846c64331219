import type { Cell } from '@hirogeru/store/contracts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, joined, people, type Bilingual, quotedWording } from '../sentences/bilingual.ts';
import { valueOf, type Facts } from '../sentences/facts.ts';
import { grouped, signed } from '../sentences/wording.ts';
import { found, withUnknown, type Saying } from './said.ts';

const KINDS: Readonly<Record<string, Bilingual>> = {
  matched: both('前後とも答えた人', 'people who answered both times'),
  unmatched: both('片方だけに答えた人', 'people who answered once'),
  all: both('全員', 'all'),
};

/** Matched people, unmatched people and all, side by side; only the first can tell of a change. */
export const sayMatching: Saying = (facts) =>
  withUnknown(
    byItem(facts, 'change_by_matching').flatMap(([item, rows]) =>
      found(item, joined(itemOf(rows), ...rows.map(ofKind))),
    ),
    both(
      '片方だけに答えた人の差は別の人どうしの差なので、変化かどうかはわかりません。',
      'A difference between people who answered once is between different people; whether it is a change is not known.',
    ),
  );

function ofKind({ words, cells }: ProtectedRow): Bilingual {
  const kind = KINDS[String(words['people'])] ?? both('', '');
  const [before, after] = [valueOf(cells['n_before']), valueOf(cells['n_after'])];
  const difference = differenceOf(cells);
  const base = both(
    before === null || after === null
      ? kind.ja
      : `${kind.ja}（前${grouped(before)}人、後${grouped(after)}人）`,
    before === null || after === null
      ? kind.en
      : `${kind.en} (${grouped(before)} before, ${grouped(after)} after)`,
  );
  return difference === null
    ? both(`${base.ja}の差は、少人数を守って示しません。`, `Withheld to protect small groups: ${base.en}.`)
    : both(`${base.ja}の差は${difference.ja}です。`, `Difference of ${base.en}: ${difference.en}.`);
}

/** What those who did not answer again had said before: a change is of those who stayed. */
export const sayAttrition: Saying = (facts) =>
  withUnknown(
    byItem(facts, 'change_attrition').flatMap(([item, rows]) =>
      rows.flatMap((row) => found(item, joined(itemOf(rows), attrition(row)))),
    ),
    both(
      '後に答えなかった人がどう変わったかは、わかりません。',
      'For people who answered only before, any change is unknown.',
    ),
  );

function attrition({ cells }: ProtectedRow): Bilingual {
  const [stayed, left] = [valueOf(cells['n_stayed']), valueOf(cells['n_left'])];
  const difference = differenceOf(cells);
  if (left === 0)
    return both('前に答えた人は、みな後にも答えました。', 'Everybody who answered before answered again.');
  if (stayed === null || left === null || difference === null)
    return both(
      '後に答えなかった人の前の答えは、少人数を守って示しません。',
      'Answers of those who did not answer again: withheld to protect small groups.',
    );
  const [low, high] = [valueOf(cells['low']) ?? 0, valueOf(cells['high']) ?? 0];
  return joined(
    both(
      `前だけに答えた${grouped(left)}人と前後とも答えた${grouped(stayed)}人の、前の答えの差は${difference.ja}です。`,
      `Before, ${people(left)} who did not answer again differed from ${grouped(stayed)} who did by ${difference.en}.`,
    ),
    low <= 0 && high >= 0
      ? both('違いがあるかどうかは、わかりません。', 'Whether they differ is not known.')
      : both(
          '前後の変化は、残った人のことしか表しません。',
          'The change tells only of those who answered again.',
        ),
  );
}

function differenceOf(cells: Readonly<Record<string, Cell>>): Bilingual | null {
  const [difference, low, high] = [
    valueOf(cells['difference']),
    valueOf(cells['low']),
    valueOf(cells['high']),
  ];
  if (difference === null) return null;
  if (low === null || high === null)
    return both(
      `${signed(difference)}点（95%の幅は、少人数を守って示しません）`,
      `${signed(difference)} points (95% interval withheld to protect small groups)`,
    );
  return both(
    `${signed(difference)}点（95%の幅 ${signed(low)}〜${signed(high)}点）`,
    `${signed(difference)} points (95% interval ${signed(low)} to ${signed(high)})`,
  );
}

const byItem = (facts: Facts, view: string) => [
  ...Map.groupBy(facts.rows(view), ({ words }) => String(words['item_id'])),
];

const itemOf = ([first]: readonly ProtectedRow[]): Bilingual => {
  const { ja, en } = quotedWording(first?.words['wording']);
  return both(`${ja}について、`, `${en}:`);
};
