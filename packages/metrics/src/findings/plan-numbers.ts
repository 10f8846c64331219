import type { ProtectedRow } from '../protected-row.ts';
import { both, joined, quoted } from '../sentences/bilingual.ts';
import { grouped, signed } from '../sentences/wording.ts';
import { englishFiscalYear } from '../sentences/wording.en.ts';
import type { Bilingual } from '../sentences/bilingual.ts';
import { found, type Saying } from './said.ts';

/** Each number that stands for a measure: as it is, what is aimed at, and the year before. */
export const sayPlanNumbers: Saying = (facts) =>
  facts.rows('plan_numbers').flatMap((row) => found(String(row.words['measure_id']), numberFinding(row)));

/** A number beside what is aimed at and the year before. Two years are two groups of people: no change is claimed. */
export function numberFinding(row: ProtectedRow): Bilingual {
  return joined(valueOf(row), aimOf(String(row.words['target']), unitOf(row)), yearOf(row));
}

function valueOf(row: ProtectedRow): Bilingual {
  const { ja, en } = quoted(String(row.words['label']));
  const now = row.cells['now'];
  switch (now?.kind) {
    case 'shown': {
      const value = written(now.value, unitOf(row));
      const interval = intervalOf(row);
      return both(`${ja}は${value.ja}です${interval.ja}。`, `${en}: ${value.en}${interval.en}.`);
    }
    case 'masked':
      return String(row.words['number']).startsWith('activity_')
        ? both(`${ja}は、事業所がわからないように示しません。`, `${en}: withheld to protect single offices.`)
        : both(`${ja}は、少人数を守って示しません。`, `${en}: withheld to protect small groups.`);
    case 'too_few':
      return both(`${ja}は、人数が少ないので示しません。`, `${en}: too few people to show.`);
    case 'no_record':
      return both(`${ja}の記録は、届いていません。`, `${en}: no log has come in.`);
    default:
      return both(`${ja}は、まだ聞いていません。`, `${en}: not asked yet.`);
  }
}

/** An estimate with its interval; whether it holds zero is said with it. */
function intervalOf(row: ProtectedRow): Bilingual {
  const [low, high] = [row.cells['low'], row.cells['high']];
  if (low?.kind !== 'shown' || high?.kind !== 'shown') return both('', '');
  const unit = unitOf(row);
  const write = (value: number): string =>
    unit === '割合' ? String(Math.round(value * 100)) : signed(value);
  const [from, to] = [write(low.value), write(high.value)];
  return unit === '割合'
    ? both(`（95%の幅 ${from}〜${to}%）`, ` (95% interval ${from} to ${to}%)`)
    : both(
        `（95%の幅 ${from}〜${to}${unit}${low.value <= 0 && high.value >= 0 ? '、変わったかどうかはわかりません' : ''}）`,
        ` (95% interval ${from} to ${to}${low.value <= 0 && high.value >= 0 ? '; whether it changed is not known' : ''})`,
      );
}

function aimOf(target: string, unit: string): Bilingual | null {
  const parts = target.split(' ').flatMap((part) => {
    const [kind, value] = part.split(':');
    if (value === undefined) return [];
    const number = written(Number(value), unit);
    return kind === 'at_least'
      ? both(`${number.ja}以上`, `at least ${number.en}`)
      : both(`${number.ja}以下`, `at most ${number.en}`);
  });
  return parts.length === 0
    ? null
    : both(
        `目安は${parts.map(({ ja }) => ja).join('、')}です。`,
        `The aim is ${parts.map(({ en }) => en).join(', ')}.`,
      );
}

const PARTS: Readonly<Record<string, Bilingual>> = {
  definition: both('数えたもの', 'what is counted'),
  formula: both('計算', 'formula'),
  population: both('対象', 'population'),
  filters: both('条件', 'conditions'),
  exclusions: both('除いたもの', 'exclusions'),
  method: both('方法', 'method'),
  wording: both('たずね方', 'wording'),
  unit: both('単位', 'unit'),
};

function yearOf(row: ProtectedRow): Bilingual | null {
  const label = String(row.words['earlier_year']);
  const year = both(label, englishFiscalYear(label));
  const before = row.cells['before'];
  switch (row.words['comparison']) {
    case 'same': {
      if (before?.kind !== 'shown')
        return both(`${year.ja}の公開版では、示していません。`, `Not shown in the release of ${year.en}.`);
      const value = written(before.value, unitOf(row));
      return both(
        `${year.ja}の公開版では${value.ja}でした。数え方は同じですが、答えた人や記録は同じとはかぎりません。`,
        `In the release of ${year.en} it was ${value.en}, counted in the same way. People and logs may be others.`,
      );
    }
    case 'differs': {
      const parts = (JSON.parse(String(row.words['differs'])) as string[]).map(
        (part) => PARTS[part] ?? both(part, part),
      );
      return both(
        `${year.ja}の公開版とは数え方が違うので、くらべません（違うところ：${parts.map(({ ja }) => ja).join('、')}）。`,
        `It was counted otherwise in the release of ${year.en}, so the two are not compared (${parts.map(({ en }) => en).join(', ')}).`,
      );
    }
    case 'absent':
      return both(
        `${year.ja}の公開版には、この数がありません。`,
        `The release of ${year.en} has no such number.`,
      );
    case 'unreadable':
      return both(
        'くらべる公開版は前の版のプログラムのもので、読めません。',
        'The release to compare with was made by an earlier version and cannot be read.',
      );
    default:
      return null;
  }
}

const unitOf = ({ words }: ProtectedRow): string => String(words['unit']);

const ENGLISH: Readonly<Record<string, readonly [string, string]>> = {
  人: ['person', 'people'],
  件: ['entry', 'entries'],
  回: ['time', 'times'],
  延べ: ['attendance', 'attendances'],
  時間: ['hour', 'hours'],
  点: ['point', 'points'],
  か所: ['place', 'places'],
  か月: ['month', 'months'],
  事業所: ['office', 'offices'],
  行: ['row', 'rows'],
  種類: ['kind', 'kinds'],
};

/** A value with its unit: 延べ stands before, a share is a percentage. */
function written(value: number, unit: string): Bilingual {
  if (unit === '割合') return both(`${Math.round(value * 100)}%`, `${Math.round(value * 100)}%`);
  const number = grouped(value);
  const [one, many] = ENGLISH[unit] ?? ['', ''];
  return both(
    unit === '延べ' ? `延べ${number}人` : `${number}${unit}`,
    one === '' ? number : `${number} ${value === 1 ? one : many}`,
  );
}
