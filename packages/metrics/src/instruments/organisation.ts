import { state, type Item } from './item.ts';

const check = (id: string, text: string): Item => ({ id, text, kind: 'checklist', sense: 'benefit' });

/** Items on organisations and the community; the O-list is kept once a year and neither scored nor compared. */
export const organisationItems: readonly Item[] = [
  state('X-O1', '「健常者」「障害者」と分けて考える空気がある', 'load'),
  state('X-M1', '精神障害のある人とともに過ごすことを身近に感じる'),
  state('X-M2', '参加できる機会を自分で選べる'),
  check('O-1', 'ピアが2名以上'),
  check('O-2', '休みを取りやすい'),
  check('O-3', '相談相手がいる'),
  check('O-4', '雑談・日頃の対話'),
  check('O-5', '事例検討に参加'),
  check('O-6', '役割を文書で合意'),
  check('O-7', '年1回以上の研修'),
  check('O-8', '管理者が研修受講'),
];
