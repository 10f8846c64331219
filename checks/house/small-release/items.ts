import { masked, shown, tooFew, type Cell } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import { bySeq, cross } from './rows.ts';
import { scaleChanges } from './scale-changes.ts';
import { trends } from './trends.ts';
import { weighting } from './weighting.ts';

const ITEMS = ['同じ思いの仲間がいると感じる', '困ったとき相談する先を知っている', '一人で抱え込んでいる'];
const LEVELS = ['まったくそう思わない', 'そう思わない', 'どちらともいえない', 'そう思う', 'とてもそう思う'];

const likert = cross(ITEMS, ['pre', 'post'], (wording, occasion, i, k) => {
  const level = (id: string, label: string, people: Cell) => ({
    question_id: `q${i}`,
    occasion,
    level: id,
    people,
    wording,
    level_label: label,
    asked_in: '第1回',
    asked_of: '',
    asked_if: '',
    item_id: `C-${i}`,
    effect_id: i === 2 ? 'supporter.load' : 'supporter.course.fellows',
  });
  return [
    ...LEVELS.map((label, index) =>
      level(
        String(index + 1),
        label,
        i === 1 && index < 2 ? masked : shown([5, 6, 7, 5, 6][(index + i + k) % 5] ?? 5),
      ),
    ),
    level('missing', '無回答', shown(0)),
    level('T', '合計', shown(29)),
  ];
}).flat();

const sides = cross(ITEMS, ['pre', 'post'], (wording, occasion, i) =>
  (
    [
      ['lower', 'そう思わない側', shown(11)],
      ['middle', 'どちらとも', shown(7)],
      ['upper', 'そう思う側', shown(11)],
      ['missing', '無回答', shown(0)],
      ['T', '合計', shown(29)],
    ] as const
  ).map(([level, level_label, people]) => ({
    question_id: `q${i}`,
    occasion,
    level,
    people,
    wording,
    level_label,
    asked_in: '第1回',
    asked_of: '',
    asked_if: '',
    item_id: `C-${i}`,
    effect_id: i === 2 ? 'supporter.load' : 'supporter.course.fellows',
  })),
).flat();

/** A change that is a tendency, one of too few, and one that holds zero. */
const change = (wording: string, seq: number) => ({
  item_id: `C-${seq}`,
  n_pre: shown(29),
  n_post: shown(27),
  n_paired: shown(25),
  paired_rate: shown(0.86),
  up: shown(12),
  same: shown(8),
  down: masked,
  difference: seq === 1 ? tooFew : shown(seq === 2 ? -0.3 : 0.6),
  low: seq === 1 ? tooFew : shown(seq === 2 ? -0.8 : 0.2),
  high: seq === 1 ? tooFew : shown(seq === 2 ? 0.2 : 1),
  median: seq === 1 ? tooFew : masked,
  lowest: seq === 1 ? tooFew : shown(-0.1),
  highest: seq === 1 ? tooFew : shown(1.1),
  g: tooFew,
  g_low: tooFew,
  g_high: tooFew,
  p_holm: tooFew,
  wording,
  effect_id: 'supporter.course.fellows',
  group_id: 'supporter',
  finding: ['tendency', 'too_few', 'not_shown'][seq] ?? '',
  room: ['enough', 'unknown', 'floor'][seq] ?? '',
  sense: seq === 2 ? 'load' : 'benefit',
  seq,
});

/** What was asked with a scale or with choices. */
export const items: ViewTables = {
  likert_distribution: likert,
  likert_sides: sides,
  item_shares: [],
  scale_scores: bySeq(['pre', 'post'], (occasion, seq) => ({
    scale_id: 'WHO-5',
    part: 'total',
    occasion,
    answered: shown(29),
    scored: shown(28 - seq),
    refused: shown(1),
    mean: seq === 0 ? shown(52.4) : masked,
    low: seq === 0 ? shown(44) : masked,
    high: seq === 0 ? shown(60.8) : masked,
    alpha: tooFew,
    alpha_low: tooFew,
    alpha_high: tooFew,
    omega: seq === 0 ? shown(0.84) : tooFew,
    omega_low: seq === 0 ? shown(0.7) : tooFew,
    omega_high: seq === 0 ? shown(0.91) : tooFew,
    named: '心の健康',
    version: 'Awata 日本語版',
    instrument: 'WHO-5',
    source: 'WHO-5',
    seq,
  })),
  ...scaleChanges,
  ...trends,
  ...weighting,
  change_by_item: bySeq(ITEMS, change),
  change_at_follow_up: bySeq(ITEMS.slice(0, 2), change),
  change_by_matching: cross(ITEMS, ['matched', 'unmatched', 'all'], (wording, people, seq) => ({
    item_id: `C-${seq}`,
    people,
    n_before: people === 'unmatched' ? masked : shown(29),
    n_after: people === 'unmatched' ? shown(0) : shown(27),
    difference: people === 'matched' ? shown(0.6) : tooFew,
    low: people === 'matched' ? shown(0.2) : tooFew,
    high: people === 'matched' ? shown(1) : tooFew,
    wording,
    group_id: 'supporter',
    seq,
  })),
  change_attrition: bySeq(ITEMS, (wording, seq) => ({
    item_id: `C-${seq}`,
    n_stayed: shown(25),
    n_left: seq === 1 ? shown(12) : masked,
    stayed: seq === 1 ? shown(3.2) : masked,
    left: seq === 1 ? shown(2.9) : masked,
    difference: seq === 1 ? shown(-0.3) : tooFew,
    low: seq === 1 ? shown(-0.8) : tooFew,
    high: seq === 1 ? shown(0.2) : tooFew,
    wording,
    group_id: 'supporter',
    seq,
  })),
  choices: bySeq(
    [
      ['c0', 'ピア活動', shown(9)],
      ['c1', '居場所に行く', masked],
      ['c2', '自分の生活を大切にする', shown(11)],
      ['missing', '無回答・その他', shown(0)],
      ['T', 'お聞きした方', masked],
      ['not_asked', 'お聞きしていない方', masked],
    ] as const,
    ([choice, choice_label, people], seq) => ({
      question_id: 'next',
      choice,
      people,
      wording: 'これから、してみたいこと',
      choice_label,
      asked_in: '第1回',
      asked_of: `「${ITEMS[0]}」に「4」「5」のどれかと答えた方`,
      asked_if: JSON.stringify({ question_id: 'q0', values: ['4', '5'] }),
      seq,
    }),
  ),
};
