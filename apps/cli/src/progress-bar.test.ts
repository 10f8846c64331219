import { describe, expect, it } from 'vitest';
import { progressLine } from './progress-bar.ts';

describe('the line of progress', () => {
  it('says share, speed and time left', () => {
    expect(progressLine('読みました 1/4', 5e6, 20e6, 4000)).toBe(
      '読みました 1/4 ██████░░░░░░░░░░░░░░░░░░ 25％ 1.3 MB/秒 残り約12秒',
    );
    expect(progressLine('a', 1e6, 100e6, 10_000)).toMatch(/ 1％ 0\.1 MB\/秒 残り約17分$/);
  });

  it('says nothing of speed before there is one, and nothing of time left at the end', () => {
    expect(progressLine('a', 0, 10, 5000)).toBe(`a ${'░'.repeat(24)} 0％`);
    expect(progressLine('a', 5, 10, 999)).toBe(`a ${'█'.repeat(12)}${'░'.repeat(12)} 50％`);
    expect(progressLine('a', 10e6, 10e6, 2000)).toBe(`a ${'█'.repeat(24)} 100％ 5.0 MB/秒`);
    expect(progressLine('a', 0, 0, 0)).toBe(`a ${'█'.repeat(24)} 100％`);
  });
});
