import { TOTAL } from '@hirogeru/store/contracts';
import { burden, itemFinding, NO_COMPARISON, returned } from '../findings/change.ts';
import { agreeingSide } from '../findings/items.ts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, joined, people, type Bilingual, quotedWording } from './bilingual.ts';
import { valueOf, type Facts } from './facts.ts';
import { groupSentences } from './groups.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { grouped } from './wording.ts';

const say = sayOn('change');

/** 変化: each item asked before and after, each group of the framework, and the titles of the charts. */
export function changeSentences(facts: Facts): Sentence[] {
  const items = facts.rows('change_by_item');
  return [
    ...say('finding', changeInShort(facts), TOTAL, 'change_by_item'),
    ...items.flatMap((row) =>
      say('finding', joined(returned(row), itemFinding(row)), String(row.words['item_id']), 'change_by_item'),
    ),
    ...items.flatMap((row) =>
      say('caution', burdenAlone(row), String(row.words['item_id']), 'change_by_item'),
    ),
    ...groupSentences(facts),
    ...changeTitles(facts, items),
    ...facts
      .rows('item_shares')
      .flatMap((row) => say('title', shareTitle(row), String(row.words['question_id']), 'item_shares')),
    ...choiceTitles(facts),
    ...say('sure', howSure(items), TOTAL, 'change_by_item'),
    ...say('unknown', NO_COMPARISON),
    ...say(
      'unknown',
      both(
        '協働のしかたや自分のスタイルは、1年から5年かけて変わると言われます。講座の前後だけでは、わかりません。',
        'Ways of working together are said to take one to five years to change. A course alone cannot show it.',
      ),
    ),
    ...say(
      'next',
      both(
        'しばらくあとに同じ項目をもう一度たずねると、続いているかを見られます。',
        'Asking the same items again some time later would show whether it lasts.',
      ),
    ),
  ];
}

function burdenAlone(row: ProtectedRow): Bilingual | null {
  const said = burden(row);
  return (
    said && joined(said, both('ほかの項目と差し引きせず、それだけで読みます。', 'It is read by itself.'))
  );
}

/** How many items were looked at, and of how many a change can be spoken. */
export function changeInShort(facts: Facts): Bilingual | null {
  const items = facts.rows('change_by_item');
  if (items.length === 0) return null;
  const { parts, open } = graded(items);
  return joined(
    both(
      `前後の両方でたずねた項目は${items.length}項目です。`,
      `${items.length === 1 ? '1 item was' : `${items.length} items were`} asked both before and after.`,
    ),
    ...parts,
    open > 0
      ? both(
          `変わったかどうかがわからないのは${open}項目です。`,
          `For ${open}, whether scores changed is not known.`,
        )
      : null,
  );
}

/** How many items rose, fell or may have changed, by what is said of each. */
function tally(items: readonly ProtectedRow[]): { up: number; down: number; hints: number } {
  const of = (finding: string) => items.filter(({ words }) => words['finding'] === finding);
  const firm = of('tendency');
  const up = firm.filter(({ cells }) => (valueOf(cells['difference']) ?? 0) > 0).length;
  return { up, down: firm.length - up, hints: of('hint').length };
}

function graded(items: readonly ProtectedRow[]): { parts: Bilingual[]; open: number } {
  const { up, down, hints } = tally(items);
  const parts = [
    up > 0 ? both(`増えたのは${up}項目です。`, `Scores rose for ${up}.`) : null,
    down > 0 ? both(`減ったのは${down}項目です。`, `Scores fell for ${down}.`) : null,
    hints > 0
      ? both(`変わった可能性があるのは${hints}項目です。`, `For ${hints}, scores may have changed.`)
      : null,
  ].filter((part) => part !== null);
  return { parts, open: items.length - up - down - hints };
}

