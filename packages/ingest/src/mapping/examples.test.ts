import { expect, it } from 'vitest';
import { tableOf } from '../take/test-table.ts';
import { columnExamples } from './examples.ts';

const table = tableOf('table', {
  '': [
    ['会場', 'お名前', '空き'],
    ['北の家2', '架空 花子', ''],
  ],
});

it('shows how cells look, and the cells themselves on the word of a person only', () => {
  expect(columnExamples(table, false)).toEqual([
    { column: '会場', example: '漢あ漢9' },
    { column: 'お名前', example: '漢漢 漢漢' },
  ]);
  expect(columnExamples(table, true)[0]).toEqual({ column: '会場', example: '北の家2' });
});

it('never shows a name, whoever asks', () => {
  expect(JSON.stringify(columnExamples(table, true))).not.toContain('花子');
});
