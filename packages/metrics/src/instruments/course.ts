import { state, type Item } from './item.ts';

/** Items asked before and after a course; C-7 is a choice among equals. */
export const courseItems: readonly Item[] = [
  state('C-1', '同じ思いの仲間がいると感じる', 'I feel that I have companions of like mind'),
  state('C-2', 'ピアの役割を説明できる', 'I can explain the role of a peer'),
  state('C-3', '相手の話を聴く工夫を知っている', 'I know ways of listening well to others'),
  state('C-4', '自分の調子に気づき手当てできる', 'I notice how I am and can look after myself'),
  state('C-5', '自分も相手も守る線引きがわかる', 'I know boundaries that protect me and others'),
  state('C-6', '困ったとき相談する先を知っている', 'I know whom to ask when I am in trouble'),
  {
    id: 'C-7',
    text: 'これから（いくつでも）',
    text_en: 'From now on (any number)',
    kind: 'choice',
    sense: 'benefit',
  },
];
