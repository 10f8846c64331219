import { expect, it } from 'vitest';
import { header, survey, tableOf, take } from './test-table.ts';

it('knows a resubmission by all its cells, and lets equal answers of unknown people stand', () => {
  const again = ['A-1', '前', 'R3.7.5', '5', '', '特になし', '', ''];
  const named = tableOf('table', { '': [header, again, again, ['A-2', ...again.slice(1)]] });
  const first = take(named, survey);
  expect(first.balance).toMatchObject({ rows_read: 3, accepted: 2, duplicate: 1 });
  expect(first.duplicates).toEqual([{ file: 'みらい_R3.xlsx', row: 3 }]);
  const prints = new Set(first.receipts.map((each) => each.fingerprint));
  expect(take(named, survey, 'other.csv', prints).balance).toMatchObject({ accepted: 0, duplicate: 3 });
  const anonymous = take(tableOf('table', { '': [['感想'], ['特になし'], ['特になし']] }), {
    ...survey,
    columns: { 感想: { kind: 'free_text' } },
  });
  expect(anonymous.balance).toMatchObject({ accepted: 2, duplicate: 0 });
});
