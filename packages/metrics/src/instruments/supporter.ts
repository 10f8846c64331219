import { state, type Item } from './item.ts';

/** Items for peer supporters, 1 まったくそう思わない … 5 とてもそう思う. */
export const supporterItems: readonly Item[] = [
  state('X-S1', '活動していてうれしいと感じることがある'),
  state('X-S2', '私の体験がほかの人の力になることがある'),
  state('X-S3', '自分の体験を自分の言葉で語れる'),
  state('X-S4', '調子に合わせて休める'),
  state('X-S5', '活動から自分について学んだ'),
  state('X-S6', '今の関わり方（無償・謝金・雇用・なし）は自分の希望に合っている'),
  state('X-S7', 'やってみたいことがある'),
  state('X-S8', 'ほかのピアと支え合えている'),
  state('X-S9', '自分に合うペース・やり方がわかってきた'),
  state('X-S10', '一人で抱え込んでいる', 'load'),
];
