import { expect, it } from 'vitest';
import { loadMappings } from './load.ts';
import { proposeMapping } from './propose.ts';
import { found } from './recognised-table.ts';

it.each([
  ['みらい_R3年度_活動記録.xlsx', 2021],
  ['活動記録 令和元年度.xlsx', 2019],
  ['2022年度/活動.xlsx', 2022],
  ['活動sheet1.xlsx', undefined],
])('takes the year of a log from %s', (path, year) => {
  const log = found('activity-log', [
    ['日付', '活動種別', '延べ人数'],
    ['4月1日', '電話', '3'],
  ]);
  const [mapping] = loadMappings([{ name: 'p.yaml', text: proposeMapping(log, { path }) }]).mappings;
  expect(mapping?.year).toBe(year);
});
