import { experience, state, type Item } from './item.ts';

/** Items for people who use services. X-C2, X-C5 and X-C7 are states; the others tell of an experience. */
export const clientItems: readonly Item[] = [
  experience(
    'X-C1',
    '同じ経験のある人だからこそ話せた',
    'I could talk because the other had been through the same',
  ),
  state(
    'X-C2',
    '退院後（今後）の一日を思い浮かべられる',
    'I can picture a day after leaving hospital (or from now on)',
  ),
  experience('X-C3', '使えるサービスや工夫を知った', 'I learned of services and ways that I can use'),
  experience('X-C4', '自分にもできるかもしれないと思った', 'I thought that I might be able to do it too'),
  state('X-C5', 'やってみたい目標がある', 'I have an aim that I want to try'),
  experience('X-C6', '助言が自分に合っていた', 'The advice suited me'),
  state('X-C7', 'つながり続けられる仲間がいる', 'I have fellows with whom I can stay in touch'),
  experience('X-C8', '困ったときのやり方を学べた', 'I learned what to do when in trouble'),
  experience('X-C9', '次の支援へ安心して移れた', 'I could move on to the next support with an easy mind'),
  experience('X-C10', 'ありのままでいられた', 'I could be as I am'),
  experience('X-C11', '自分の思いを言葉にできた', 'I could put my thoughts into words'),
];
