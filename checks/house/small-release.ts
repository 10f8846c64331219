import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { masked, noRecord, notAsked, shown, tooFew, type Cell } from '@hirogeru/store/contracts';
import { publishRelease, type ViewTables } from '@hirogeru/store/release';

/** Key of report links in the small project, as the cli keeps it. */
export const SMALL_KEY = '5a'.repeat(32);

const ROUNDS = ['R1', 'R2', 'R3', 'R4', 'R5'];
const THEMES = [
  '一緒に学ぶ場がほしい',
  '調子に合わせて休みやすい働き方',
  '夕方にも開いている居場所',
  '無償も謝金も雇用も、自分で選びたい',
];
const ITEMS = ['同じ思いの仲間がいると感じる', '困ったとき相談する先を知っている', '一人で抱え込んでいる'];
const LEVELS = ['まったくそう思わない', 'そう思わない', 'どちらともいえない', 'そう思う', 'とてもそう思う'];
const EFFECTS = [
  ['supporter.course.fellows', 'supporter', 'ピアサポーター', '仲間との出会い', 'heard', 'measured'],
  ['supporter.load', 'supporter', 'ピアサポーター', '負担・抱え込み', 'heard', 'measured'],
  ['client.any.voice', 'client', '利用者', '思いの言語化', 'asked_none', 'not_asked'],
  ['colleague.trust', 'colleague', '協働する専門職・雇用者', '相互の信頼', 'heard', 'too_few'],
  ['organisation.conditions', 'organisation', '組織', '働く環境・合理的配慮', 'asked_none', 'not_asked'],
  ['community.places', 'community', '地域', '居場所・場', 'not_asked', 'not_asked'],
] as const;

const bySeq = <T, R>(values: readonly T[], row: (value: T, seq: number) => R): R[] => values.map(row);
const cross = <A, B, R>(
  a: readonly A[],
  b: readonly B[],
  row: (a: A, b: B, i: number, j: number) => R,
): R[] => a.flatMap((first, i) => b.map((second, j) => row(first, second, i, j)));

const sentence = (page: string, slot: string, about: string, seq: number, text: string) => ({
  page,
  slot,
  about,
  seq,
  text,
  view: null,
});

