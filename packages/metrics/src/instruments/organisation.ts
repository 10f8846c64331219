import { state, type Item } from './item.ts';

const check = (id: string, text: string, text_en: string): Item => ({
  id,
  text,
  text_en,
  kind: 'checklist',
  sense: 'benefit',
});

/** Items on organisations and the community; the O-list is kept once a year and neither scored nor compared. */
export const organisationItems: readonly Item[] = [
  state(
    'X-O1',
    '「健常者」「障害者」と分けて考える空気がある',
    'There is an air of dividing people into “healthy” and “disabled”',
    'load',
  ),
  state(
    'X-M1',
    '精神障害のある人とともに過ごすことを身近に感じる',
    'Spending time with people with a mental disability feels familiar to me',
  ),
  state('X-M2', '参加できる機会を自分で選べる', 'I can choose for myself in what I take part'),
  check('O-1', 'ピアが2名以上', 'Two peers or more'),
  check('O-2', '休みを取りやすい', 'Easy to take time off'),
  check('O-3', '相談相手がいる', 'Somebody to ask'),
  check('O-4', '雑談・日頃の対話', 'Small talk and daily dialogue'),
  check('O-5', '事例検討に参加', 'Part in case reviews'),
  check('O-6', '役割を文書で合意', 'Roles agreed in writing'),
  check('O-7', '年1回以上の研修', 'Training at least once a year'),
  check('O-8', '管理者が研修受講', 'Managers take the training'),
];