/** The chart of each group says what is found of that group's items, and the one beside the framework of its own. */
function changeTitles(facts: Facts, items: readonly ProtectedRow[]): Sentence[] {
  const groups = facts.context.framework.groups.map(
    ({ id, label, label_en }) => [id, both(label, label_en)] as const,
  );
  return [...groups, [null, both('', '')] as const].flatMap(([id, label]) => {
    const own = items.filter(({ words }) => words['group_id'] === id);
    return say(
      'title',
      changeTitle(own, id === null ? null : label),
      id ?? 'change_by_item',
      'change_by_item',
    );
  });
}

function changeTitle(items: readonly ProtectedRow[], group: Bilingual | null): Bilingual | null {
  if (items.length === 0) return null;
  const { ja, en } = group === null ? both('', '') : both(`${group.ja}：`, `${group.en}: `);
  const all = items.length;
  const { up, down, hints } = tally(items);
  const parts = [
    up > 0 ? both(`増えたのは${up}項目`, `scores rose for ${up}`) : null,
    down > 0 ? both(`減ったのは${down}項目`, `scores fell for ${down}`) : null,
    up + down === 0 && hints > 0
      ? both(`変わった可能性があるのは${hints}項目`, `scores may have changed for ${hints}`)
      : null,
  ].filter((part) => part !== null);
  if (parts.length === 0)
    return both(
      `${ja}${all}項目とも、変わったかどうかはわかりません（点）`,
      `${en}whether scores changed is not known for any of ${all} (points)`,
    );
  return both(
    `${ja}${all}項目のうち、前より後で${parts.map((part) => part.ja).join('、')}です（点）`,
    `${en}of ${all} asked before and after, ${parts.map((part) => part.en).join(', ')} (points)`,
  );
}

const OCCASION: Readonly<Record<string, Bilingual>> = {
  pre: both('受講前：', 'Before the course: '),
  post: both('受講後：', 'After the course: '),
  fu: both('しばらくあと：', 'Some time later: '),
};

function shareTitle(row: ProtectedRow): Bilingual {
  const { words, cells } = row;
  const { ja, en } = quotedWording(words['wording']);
  const when = OCCASION[String(words['occasion'])] ?? both('', '');
  const agreeing = valueOf(cells['agreeing']);
  const answered = valueOf(cells['answered']);
  const side = agreeingSide(row);
  return agreeing === null || answered === null
    ? both(`${when.ja}${ja}の答え（人）`, `${when.en}answers to ${en} (people)`)
    : both(
        `${when.ja}${ja}に${side.ja}で答えた人は、${answered}人中${agreeing}人`,
        `${when.en}${agreeing} of ${people(answered)} answered ${en} ${side.en}`,
      );
}

function choiceTitles(facts: Facts): Sentence[] {
  return facts.rows('choices').flatMap(({ words, cells }) => {
    if (words['choice'] !== TOTAL) return [];
    const count = valueOf(cells['people']);
    const { ja, en } = quotedWording(words['wording']);
    return say(
      'title',
      count === null
        ? both(
            `${ja}に寄せられた答え。どの選択も同じ重さです（人）`,
            `Answers to ${en}; every choice has the same weight (people)`,
          )
        : both(
            `${ja}に${grouped(count)}人が答えました。どの選択も同じ重さです（人）`,
            `${people(count)} answered ${en}; every choice has the same weight (people)`,
          ),
      String(words['question_id']),
      'choices',
    );
  });
}

function howSure(items: readonly ProtectedRow[]): Bilingual | null {
  if (items.length === 0) return null;
  const tested = items.map(({ cells }) => valueOf(cells['p_holm'])).filter((p) => p !== null);
  const kept = tested.filter((p) => p <= 0.05).length;
  return joined(
    both(
      `見たのは${items.length}項目すべてで、変わったかどうかわからないものも並べています。`,
      `All ${items.length} items are listed, those with an unknown change too.`,
    ),
    both('点は平均の差、線は95%の幅です。', 'Points are mean differences, lines their 95% intervals.'),
    tested.length > 1
      ? both(
          `いくつもの項目を見たことを考えに入れても残るのは${kept}項目です（Holm の方法）。`,
          `${kept} remain when the number of items is taken into account (Holm).`,
        )
      : null,
  );
}
