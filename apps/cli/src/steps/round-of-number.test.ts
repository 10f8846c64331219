import { expect, it } from 'vitest';
import { roundOfNumber } from './round-of-number.ts';

it.each([
  ['coded.people|code=client.voice|round_id=R2', 'R2'],
  ['submissions|round=R1|standpoint=family', 'R1'],
  ['coded.people|code=client.voice', null],
  ['coded.others|code=client.voice|round_id=R2', null],
  ['coded.elsewhere|code=client.voice|round_id=R2', null],
  ['opinions.others|round_id=R2', null],
])('takes the round of %s for %s: what others said changes when another round does', (id, round) => {
  expect(roundOfNumber(id)).toBe(round);
});
