import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ageLabel, readAges } from './age.ts';
import { readChoices } from './choice.ts';
import { normaliseDate } from './date.ts';
import { readMinutes } from './duration.ts';
import { normaliseLikert } from './likert.ts';
import { markLabel, readMark } from './mark.ts';
import { closedMissingReason } from './missing.ts';
import { readNumber } from './number.ts';
import { foldText, labelKey, textShape } from './text.ts';

const labels = { 学びたい: 'a', '学びたい（制度, 仕事）': 'b', その他: 'other' };
const scale = { min: 1, max: 5, labels: { そう思う: 5, そう思わない: 1 } };
/** Texts of the characters that the readers look for, so that their patterns are nearly met. */
const nearly = fc
  .array(
    fc.constantFrom(
      ...'0123456789０３三十百千万年月日時分半〜~-/.:,、()（）令和昭SHR元約名代歳円○レ 　\n〃Ⅲ㋿ﾞ\u3099午後から、その他：',
    ),
    {
      maxLength: 16,
    },
  )
  .map((characters) => characters.join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), nearly);

const full = (text: string) =>
  text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
const width = fc.constantFrom((text: string) => text, full);
const DIGITS = '〇一二三四五六七八九';
/** Kanji for 1..99. */
const kanji = (value: number) => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const high = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return high + (ones === 0 ? '' : DIGITS.charAt(ones));
};
const pad = (value: number) => String(value).padStart(2, '0');

it('never throws, and reads nothing outside its own range', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const minutes = readMinutes(text)?.minutes ?? 0;
      const date = normaliseDate(text, { year: 2021, fiscal: true }) ?? { month: '2021-04' };
      const point = normaliseLikert(text, scale);
      const [low, high] = readAges(text) ?? [0, 0];
      expect({
        number: Number.isFinite(readNumber(text)?.value ?? 0),
        minutes: Number.isInteger(minutes) && minutes >= 0,
        date: /^\d{4}-\d{2}(-\d{2})?$/.test(Object.values(date).join('')),
        point: !('point' in point) || [1, 2, 3, 4, 5].includes(point.point),
        ages: low <= high,
        mark: readMark(text) === readMark(` ${text} `),
        missing: closedMissingReason(text) === closedMissingReason(`　${text}\n`),
        label: ageLabel(text, Object.keys(labels)) ?? markLabel(text, ['○']) ?? '○',
      }).toEqual({
        number: true,
        minutes: true,
        date: true,
        point: true,
        ages: true,
        mark: true,
        missing: true,
        label: '○',
      });
    }),
    { numRuns: 2000, seed: 20210701 },
  );
});

it('folds a text once and for all', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
      expect(labelKey(labelKey(text))).toBe(labelKey(text));
      expect([...textShape(text)].length).toBeLessThanOrEqual(13);
    }),
    { seed: 20210708 },
  );
});

it('keeps of a cell with choices only their codes and stretches of the cell itself', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('その他：', '学びたい、その他(', 'その他（'), (text, before) => {
      const { codes, beside } = readChoices(before + text, labels, ', ');
      expect(new Set(codes).size).toBe(codes.length);
      for (const stretch of beside) expect(before + text).toContain(stretch);
    }),
    { numRuns: 1000, seed: 20210702 },
  );
});

const changes = ['1989-01-08', '2019-05-01'].map((each) => Date.parse(each));
/** Any day, and often one about the change of an era. */
const day = fc.oneof(
  fc.date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -3, max: 3 }))
    .map(([change, days]) => new Date(change + days * 86_400_000)),
);
/** The first day and the printed forms of each era; the tables of the code are not asked. */
const eraOf = (iso: string): readonly [name: string, letter: string, first: number] =>
  iso >= '2019-05-01' ? ['令和', 'R', 2019] : iso >= '1989-01-08' ? ['平成', 'H', 1989] : ['昭和', 'S', 1926];

