import { formatProblem, Refused } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { checkBalance, type Balance } from './balance.ts';

const even: Balance = { rows_read: 10, accepted: 6, duplicate: 1, rejected: 2, blank: 1, left_out: 4 };
function refusal(balance: Balance, stored: number): string | null {
  try {
    checkBalance('a.csv', balance, stored);
    return null;
  } catch (error) {
    return error instanceof Refused ? formatProblem(error.problem) : 'another error';
  }
}

it('lets a file pass whose rows are all accounted for and stored', () => {
  expect(refusal(even, 6)).toBeNull();
});

it.each([
  ['a row that nobody counted', { ...even, rejected: 1 }, 6, 9],
  ['a row counted twice', { ...even, duplicate: 2 }, 6, 11],
  ['an accepted row that is not stored', even, 5, 9],
])('refuses %s', (_, balance, stored, accounted) => {
  expect(refusal(balance, stored)).toContain(`読んだ行（10）と数えた行（${accounted}）`);
});
