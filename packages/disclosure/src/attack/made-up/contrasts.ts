import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import type { Way } from './rows.ts';

/** 16 of 40 and 30 of 100: the interval is −0.067 to 0.274, the residual 1.138, p 0.319578 (reckoned apart). */
const CONTRASTS: Readonly<Record<string, Cell>> = {
  difference: shown(0.1),
  low: shown(-0.07),
  high: shown(0.28),
  residual: shown(1.1),
  p: shown(0.319578),
};
export const CONTRASTED: readonly Way[] = (
  [
    ['theme_contrasts', { theme_id: 't', dimension: 'standpoint', value: 'x' }, 't/standpoint/x'],
    ['code_contrasts', { code: 'c', dimension: 'standpoint', value: 'x' }, 'c/standpoint/x'],
    ['said_by_change', { effect_id: 'e', mentioned: 'm' }, 'e/m'],
  ] as const
).flatMap(([view, keys, address]): Way[] => {
  const row = { ...keys, people: shown(16), of: shown(40), others: shown(30), others_of: shown(100) };
  return [
    ...Object.entries(CONTRASTS).map(([figure, cell]): Way => [
      `${figure} of two sides, ${view}`,
      { [view]: [{ ...row, people: masked, [figure]: cell }] },
      [`${view}/people/${address}`, 16, 16],
    ]),
    [
      `p of two sides and one of them, ${view}`,
      { [view]: [{ ...row, others: masked, p: shown(0.319578) }] },
      [`${view}/others/${address}`, 30, 30],
    ],
  ];
});