it('reads back every day in the forms in which offices write it', () => {
  fc.assert(
    fc.property(day, width, fc.nat(11), (when, wide, form) => {
      const iso = when.toISOString().slice(0, 10);
      const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
      const [name, letter, first] = eraOf(iso);
      const eraYear = year - first + 1;
      const named = eraYear === 1 ? '元' : String(eraYear);
      const serial = Math.round(Date.UTC(year, month - 1, date) / 86_400_000) + 25_569;
      const written = [
        `${name}${named}年${month}月${date}日`,
        `${name}${kanji(eraYear)}年${kanji(month)}月${kanji(date)}日`,
        `${letter}${eraYear}.${month}.${date}`,
        `${letter}.${pad(eraYear)}/${pad(month)}/${pad(date)}`,
        `${name.charAt(0)}${eraYear}-${month}-${date}`,
        `${letter}${pad(eraYear)}${pad(month)}${pad(date)}`,
        `${year}/${month}/${date} 午後 1:30`,
        `${year}年${month}月${date}日(${'日月火水木金土'.charAt(when.getUTCDay())})`,
        `${year}.${month}.${date}`,
        iso.replaceAll('-', ''),
        String(serial),
        `${iso}T00:00:00+09:00`,
      ][form] as string;
      expect(normaliseDate(wide(written)), written).toEqual({ date: iso });
    }),
    { numRuns: 2000, seed: 20210703 },
  );
});

it('reads no era outside its bounds', () => {
  fc.assert(
    fc.property(day, (when) => {
      const iso = when.toISOString().slice(0, 10);
      const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
      for (const [name, first] of [
        ['令和', 2019],
        ['平成', 1989],
        ['昭和', 1926],
      ] as const) {
        const found = year < first ? null : normaliseDate(`${name}${year - first + 1}年${month}月${date}日`);
        expect(found).toEqual(name === eraOf(iso)[0] ? { date: iso } : null);
      }
    }),
    { numRuns: 500, seed: 20210704 },
  );
});

it('reads back every length in the forms in which offices write it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1439 }),
      fc.integer({ min: 0, max: 1380 }),
      width,
      (length, from, wide) => {
        const [hours, minutes] = [Math.floor(length / 60), length % 60];
        const to = from + length;
        const clock = (at: number) => `${Math.floor(at / 60)}:${pad(at % 60)}`;
        const spoken = (at: number) => `${Math.floor(at / 60)}時${at % 60 === 30 ? '半' : `${at % 60}分`}`;
        const written = [
          `${length}分`,
          `${hours}時間${minutes}分`,
          `${hours}h${minutes}m`,
          `${hours}:${pad(minutes)}`,
          ...(minutes === 30 ? [`${hours}時間半`, `${hours}.5時間`, `${hours}.5h`] : []),
          ...(to <= 1800 ? [`${clock(from)}～${clock(to)}`, `${spoken(from)}から${spoken(to)}まで`] : []),
          ...(to >= 1440 ? [`${clock(from)}〜翌${clock(to - 1440)}`] : []),
        ];
        for (const each of written) expect(readMinutes(wide(each))?.minutes, each).toBe(length);
      },
    ),
    { numRuns: 500, seed: 20210705 },
  );
});

it('reads back every count and sum in the forms in which offices write it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.nat(98), width, (value, few, wide) => {
      const commas = String(value).replace(/\B(?=(\d{3})+$)/g, ',');
      const [high, low] = [Math.floor(value / 10_000), value % 10_000];
      const sums = [String(value), commas, `${commas}円`, `￥${commas}-`, `金${value}円也`, `延べ${value}名`];
      if (high > 0) sums.push(`${high}万${low === 0 ? '' : low}円`);
      if (value % 1000 === 0) sums.push(`${value / 1000}千円`);
      for (const each of sums) expect(readNumber(wide(each)), each).toEqual({ value, precision: 'exact' });
      for (const each of [`約${value}名`, `${commas}人程度`, `${value}〜${value + 2}名`]) {
        expect(readNumber(wide(each)), each).toEqual({ value, precision: 'approx' });
      }
      expect(readNumber(`${kanji(few + 1)}名`)).toEqual({ value: few + 1, precision: 'exact' });
      const newcomers = Math.min(few, value);
      expect(readNumber(`${value}(${newcomers})`)).toEqual({ value, precision: 'exact', newcomers });
    }),
    { numRuns: 500, seed: 20210706 },
  );
});

it('reads back every point in the forms in which people write it', () => {
  const circled = '①②③④⑤';
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), width, (point, wide) => {
      const forms = [
        `${point}`,
        kanji(point),
        circled.charAt(point - 1),
        `${point}点`,
        `(${point})`,
        `○${point}`,
        `${point}.0`,
      ];
      for (const each of forms)
        expect(normaliseLikert(wide(each), { min: 1, max: 5 }), each).toEqual({ point });
      const [low, high] = [point, point + 1];
      for (const each of [`${low}〜${high}`, `${low}と${high}の間`, `${low}、${high}`, `${low}.5`]) {
        expect(normaliseLikert(wide(each), { min: 1, max: 5 }), each).toHaveProperty('refused');
      }
    }),
    { seed: 20210708 },
  );
});
