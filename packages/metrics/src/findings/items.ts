import { NOT_ASKED, TOTAL } from '@hirogeru/store/contracts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, inOrder, joined, people, type Bilingual, quotedWording } from '../sentences/bilingual.ts';
import { valueOf } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';
import { found, withUnknown, type Said, type Saying } from './said.ts';

const OCCASIONS: Readonly<Record<string, Bilingual>> = {
  pre: both('（受講前）', ' (before the course)'),
  post: both('（受講後）', ' (after the course)'),
  fu: both('（しばらくあと）', ' (some time later)'),
};
const OTHERS = both(
  '答えなかった方の考えは、わかりません。',
  'The views of those who stayed silent are not known.',
);

/** Each item on each occasion, point by point. */
export const sayLikertDistribution: Saying = (facts) => levelsOf(facts.rows('likert_distribution'));
/** Each item on each occasion, by side. */
export const sayLikertSides: Saying = (facts) => levelsOf(facts.rows('likert_sides'));

function levelsOf(rows: readonly ProtectedRow[]): readonly Said[] {
  const asked = Map.groupBy(
    rows,
    ({ words }) => `${String(words['question_id'])}|${String(words['occasion'])}`,
  );
  const said = [...asked].flatMap(([about, own]) => {
    const [first] = own;
    if (!first) return [];
    const at = (level: string) => valueOf(own.find(({ words }) => words['level'] === level)?.cells['people']);
    const [put, missing] = [at(TOTAL), at('missing')];
    const { ja, en } = itemOn(first);
    const levels = own.filter(({ words }) => ![TOTAL, 'missing', NOT_ASKED].includes(String(words['level'])));
    const { shown, withheld } = inOrder(
      levels.map(({ words, cells }) => {
        const label = String(words['level_label']);
        return { label: both(label, label), cell: cells['people'] };
      }),
      '人',
    );
    if (put === null)
      return found(
        about,
        both(`${ja}の答えは、少人数を守って示しません。`, `${en}: withheld to protect small groups.`),
      );
    return found(
      about,
      joined(
        both(`${ja}を${grouped(put)}人にたずねました。`, `${en}: put to ${people(put)}.`),
        toWhom(
          first,
          own.find(({ words }) => words['level'] === NOT_ASKED),
        ),
        missing === null || missing === 0
          ? null
          : both(`無回答は${grouped(missing)}人です。`, `${grouped(missing)} gave no answer.`),
        shown && both(`答えは次のとおりです（${shown.ja}）。`, `The answers are (${shown.en}).`),
        withheld,
      ),
    );
  });
  return withUnknown(said, OTHERS);
}

/** Each item with the share of those who agreed: a percentage only where the base carries one, and always with its interval. */
export const sayItemShares: Saying = (facts) =>
  withUnknown(
    facts
      .rows('item_shares')
      .flatMap((row) =>
        found(`${String(row.words['question_id'])}|${String(row.words['occasion'])}`, shareFinding(row)),
      ),
    OTHERS,
  );

function shareFinding(row: ProtectedRow): Bilingual {
  const { cells } = row;
  const { ja, en } = itemOn(row);
  const side = agreeingSide(row);
  const [agreeing, answered] = [valueOf(cells['agreeing']), valueOf(cells['answered'])];
  if (agreeing === null || answered === null)
    return both(
      `${ja}に${side.ja}で答えた人の数は、少人数を守って示しません。`,
      `${en}: withheld to protect small groups.`,
    );
  const count = both(
    `${ja}に${side.ja}で答えた人は、${grouped(answered)}人中${grouped(agreeing)}人です。`,
    `${en}: ${grouped(agreeing)} of ${people(answered)} answered ${side.en}.`,
  );
  const [share, low, high] = [valueOf(cells['share']), valueOf(cells['low']), valueOf(cells['high'])];
  if (share === null || low === null || high === null)
    return joined(count, both('人数が少ないので、割合にはしません。', 'Too few for a percentage.'));
  return joined(
    count,
    both(
      `割合は${percent(share)}%です（95%の幅 ${percent(low)}〜${percent(high)}%）。`,
      `That is ${percent(share)}% (95% interval ${percent(low)} to ${percent(high)}%).`,
    ),
    low <= 0.5 && high >= 0.5
      ? both('半分より多いかどうかは、わかりません。', 'Whether it is more than half is not known.')
      : null,
  );
}

/** The upper side of an item, in words. */
export const agreeingSide = ({ words }: ProtectedRow): Bilingual =>
  words['item_id'] === null
    ? both('上の2段', 'on the two upper points')
    : both('「そう思う」側', 'with agreement');

const percent = (share: number): string => String(Math.round(share * 100));

/** What people chose, in the order of the form; every choice is of equal weight. */
export const sayChoices: Saying = (facts) => {
  const asked = Map.groupBy(facts.rows('choices'), ({ words }) => String(words['question_id']));
  const said = [...asked].flatMap(([about, own]) => {
    const [first] = own;
    if (!first) return [];
    const { ja, en } = quotedWording(first.words['wording']);
    const total = own.find(({ words }) => words['choice'] === TOTAL)?.cells['people'];
    const answered = valueOf(total);
    const { shown, withheld } = inOrder(
      own
        .filter(({ words }) => words['choice'] !== TOTAL && words['choice'] !== NOT_ASKED)
        .map(({ words, cells }) => {
          const label = String(words['choice_label']);
          return { label: both(label, label), cell: cells['people'] };
        }),
      '人',
    );
    if (answered === null && !shown)
      return found(
        about,
        both(`${ja}への答えは、少人数を守って示しません。`, `${en}: withheld to protect small groups.`),
      );
    return found(
      about,
      joined(
        answered === null
          ? both(`${ja}への答えです。`, `Answers to ${en}.`)
          : both(`${ja}には${grouped(answered)}人が答えました。`, `${en}: ${people(answered)} answered.`),
        toWhom(
          first,
          own.find(({ words }) => words['choice'] === NOT_ASKED),
        ),
        shown && both(`選んだ人の数です（${shown.ja}）。`, `People who chose each (${shown.en}).`),
        withheld,
      ),
    );
  });
  return withUnknown(
    said,
    both(
      'どの選択も同じ重さです。なぜそれを選んだかは、わかりません。',
      'Every choice has the same weight. Why people chose it is not known.',
    ),
  );
};

/** To whom a question was put, where not to everybody, and how many were not asked, where that is shown. */
function toWhom(row: ProtectedRow, notAsked: ProtectedRow | undefined): Bilingual | null {
  const asked = String(row.words['asked_of'] ?? '');
  if (asked === '') return null;
  const others = valueOf(notAsked?.cells['people']);
  return joined(
    both(`${asked}にお聞きした問いです。`, 'It is put to those alone who gave a certain answer before.'),
    others === null
      ? null
      : both(`お聞きしていない方は${grouped(others)}人です。`, `Not asked: ${people(others)}.`),
  );
}

const itemOn = ({ words }: ProtectedRow): Bilingual => {
  const { ja, en } = quotedWording(words['wording']);
  const when = OCCASIONS[String(words['occasion'])];
  return both(`${ja}${when?.ja ?? ''}`, `${en}${when?.en ?? ''}`);
};
