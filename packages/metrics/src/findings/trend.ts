import { hasEnough } from '../finding.ts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, joined, people, type Bilingual, quotedWording } from '../sentences/bilingual.ts';
import { valueOf, type Facts } from '../sentences/facts.ts';
import { grouped, signed } from '../sentences/wording.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** Each round of an item or scale: everybody, those who stayed, who came and who left. */
export const sayTrendByRound: Saying = (facts) =>
  withUnknown(
    seriesIn(facts, 'trend_by_round').flatMap(([about, rows]) =>
      found(about, joined(nameOf(rows[0]), ...rows.map((row) => ofRound(row, facts)))),
    ),
    both(
      '回ごとに答えた人が違うので、全員の平均の違いは変化とは言えません。',
      'Other people answered in each round, so a difference between the means of all is no change.',
    ),
  );

/** From the first to the last round, in graded words; that the people are others is said before any difference of all. */
export const sayTrendChanges: Saying = (facts) =>
  withUnknown(
    seriesIn(facts, 'trend_changes').flatMap(([about, rows]) =>
      rows.flatMap((row) => found(about, joined(nameOf(row), change(row)))),
    ),
    both(
      'くらべる相手のない記録なので、なぜ変わったかはわかりません。',
      'There is no comparison group, so why anything changed is not known.',
    ),
  );

const seriesIn = (facts: Facts, view: string) => [
  ...Map.groupBy(facts.rows(view), ({ words }) =>
    ['measure', 'part', 'occasion'].map((key) => String(words[key])).join('|'),
  ),
];

const nameOf = (row: ProtectedRow | undefined): Bilingual => {
  const { ja, en } = quotedWording(row?.words['wording']);
  return both(`${ja}について、`, `${en}:`);
};

function ofRound({ words, cells }: ProtectedRow, facts: Facts): Bilingual {
  const round = facts.rows('rounds').find((row) => row.words['round_id'] === words['round_id']);
  const name = round ? String(round.words['label']) : String(words['round_id']);
  const id = String(words['round_id']);
  const means = joined(
    mean(cells['n_all'], cells['mean_all'], both('全員', 'all')),
    mean(cells['n_stayed'], cells['mean_stayed'], both('どの回にも答えた人', 'those in every round')),
  );
  const [came, left] = [valueOf(cells['came']), valueOf(cells['left'])];
  const moved =
    came === null || left === null
      ? null
      : both(`加わった人は${came}人、離れた人は${left}人です。`, `${came} came and ${left} left.`);
  return joined(both(`${name}は、`, `${id}:`), means, moved);
}

function mean(
  n: ProtectedRow['cells'][string] | undefined,
  value: ProtectedRow['cells'][string] | undefined,
  who: Bilingual,
) {
  const [count, found] = [valueOf(n), valueOf(value)];
  if (count === null)
    return both(`${who.ja}は少人数を守って示しません。`, `${who.en} withheld to protect small groups.`);
  return found === null
    ? both(`${who.ja}（${grouped(count)}人）の平均は示しません。`, `No mean of ${who.en} (${people(count)}).`)
    : both(
        `${who.ja}（${grouped(count)}人）の平均は${found.toFixed(1)}点です。`,
        `Mean of ${who.en} (${people(count)}): ${found.toFixed(1)}.`,
      );
}

function change({ words, cells }: ProtectedRow): Bilingual {
  const n = valueOf(cells['n_stayed']);
  if (n === null)
    return both(
      'どの回にも答えた人の数は、少人数を守って示しません。',
      'those in every round are withheld to protect small groups.',
    );
  const stayers = differenceOf(cells, '');
  const all = differenceOf(cells, 'all_');
  const who = both(`どの回にも答えた${grouped(n)}人`, `for ${people(n)} who answered in every round`);
  switch (words['finding']) {
    case 'membership':
      return joined(
        both(`全員の差は${all?.ja ?? ''}です。`, `The difference of all is ${all?.en ?? ''}.`),
        stayers === null
          ? both(`${who.ja}の差は示しません。`, `No difference ${who.en}.`)
          : both(`${who.ja}の差は${stayers.ja}です。`, `The difference ${who.en} is ${stayers.en}.`),
        both(
          '答えた人が入れかわっただけでも出る差なので、変わったとは言えません。',
          'Other people answering can give this difference alone, so no change can be claimed.',
        ),
      );
    case 'tendency':
      return both(
        `${who.ja}の点は、はじめの回より終わりの回で${risen(cells) ? '増えました' : '減りました'}（差${stayers?.ja ?? ''}）。`,
        `scores ${risen(cells) ? 'rose' : 'fell'} ${who.en} (difference ${stayers?.en ?? ''}).`,
      );
    case 'hint':
      return joined(
        both(
          `${who.ja}の点は、はじめの回より終わりの回で${risen(cells) ? '増えた' : '減った'}可能性があります（差${stayers?.ja ?? ''}）。`,
          `scores may have ${risen(cells) ? 'risen' : 'fallen'} ${who.en} (difference ${stayers?.en ?? ''}).`,
        ),
        hasEnough(cells['n_stayed'])
          ? both(
              'いくつもの項目を見たので、偶然かもしれません。',
              'Several items were looked at, so this may be chance.',
            )
          : both('人数が少ないので、確かではありません。', 'Few people answered, so this is not certain.'),
      );
    default:
      return both(
        `${who.ja}の点が変わったかどうかは、わかりません${stayers ? `（差${stayers.ja}）` : ''}。`,
        `whether scores changed is not known ${who.en}${stayers ? ` (difference ${stayers.en})` : ''}.`,
      );
  }
}

const risen = (cells: ProtectedRow['cells']): boolean => (valueOf(cells['difference']) ?? 0) > 0;

function differenceOf(cells: ProtectedRow['cells'], prefix: '' | 'all_'): Bilingual | null {
  const [difference, low, high] = ['difference', 'low', 'high'].map((name) =>
    valueOf(cells[`${prefix}${name}`]),
  );
  if (difference == null || low == null || high == null) return null;
  return both(
    `${signed(difference)}点、95%の幅 ${signed(low)}〜${signed(high)}点`,
    `${signed(difference)} points, 95% interval ${signed(low)} to ${signed(high)}`,
  );
}
