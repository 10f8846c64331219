import { experience, state, type Item } from './item.ts';

/** Items for people who use services. X-C2, X-C5 and X-C7 are states; the others tell of an experience. */
export const clientItems: readonly Item[] = [
  experience('X-C1', '同じ経験のある人だからこそ話せた'),
  state('X-C2', '退院後（今後）の一日を思い浮かべられる'),
  experience('X-C3', '使えるサービスや工夫を知った'),
  experience('X-C4', '自分にもできるかもしれないと思った'),
  state('X-C5', 'やってみたい目標がある'),
  experience('X-C6', '助言が自分に合っていた'),
  state('X-C7', 'つながり続けられる仲間がいる'),
  experience('X-C8', '困ったときのやり方を学べた'),
  experience('X-C9', '次の支援へ安心して移れた'),
  experience('X-C10', 'ありのままでいられた'),
  experience('X-C11', '自分の思いを言葉にできた'),
];
