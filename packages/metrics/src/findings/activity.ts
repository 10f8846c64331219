import { TOTAL } from '@hirogeru/store/contracts';
import type { ProtectedRow } from '../protected-row.ts';
import {
  both,
  counted,
  FEW_OFFICES,
  inOrder,
  joined,
  labelOf,
  type Bilingual,
} from '../sentences/bilingual.ts';
import { valueOf, type Facts } from '../sentences/facts.ts';
import { grouped, reiwa } from '../sentences/wording.ts';
import { englishDate } from '../sentences/wording.en.ts';
import { found, withUnknown, type Saying } from './said.ts';

const UNSEEN = both(
  '記録に残らない支え合いや、いるだけの時間がどれだけあったかは、わかりません。',
  'How much support and simple company went unrecorded is not known.',
);

/** Activity in all months, by form, and the months without a log. */
export const sayActivityByMonth: Saying = (facts) => {
  const rows = facts.rows('activity_by_month');
  const whole = rows.filter(({ words }) => words['month'] === TOTAL);
  const said = [
    ...found(
      TOTAL,
      joined(inMonths(facts), ...measuresOf(whole.find(({ words }) => words['form'] === TOTAL))),
    ),
    ...found('form', byForm(whole)),
    ...found('no_record', unlogged(facts)),
  ];
  return withUnknown(said, UNSEEN);
};

/** Each kind of activity, in the order of the code list. */
export const sayActivityByType: Saying = (facts) => {
  const said = facts
    .rows('activity_by_type')
    .filter(({ words }) => words['form'] === TOTAL && words['activity_type'] !== TOTAL)
    .flatMap((row) => found(String(row.words['activity_type']), typeFinding(row)));
  return withUnknown(said, UNSEEN);
};

/** Months with a log and how often activity took place in them. */
export function inMonths(facts: Facts): Bilingual | null {
  const total = valueOf(facts.cell('activity_by_month', { month: TOTAL, form: TOTAL }, 'occasions'));
  const months = logged(facts);
  const [first, last] = [months[0], months.at(-1)];
  if (total === null || total === 0 || first === undefined || last === undefined) return null;
  const [from, to] = [
    both(reiwa(first), englishDate(first)),
    first === last ? both('', '') : both(`から${reiwa(last)}まで`, ` to ${englishDate(last)}`),
  ];
  return both(
    `活動記録は${months.length}か月分あり、${grouped(total)}回の活動が記されています（${from.ja}${to.ja}）。`,
    `The logs cover ${counted(months.length, 'month')} and note activity ${counted(total, 'time')} (${from.en}${to.en}).`,
  );
}

export const logged = (facts: Facts): string[] =>
  facts
    .rows('activity_by_month')
    .filter(
      ({ words, cells }) =>
        words['form'] === TOTAL && words['month'] !== TOTAL && cells['occasions']?.kind !== 'no_record',
    )
    .map(({ words }) => String(words['month']));

function measuresOf(row: ProtectedRow | undefined): (Bilingual | null)[] {
  const [attendances, hours] = [valueOf(row?.cells['attendances']), valueOf(row?.cells['hours'])];
  return [
    attendances === null ? null : cameOf(attendances),
    hours === null
      ? null
      : both(`あわせて${grouped(hours)}時間です。`, `Together they took ${counted(hours, 'hour')}.`),
  ];
}

/** Attendances: the same person may have come several times. */
export const cameOf = (attendances: number): Bilingual =>
  both(
    `来た人は延べ${grouped(attendances)}人で、同じ人が何度も来ていることがあります。`,
    `${counted(attendances, 'attendance')}; the same person may have come several times.`,
  );

function byForm(whole: readonly ProtectedRow[]): Bilingual | null {
  const { shown, withheld } = inOrder(
    whole
      .filter(({ words }) => words['form'] !== TOTAL)
      .map(({ words, cells }) => ({ label: labelForm(String(words['form'])), cell: cells['occasions'] })),
    '回',
    FEW_OFFICES,
  );
  if (!shown && !withheld) return null;
  return joined(
    shown &&
      both(
        `関わり方ごとの回数です（${shown.ja}）。どの関わり方も、等しく大切です。`,
        `Times by form of engagement (${shown.en}). Every form is of equal worth.`,
      ),
    withheld,
  );
}

const labelForm = (form: string): Bilingual =>
  form === 'unknown' ? both('記入なし', 'not stated') : labelOf(form);

/** Months that no log came for: not zero. */
export function unlogged(facts: Facts): Bilingual | null {
  const missing = facts
    .rows('activity_by_month')
    .filter(({ words, cells }) => words['form'] === TOTAL && cells['occasions']?.kind === 'no_record').length;
  return missing === 0
    ? null
    : both(
        `${missing}か月は、記録が届いていません。活動があったかどうかは、わかりません。`,
        `No log came for ${counted(missing, 'month')}. Whether there was activity is not known.`,
      );
}

/** Where the code list's word is another list's. */
const ENGLISH: Readonly<Record<string, string>> = { family: 'support for families', other: 'other activity' };
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

function typeFinding({ words, cells }: ProtectedRow): Bilingual | null {
  const code = String(words['activity_type']);
  const label = both(`「${String(words['label'])}」`, capital(ENGLISH[code] ?? labelOf(code).en));
  const times = cells['occasions'];
  if (times?.kind === 'masked')
    return both(
      `${label.ja}の回数は、事業所がわからないように示しません。`,
      `${label.en}: withheld to protect single offices.`,
    );
  const count = valueOf(times);
  if (count === null) return null;
  if (count === 0) return both(`${label.ja}の記録はありません。`, `${label.en}: none in the logs.`);
  const attendances = valueOf(cells['attendances']);
  return both(
    `${label.ja}は${grouped(count)}回${attendances === null ? '' : `、来た人は延べ${grouped(attendances)}人`}です。`,
    `${label.en}: ${counted(count, 'time')}${attendances === null ? '' : `, ${counted(attendances, 'attendance')}`}.`,
  );
}
