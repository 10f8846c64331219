import { expect, it } from 'vitest';
import { classSequences } from './classes.ts';

it('finds nothing in releases of both audiences, made from each other while answers come in', async () => {
  // What changed is hidden in each of them: zeros, too, of which some follow from others.
  const { published, narrowed, beyond } = await classSequences(7, 5, 6);
  expect([narrowed.everybody, narrowed.all, beyond]).toEqual([[], [], []]);
  expect(Math.min(published.council, published.web)).toBeGreaterThan(1);
});
