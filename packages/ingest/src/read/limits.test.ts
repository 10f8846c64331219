import type { Refused } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { withLimits } from './limits.ts';
import { readFile } from './read-file.ts';

const TABLE = new TextEncoder().encode('番号,意見\n1,よい\n2,ふつう\n');
const refusal = (rows?: number): unknown => {
  try {
    return withLimits(rows === undefined ? undefined : { rows }, () => readFile(TABLE, 'a.csv').format);
  } catch (error) {
    return (error as Refused).problem;
  }
};

describe('limits', () => {
  it('are those of the project while a file of it is read, and the usual ones after', () => {
    expect(refusal(2)).toMatchObject({
      code: 'E_LIMIT',
      params: { limit: '行の数、hirogeru.yaml の limits.rows', allowed: 2 },
    });
    expect(refusal(3)).toBe('csv');
    expect(refusal()).toBe('csv');
  });
});
