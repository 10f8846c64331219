import { describe, expect, it } from 'vitest';
import { found } from './made-up/rows.ts';
import { ESTIMATES } from './made-up/estimates.ts';

describe('a reader who reckons finds', () => {
  it.each(ESTIMATES)('what is told by %s', async (_, tables, leak) => {
    expect(await found(tables)).toContainEqual(leak);
  });
});
