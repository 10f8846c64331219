import { experience, state, type Item } from './item.ts';

/** Items for professionals and employers who work beside peer supporters. */
export const colleagueItems: readonly Item[] = [
  experience('X-P1', '当事者の気持ちの理解が深まった'),
  experience('X-P2', '本人の可能性を前より信じている'),
  experience('X-P3', '当事者の視点が支援に取り入れられている'),
  experience('X-P4', '支援の幅が広がった'),
  experience('X-P5', '自分の関わり方を見直した'),
  state('X-P6', '立場を越えて本音で話せる'),
];
