import { TOTAL } from '@hirogeru/store/contracts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, counted, people, type Bilingual } from '../sentences/bilingual.ts';
import { valueOf } from '../sentences/facts.ts';
import { grouped } from '../sentences/wording.ts';
import { found, withUnknown, type Saying } from './said.ts';

/** Each fiscal year: times, attendances, hours, different people, peers, newcomers, in their own units. */
export const sayActivityByYear: Saying = (facts) =>
  withUnknown(
    facts
      .rows('activity_by_year')
      .filter(({ words }) => words['form'] === TOTAL && words['fiscal_year'] !== TOTAL)
      .flatMap((row) => found(String(row.words['fiscal_year']), yearFinding(row))),
    both(
      '記録は名前を書かないので、1年に何人の違う人が来たかはわかりません。',
      'Logs name nobody, so how many different people came in a year is not known.',
    ),
  );

function yearFinding({ words, cells }: ProtectedRow): Bilingual | null {
  const year = String(words['fiscal_year']);
  const name = /^\d{4}$/.test(year)
    ? both(
        Number(year) < 2019 ? `${year}年度` : `令和${Number(year) === 2019 ? '元' : Number(year) - 2018}年度`,
        `Fiscal year ${year}`,
      )
    : both('年度のわからない記録', 'Logs without a fiscal year');
  const of = (figure: string, say: (value: number) => Bilingual) => {
    const cell = cells[figure];
    if (cell?.kind === 'masked') return null;
    const value = valueOf(cell);
    return value === null ? null : say(value);
  };
  const parts = [
    of('occasions', (value) => both(`活動 ${grouped(value)}回`, `activity: ${counted(value, 'time')}`)),
    of('attendances', (value) => both(`来た人 延べ${grouped(value)}人`, `attendances: ${grouped(value)}`)),
    of('hours', (value) => both(`${grouped(value)}時間`, counted(value, 'hour'))),
    of('persons', (value) =>
      both(`実人数 ${grouped(value)}人`, `different people of each line: ${grouped(value)}`),
    ),
    of('peers', (value) =>
      both(`ピアサポーター 延べ${grouped(value)}人`, `peer supporters: ${people(value)} in all`),
    ),
    of('newcomers', (value) => both(`はじめての人 ${grouped(value)}人`, `newcomers: ${people(value)}`)),
  ].filter((part) => part !== null);
  if (parts.length === 0)
    return both(
      `${name.ja}の活動の回数は、事業所がわからないように示しません。`,
      `${name.en}: withheld to protect single offices.`,
    );
  return both(
    `${name.ja}の活動記録です（${parts.map(({ ja }) => ja).join('、')}）。`,
    `${name.en}, from the logs (${parts.map(({ en }) => en).join(', ')}).`,
  );
}
