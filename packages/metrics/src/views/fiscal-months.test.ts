import { expect, it } from 'vitest';
import { fiscalMonths, fiscalYearOf } from './fiscal-months.ts';

it('puts January to March into the year before', () => {
  expect(['2022-03', '2022-04', '2022-12', '2023-01'].map(fiscalYearOf)).toEqual([2021, 2022, 2022, 2022]);
});

it('runs from April of the first fiscal year to March of the last', () => {
  const months = fiscalMonths(['2022-02', 'unknown', '2022-05']);
  expect(months).toHaveLength(24);
  expect([months[0], months[9], months.at(-1)]).toEqual(['2021-04', '2022-01', '2023-03']);
});

it('has no months where there is no log', () => {
  expect(fiscalMonths([])).toEqual([]);
});
