import { describe, expect, it } from 'vitest';
import { attackSideBySide, publishedOf, type Family } from '../index.ts';
import { standingAsShown } from './as-shown.ts';

const K = 5;
const PARTS = ['a', 'b', 'c'];
/** Opinions by theme: counted anew every time, so that none of them need only grow. */
const themes = (values: readonly number[], total = 'T'): Family => ({
  cells: [
    { id: total, value: values.reduce((sum, value) => sum + value, 0) },
    ...values.map((value, at) => ({ id: `${PARTS[at]!}${total}`, value })),
  ],
  equations: [{ total, parts: values.map((_, at) => `${PARTS[at]!}${total}`) }],
});
const told = (family: Family, ...hidden: string[]) => publishedOf(family, new Set(hidden), K);
const found = async (releases: readonly ReturnType<typeof told>[], placeOf?: (id: string) => string) =>
  (await attackSideBySide(releases, () => false, standingAsShown(releases, placeOf))).map(
    ({ id, low, high }) => [id, low, high],
  );

describe('a reader who takes it that nothing changed where nothing that is shown did', () => {
  const first = told(themes([3, 9, 20]), 'aT', 'bT');

  it('puts two masks of the same numbers together', async () => {
    const second = told(themes([3, 9, 20]), 'aT', 'cT');
    expect(await attackSideBySide([first, second], () => false)).toEqual([]);
    expect(await found([first, second])).toEqual([['2 aT', 3, 3]]);
  });

  it('takes nothing of the kind where a number changed', async () => {
    expect(await found([first, told(themes([13, 9, 20]), 'bT', 'cT')])).toEqual([]);
  });

  it('nor where one that is no part of another is withheld: it may have changed', async () => {
    expect(await found([first, told(themes([4, 9, 20]), 'aT', 'cT', 'T')])).toEqual([]);
  });

  it('takes it of a round that is over, while another goes on', async () => {
    const rounds = (one: number, hidden: readonly string[]) => {
      const [over, open] = [themes([3, 9, 20], 'R1'), themes([8, 8, one], 'R2')];
      const all = { id: 'T', value: 32 + 16 + one };
      return told(
        {
          cells: [all, ...over.cells, ...open.cells],
          equations: [{ total: 'T', parts: ['R1', 'R2'] }, ...over.equations, ...open.equations],
        },
        ...hidden,
      );
    };
    const releases = [rounds(9, ['aR1', 'bR1']), rounds(19, ['aR1', 'cR1'])];
    expect(await found(releases)).toEqual([]);
    expect(await found(releases, (id) => id.slice(-2))).toEqual([['2 aR1', 3, 3]]);
  });
});
