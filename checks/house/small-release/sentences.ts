import { notAsked, shown } from '@hirogeru/store/contracts';
import type { ViewTables } from '@hirogeru/store/release';

const sentence = (page: string, slot: string, about: string, seq: number, text: string) => ({
  page,
  slot,
  about,
  seq,
  text,
  text_en: 'A sentence in English.',
  view: null,
});

/** A measure of the plan, and sentences of two pages. */
export const sentences: ViewTables = {
  plan_measures: [
    {
      measure_id: 'evening-place',
      label: '夕方にも開いている居場所',
      aim: '仕事や通所のあとに立ち寄れる場をふやします。',
      fiscal_year: '令和5年度',
      indicator: '夕方以降に開いていた回数',
      next_question: '何時ごろに開いていると来やすいですか。',
      effects: JSON.stringify(['community.places', 'supporter.load']),
      themes: JSON.stringify(['t2']),
      seq: 0,
    },
  ],
  plan_numbers: [
    {
      measure_id: 'evening-place',
      number: 'activity_by_type/occasions/ibasho/T',
      now: shown(12),
      before: notAsked,
      low: notAsked,
      high: notAsked,
      label: '居場所が開いていた回数',
      unit: '回',
      target: 'at_least:20',
      state: 'there',
      comparison: 'none',
      differs: '[]',
      earlier_year: '',
      definition: '0123456789ab',
      seq: 0,
    },
  ],
  sentences: [
    sentence('plan', 'sure', 'evening-place', 0, '「一人で抱え込んでいる」には、29人中29人が答えました。'),
    sentence(
      'plan',
      'finding',
      'evening-place',
      0,
      '「居場所が開いていた回数」は12回です。目安は20回以上です。',
    ),
    sentence('report', 'title', 'T', 0, '小さな見本：寄せられた声'),
    sentence('report', 'unknown', 'T', 0, 'まだ聞いていないことがあります。'),
    sentence(
      'overview',
      'finding',
      'T',
      0,
      '回答は312件でした（会場 120件、オンライン 98件、会のあと 94件）。無回答の欄もあわせて数えています。',
    ),
    sentence(
      'overview',
      'finding',
      'T',
      1,
      '「一緒に学ぶ場がほしい」という声が、4回続けて寄せられています。',
    ),
    sentence(
      'overview',
      'sure',
      'T',
      0,
      '同じ方が何度か書いていることがあります。件数は人数ではありません。',
    ),
    sentence(
      'plan',
      'supports',
      'evening-place',
      0,
      '夕方に寄れる場がほしいという声が58件ありました（意見312件中）。',
    ),
    sentence(
      'plan',
      'unknown',
      'evening-place',
      0,
      '来ていない方が、どの時間なら来やすいかは、まだ聞いていません。',
    ),
  ],
};
