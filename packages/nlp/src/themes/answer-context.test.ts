import { describe, expect, it } from 'vitest';
import { answerContext } from './answer-context.ts';
import { unitVector } from './sparse-vector.ts';

const about = (...positions: number[]) => unitVector(new Map(positions.map((position) => [position, 1])));

describe('the context of an answer', () => {
  it('leans a unit towards the other units of its answer, itself first', () => {
    const first = answerContext([about(0), about(1)], ['a', 'a'])(0);
    expect([...first.positions]).toEqual([0, 1]);
    expect(first.values[0]).toBeGreaterThan(first.values[1]!);
  });

  it('does not reach into other answers', () => {
    const first = answerContext([about(0), about(1)], ['a', 'b'])(0);
    expect([...first.positions]).toEqual([0]);
  });

  it('gives no subject to a unit without a word', () => {
    const first = answerContext([about(), about(1)], ['a', 'a'])(0);
    expect(first.positions).toHaveLength(0);
  });
});
