import { masked, notAsked, shown, STANCES } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';
import { ROUNDS } from './rounds.ts';
import { contrasts } from './contrasts.ts';
import { bySeq, cross } from './rows.ts';

const THEMES = [
  '一緒に学ぶ場がほしい',
  '調子に合わせて休みやすい働き方',
  '夕方にも開いている居場所',
  '無償も謝金も雇用も、自分で選びたい',
];

const PLACES = [
  { dimension: 'standpoint', value: 'tojisha' },
  { dimension: 'channel', value: 'slip' },
  { dimension: 'round_id', value: 'R2' },
];

/** The themes of what was said, with a quote. */
export const themes: ViewTables = {
  theme_list: bySeq(THEMES, (label, seq) => ({
    theme_id: `t${seq}`,
    opinions: shown(40 + seq * 9),
    people: seq === 3 ? masked : shown(30 + seq),
    rounds: shown(4),
    stability: shown(0.8),
    label,
    provisional: seq > 0,
    words: JSON.stringify(['学ぶ', '仲間', '一緒']),
    steadiness: ['steady', 'fairly_steady', 'unsteady'][seq % 3] ?? '',
    heading: ['F1', 'F2', 'F3', 'several'][seq] ?? '',
    status: ['continued', 'new', 'merged', 'not_now'][seq] ?? '',
    origins: JSON.stringify(seq === 2 ? ['夜の居場所', '夕方に寄れる場'] : []),
    seq,
  })),
  opinions_by_theme: cross(
    bySeq(THEMES, (_, seq) => `t${seq}`),
    ROUNDS,
    (theme_id, round_id, i, j) => ({
      theme_id,
      round_id,
      opinions: i === 1 && j === 0 ? notAsked : i === 2 && j === 3 ? masked : shown((i * 11 + j * 7) % 30),
    }),
  ),
  opinions_by_theme_standpoint: cross(
    bySeq(THEMES, (_, seq) => `t${seq}`),
    ['tojisha', 'family', 'supporter'],
    (theme_id, standpoint, i, j) => ({
      theme_id,
      standpoint,
      opinions: j === 1 ? masked : shown(10 + i * 3 + j),
    }),
  ),
  people_by_theme_stance: cross(
    [...bySeq(THEMES, (_, seq) => `t${seq}`), 'T'],
    STANCES,
    (theme_id, stance, i, j) => ({
      theme_id,
      stance,
      people: (i + j) % 6 === 4 ? masked : shown((i * 3 + j * 5) % 17 === 1 ? 0 : 6 + ((i * 3 + j * 5) % 17)),
    }),
  ),
  theme_contrasts: contrasts(
    THEMES.map((_, seq) => ({ theme_id: `t${seq}` })),
    PLACES,
  ),
  code_contrasts: contrasts(
    [
      { code: 'supporter', group_id: 'supporter', label: 'ピアサポーター', label_en: 'Peer supporters' },
      { code: 'supporter.load', group_id: 'supporter', label: '負担・抱え込み', label_en: 'Burden' },
      { code: 'community', group_id: 'community', label: '地域', label_en: 'Community' },
    ],
    PLACES,
  ),
  said_by_change: contrasts(
    [
      {
        effect_id: 'supporter.course.reassurance',
        group_id: 'supporter',
        label: '相談できる安心',
        label_en: 'Reassurance of having someone to ask',
        sense: 'benefit',
      },
    ],
    [
      { mentioned: 'supporter', mentioned_label: 'ピアサポーター', mentioned_label_en: 'Peer supporters' },
      { mentioned: 'community', mentioned_label: '地域', mentioned_label_en: 'Community' },
    ],
  ),
  opinions_by_heading: cross(['F1', 'F2', 'F3', 'F9'], ROUNDS, (heading, round_id, i, j) => ({
    heading,
    round_id,
    opinions: shown(8 + ((i * 13 + j * 5) % 40)),
  })),
  recap: [
    {
      heading: 'F2',
      seq: 0,
      round_id: 'R2',
      quote_id: 'v1',
      text: '同じ思いの人と机を並べて学べたのが、いちばん心づよかったです。',
      standpoint: 'tojisha',
    },
  ],
  quotes: [
    {
      quote_id: 'v1',
      theme_id: 't0',
      effect_id: 'supporter.course.fellows',
      standpoint: 'tojisha',
      stances: 'good',
      text: '同じ思いの人と机を並べて学べたのが、いちばん心づよかったです。',
      seq: 0,
    },
  ],
};
