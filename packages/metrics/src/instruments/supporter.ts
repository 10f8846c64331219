import { state, type Item } from './item.ts';

/** Items for peer supporters, 1 まったくそう思わない … 5 とてもそう思う. */
export const supporterItems: readonly Item[] = [
  state('X-S1', '活動していてうれしいと感じることがある', 'There are times when I feel glad to be active'),
  state('X-S2', '私の体験がほかの人の力になることがある', 'My experience sometimes helps other people'),
  state('X-S3', '自分の体験を自分の言葉で語れる', 'I can tell my experience in my own words'),
  state('X-S4', '調子に合わせて休める', 'I can rest when I need to'),
  state('X-S5', '活動から自分について学んだ', 'I have learned about myself through the activity'),
  state(
    'X-S6',
    '今の関わり方（無償・謝金・雇用・なし）は自分の希望に合っている',
    'How I am involved now (unpaid, honorarium, employed, not at all) is as I wish',
  ),
  state('X-S7', 'やってみたいことがある', 'There is something I want to try'),
  state('X-S8', 'ほかのピアと支え合えている', 'I and other peers support each other'),
  state(
    'X-S9',
    '自分に合うペース・やり方がわかってきた',
    'I have come to know the pace and the way that suit me',
  ),
  state('X-S10', '一人で抱え込んでいる', 'I carry things alone', 'load'),
];
