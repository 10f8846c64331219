import { state, type Item } from './item.ts';

/** Items asked before and after a course; C-7 is a choice among equals. */
export const courseItems: readonly Item[] = [
  state('C-1', '同じ思いの仲間がいると感じる'),
  state('C-2', 'ピアの役割を説明できる'),
  state('C-3', '相手の話を聴く工夫を知っている'),
  state('C-4', '自分の調子に気づき手当てできる'),
  state('C-5', '自分も相手も守る線引きがわかる'),
  state('C-6', '困ったとき相談する先を知っている'),
  { id: 'C-7', text: 'これから（いくつでも）', kind: 'choice', sense: 'benefit' },
];
