import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** The themes, in the frame's order (heading, then label); never in the order of size. */
export const themeList = contract('theme_list', {
  label: '意見のテーマ',
  population: 'themed',
  keys: { theme_id: col.code() },
  cells: {
    opinions: { unit: '件' },
    people: { unit: '人' },
    rounds: { unit: '回' },
    /** Mean bootstrap Jaccard, 0..1. */
    stability: { unit: '割合' },
  },
  texts: {
    label: col.text(),
    provisional: col.flag(),
    /** JSON array of characteristic words, from masked text only. */
    words: col.text(),
    /** steady · fairly_steady · unsteady · not_shown */
    steadiness: col.code(),
    /** F1 · F2 · F3 · F9 · several · not_shown: withheld numbers decide */
    heading: col.code(),
    /** new · continued · merged · split · not_now · not_shown: a withheld number decides */
    status: col.code(),
    /** JSON array of names: the themes of the round before that a merged or split one is made of. */
    origins: col.text(),
    seq: col.count(),
  },
});
