import { TOTAL } from '@hirogeru/store/contracts';
import { hasEnough } from '../finding.ts';
import type { ProtectedRow } from '../protected-row.ts';
import { valueOf, type Facts } from './facts.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { groupSentences } from './groups.ts';
import { signed } from './wording.ts';

const say = sayOn('change');

/** 変化: each item asked before and after, each group of the framework, and the titles of the charts. */
export function changeSentences(facts: Facts): Sentence[] {
  const items = facts.rows('change_by_item');
  return [
    ...say('finding', changeInShort(facts), TOTAL, 'change_by_item'),
    ...items.flatMap((row) =>
      say('finding', itemFinding(row), String(row.words['item_id']), 'change_by_item'),
    ),
    ...items
      .filter(({ words }) => words['sense'] === 'load')
      .flatMap(({ words }) =>
        say(
          'caution',
          '負担についての項目です。ほかの項目と差し引きせず、それだけで読みます。',
          String(words['item_id']),
          'change_by_item',
        ),
      ),
    ...groupSentences(facts),
    ...say('title', changeTitle(items), 'change_by_item', 'change_by_item'),
    ...facts
      .rows('item_shares')
      .flatMap((row) => say('title', shareTitle(row), String(row.words['question_id']), 'item_shares')),
    ...choiceTitles(facts),
    ...say('sure', howSure(items), TOTAL, 'change_by_item'),
    ...say('unknown', '比べる相手のない前後の記録なので、講座によって変わったかどうかはわかりません。'),
    ...say(
      'unknown',
      '協働のしかたや自分のスタイルは、1年から5年かけて変わると言われます。講座の前後だけではわかりません。',
    ),
    ...say('next', 'しばらくあとのアンケートで、同じ項目をもう一度たずねると、続いているかを見られます。'),
  ];
}

/** How many items were looked at, and for how many a tendency can be spoken of. */
export function changeInShort(facts: Facts): string | null {
  const items = facts.rows('change_by_item');
  if (items.length === 0) return null;
  const found = (finding: string) => items.filter(({ words }) => words['finding'] === finding);
  const tendencies = found('tendency').length;
  const hints = found('hint').length;
  const parts = [
    tendencies > 0 ? `変化の傾向がみられたのは${tendencies}項目です` : null,
    hints > 0 ? `手がかりがあるのは${hints}項目です` : null,
    tendencies + hints === 0 ? 'どの項目も、変化があったとは言えません' : null,
  ].filter((part) => part !== null);
  return `前後の両方でたずねた${items.length}項目のうち、${parts.join('。')}。`;
}

/** Sentence of one item in the fixed words; an interval over zero never claims a change. */
export function itemFinding({ words, cells }: ProtectedRow): string {
  const item = `「${String(words['wording'])}」`;
  const n = valueOf(cells['n_paired']);
  const difference = valueOf(cells['difference']);
  const low = valueOf(cells['low']);
  const high = valueOf(cells['high']);
  if (n === null) return `${item}は、人数が少ないため示しません。`;
  if (difference === null || low === null || high === null) return `${item}は、${withoutEstimate(n, cells)}`;
  const basis = `（前後とも答えた${n}人、平均の差 ${signed(difference)}点、95%の幅 ${signed(low)}〜${signed(high)}点）`;
  const direction = difference > 0 ? '上がる' : '下がる';
  switch (words['finding']) {
    case 'tendency':
      return `${item}は、受講の前後で${direction}方向の傾向がみられました${basis}。`;
    case 'hint':
      return `${item}は、受講の前後で${direction}方向の手がかりがありますが、${hasEnough(cells['n_paired']) ? 'いくつもの項目を見たので、偶然かもしれません' : '人数が少ないです'}${basis}。`;
    default:
      return `${item}は、変化があったとは言えません${basis}。`;
  }
}

function withoutEstimate(n: number, cells: ProtectedRow['cells']): string {
  const [up, same, down] = [cells['up'], cells['same'], cells['down']].map(valueOf);
  if (up === null || same === null || down === null || up === undefined)
    return '人数が少ないため示しません。';
  return `前後とも答えた${n}人のうち、上がった人が${up}人、同じ人が${same}人、下がった人が${down}人です。人数が少ないため、差は示しません。`;
}

function changeTitle(items: readonly ProtectedRow[]): string | null {
  if (items.length === 0) return null;
  const rising = items.filter(
    ({ words, cells }) => words['finding'] === 'tendency' && (valueOf(cells['difference']) ?? 0) > 0,
  ).length;
  return rising > 0
    ? `${items.length}項目のうち${rising}項目で、受講の前後に上がる方向の傾向がみられました（点）`
    : `前後の両方でたずねた${items.length}項目の差と、その幅（点）`;
}

const OCCASION: Readonly<Record<string, string>> = {
  pre: '受講前',
  post: '受講後',
  fu: 'しばらくあと',
  once: '',
};

function shareTitle({ words, cells }: ProtectedRow): string {
  const item = `「${String(words['wording'])}」`;
  const when = OCCASION[String(words['occasion'])] ?? '';
  const agreeing = valueOf(cells['agreeing']);
  const answered = valueOf(cells['answered']);
  return agreeing === null || answered === null
    ? `${when}${when === '' ? '' : '：'}${item}の答え（人）`
    : `${when}${when === '' ? '' : '：'}${item}に${words['item_id'] === null ? '上の2段' : '「そう思う」側'}で答えた人は、${answered}人中${agreeing}人`;
}

function choiceTitles(facts: Facts): Sentence[] {
  return facts.rows('choices').flatMap(({ words, cells }) => {
    if (words['choice'] !== TOTAL) return [];
    const people = valueOf(cells['people']);
    const count = people === null ? '' : `、${people}人が答えました`;
    return say(
      'title',
      `「${String(words['wording'])}」に${count === '' ? '寄せられた答え' : count.slice(1)}。どの選択も同じ重さです（人）`,
      String(words['question_id']),
      'choices',
    );
  });
}

function howSure(items: readonly ProtectedRow[]): string | null {
  if (items.length === 0) return null;
  const tested = items.map(({ cells }) => valueOf(cells['p_holm'])).filter((p) => p !== null);
  const kept = tested.filter((p) => p <= 0.05).length;
  const corrected =
    tested.length > 1
      ? `いくつもの項目を見たことを考えに入れても残るのは${kept}項目です（Holm の方法）。`
      : '';
  return `見たのは${items.length}項目すべてで、変化があったとは言えないものも並べています。点は平均の差、線は95%の幅です。${corrected}`;
}