const likert = cross(ITEMS, ['pre', 'post'], (wording, occasion, i, k) => {
  const level = (id: string, label: string, people: Cell) => ({
    question_id: `q${i}`,
    occasion,
    level: id,
    people,
    wording,
    level_label: label,
    asked_in: '第1回',
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

/** Every view of the family with a few rows: shown, zero, masked, not asked, no record and too few are all there. */
const tables = (own: Readonly<Record<string, string>>): ViewTables => ({
  about: Object.entries({
    title: '小さな見本',
    fiscal_year: '令和5年度',
    synthetic: 'true',
    attribution: '',
    threshold: '5',
    version: '0.1.0',
    ...own,
  }).map(([name, value]) => ({ name, value })),
  rounds: bySeq(ROUNDS, (round_id, seq) => ({
    round_id,
    label: `第${seq + 1}回`,
    topic: ['大切にしたいこと', '人をひろげる', '場をひろげる', '人と場をつなぐ', 'まとめ'][seq] ?? '',
    held_on: ['2021-02-24', '2021-07-05', '2021-10-07', '2022-02-03', '2022-05'][seq] ?? '',
    fiscal_year: '令和3年度',
    seq,
  })),
  submissions_by_channel: cross(
    [...ROUNDS, 'T'],
    ['chat', 'slip', 'followup', 'T'],
    (round_id, channel, i, j) => ({
      round_id,
      channel,
      submissions: i === 2 && j === 1 ? masked : shown(i === 0 && j === 0 ? 0 : 20 + ((i * 7 + j * 13) % 60)),
    }),
  ),
  submissions_by_standpoint: cross(
    [...ROUNDS, 'T'],
    ['tojisha', 'family', 'supporter', 'unknown', 'T'],
    (round_id, standpoint, i, j) => ({
      round_id,
      standpoint,
      submissions: j === 1 ? masked : shown(12 + ((i * 5 + j * 17) % 50)),
    }),
  ),
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
    status: ['continued', 'new'][seq % 2] ?? '',
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
  opinions_by_heading: cross(['F1', 'F2', 'F3', 'F9'], ROUNDS, (heading, round_id, i, j) => ({
    heading,
    round_id,
    opinions: shown(8 + ((i * 13 + j * 5) % 40)),
  })),
  effect_list: bySeq(EFFECTS, ([effect_id, group_id, group_label, label, heard, measured], seq) => ({
    effect_id,
    opinions: heard === 'heard' ? shown(12 + seq) : heard === 'not_asked' ? notAsked : shown(0),
    group_id,
    group_label,
    label,
    heard,
    measured,
    seq,
  })),
  opinions_by_effect: cross(EFFECTS, ROUNDS, ([effect_id, , , , heard], round_id, i, j) => ({
    effect_id,
    round_id,
    opinions: heard === 'not_asked' ? notAsked : shown(heard === 'heard' ? 5 + i + j : 0),
  })),
  likert_distribution: likert,
  likert_sides: sides,
  item_shares: [],
  change_by_item: bySeq(ITEMS, (wording, seq) => ({
    item_id: `C-${seq}`,
    n_pre: shown(29),
    n_post: shown(27),
    n_paired: shown(25),
    up: shown(12),
    same: shown(8),
    down: masked,
    difference: seq === 1 ? tooFew : shown(seq === 2 ? -0.3 : 0.6),
    low: seq === 1 ? tooFew : shown(seq === 2 ? -0.8 : 0.2),
    high: seq === 1 ? tooFew : shown(seq === 2 ? 0.2 : 1),
    g: tooFew,
    g_low: tooFew,
    g_high: tooFew,
    p_holm: tooFew,
    wording,
    effect_id: 'supporter.course.fellows',
    group_id: 'supporter',
    finding: ['tendency', 'too_few', 'not_shown'][seq] ?? '',
    sense: seq === 2 ? 'load' : 'benefit',
    seq,
  })),
  choices: bySeq(['ピア活動', '居場所に行く', '自分の生活を大切にする'], (choice_label, seq) => ({
    question_id: 'next',
    choice: `c${seq}`,
    people: seq === 1 ? masked : shown(9 + seq),
    wording: 'これから、してみたいこと',
    choice_label,
    asked_in: '第1回',
    seq,
  })),
  activity_by_month: cross(
    Array.from({ length: 12 }, (_, i) =>
      i < 9 ? `2021-${String(i + 4).padStart(2, '0')}` : `2022-0${i - 8}`,
    ),
    ['g1', 'g2', 'g3', 'T'],
    (month, form, i, j) => ({
      month,
      form,
      occasions: i === 4 ? noRecord : i === 7 && j === 2 ? masked : shown((i * 5 + j * 9) % 24),
      attendances: i === 4 ? noRecord : shown(20 + i * 3 + j),
      hours: i === 4 ? noRecord : shown(10),
    }),
  ),
  activity_by_type: cross(
    ['telephone', 'ibasho', 'hospital_visit'],
    ['g1', 'g2', 'g3', 'T'],
    (activity_type, form, i, j) => ({
      activity_type,
      form,
      occasions: i === 2 && j === 0 ? masked : shown(i * 9 + j * 4),
      attendances: shown(30),
      label: ['ピア電話相談', '居場所・集まり', '病院への訪問'][i] ?? '',
    }),
  ),
  quotes: [
    {
      quote_id: 'v1',
      theme_id: 't0',
      effect_id: 'supporter.course.fellows',
      standpoint: 'tojisha',
      text: '同じ思いの人と机を並べて学べたのが、いちばん心づよかったです。',
      seq: 0,
    },
  ],
  balance: bySeq(['read', 'accepted', 'duplicate', 'rejected', 'blank'], (part, seq) => ({
    part,
    rows: shown([120, 100, 6, 4, 10][seq] ?? 0),
  })),
  plan_measures: [
    {
      measure_id: 'evening-place',
      label: '夕方にも開いている居場所',
      aim: '仕事や通所のあとに立ち寄れる場をふやします。',
      indicator: '夕方以降に開いていた回数',
      next_question: '何時ごろに開いていると来やすいですか。',
      effects: JSON.stringify(['community.places', 'supporter.load']),
      themes: JSON.stringify(['t2']),
      seq: 0,
    },
  ],
  sentences: [
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
  traces: bySeq(
    [
      'submissions_by_channel',
      'submissions_by_standpoint',
      'opinions_by_theme',
      'opinions_by_theme_standpoint',
      'opinions_by_heading',
      'effect_list',
      'opinions_by_effect',
      'likert_distribution',
      'likert_sides',
      'change_by_item',
      'choices',
      'activity_by_month',
      'activity_by_type',
    ],
    (view) => ({
      view,
      title: `${view} の数え方`,
      definition: '受け取った回答の用紙を、回ごとに数えました。',
      formula: '件数 = 用紙の数',
      population: '取り込んだ回答',
      filters: 'なし',
      exclusions: '重なった回答',
      method: '数え上げ',
      source: '見本',
      files: JSON.stringify([{ form_id: 'slip', sha256: 'ab'.repeat(32) }]),
      version: '0.1.0',
    }),
  ),
});

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
    item_id: `C-${i}`,
    effect_id: i === 2 ? 'supporter.load' : 'supporter.course.fellows',
  })),
).flat();

/** Publishes a small release, with words of its own in `about`, into a project folder; returns the release's id. */
export async function smallProject(
  root: string,
  own: Readonly<Record<string, string>> = {},
): Promise<string> {
  mkdirSync(join(root, 'data'), { recursive: true });
  writeFileSync(join(root, 'data', 'embed-key'), SMALL_KEY, { mode: 0o600 });
  const manifest = await publishRelease(join(root, 'data', 'releases'), tables(own), {
    published_on: '2023-02-03',
    version: '0.1.0',
    inputs_hash: 'x',
  });
  return manifest.id;
}
