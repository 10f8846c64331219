import { expect, it } from 'vitest';
import { changedForm } from './changed-form.ts';

it('tells a person what became of each column that is not the same', () => {
  const columns = [
    { change: 'same', column: '会場', was: '会場', question: 'q1', similarity: null },
    { change: 'reworded', column: '本日の感想', was: '今日の感想', question: 'q2', similarity: 0.8 },
    { change: 'new', column: '年代', was: null, question: null, similarity: null },
    { change: 'gone', column: null, was: 'きっかけ', question: 'q3', similarity: null },
  ] as const;
  expect(changedForm('R2/a.csv', { form: 'survey', columns })).toEqual([
    'R2/a.csv: 対応表「survey」の様式とくらべました（同じ見出し 1列）',
    '  言いかえ（似ている度合い 80％）: 「今日の感想」→「本日の感想」（問いの番号 q2 のまま）',
    '  新しい列: 「年代」',
    '  なくなった列: 「きっかけ」',
  ]);
  expect(changedForm('a.csv', null)).toEqual([]);
});
