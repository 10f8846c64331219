import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CODES, formatProblem } from './messages.ja.ts';
import { problem } from './problem.ts';

it('has an entry in docs/errors.md for every code, and for no other', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/errors.md'), 'utf8');
  const headings = [...text.matchAll(/^### (E_[A-Z_]+)$/gm)].map((match) => match[1]).toSorted();
  expect(headings).toEqual(CODES);
});

it('says where first, then what to do, then the code', () => {
  const at = { file: '回答.xlsx', sheet: '4月', row: 12, column: 'F' };
  expect(formatProblem(problem('E_SCORE_RANGE', at, { min: 1, max: 5 }))).toBe(
    '回答.xlsx › 4月 › 12行 › F列: 1〜5の整数で入力してください [E_SCORE_RANGE]',
  );
});

it.each([
  ['narrowed', '回答がもっと届くのを待つか'],
  ['sentence', '数のないことばに書きかえてください'],
  ['files', '開発者に知らせてください'],
  ['plan', 'plan.yaml のその施策から、この数を外してください'],
] as const)('says which number was told, how, and what to do, where it is %s', (kind, remedy) => {
  const told = { cells: 2, number: 'choices/people/q/a', by: ['one table', 'another'], kind };
  const text = formatProblem(problem('E_UNSAFE_RELEASE', { file: 'release' }, told));
  expect(text).toContain('2個の数');
  expect(text).toContain('その1つは choices/people/q/a です（わかる理由: one table、another）');
  expect(text).toContain(remedy);
});
