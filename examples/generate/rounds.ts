/** The five rounds: their days and how much each theme is talked about (1 = now and then). */
export type Round = {
  readonly id: string;
  readonly no: number;
  readonly folder: string;
  readonly topic: string;
  /** The day of the meeting, YYYY-MM-DD. */
  readonly day: string;
  /** The day as the office writes it. */
  readonly wareki: string;
  readonly themes: Readonly<Record<string, number>>;
};

export const ROUNDS: readonly Round[] = [
  {
    id: 'R1', no: 1, folder: 'R1_2021-02-24', topic: '大切にしたい視点・目指す姿', day: '2021-02-24', wareki: '令和3年2月24日（水）',
    themes: { equal_footing: 9, unurged: 6, telling: 6, low_threshold: 6, awareness: 7, self_understanding: 5, listening: 5, imitating: 3, fellows: 3, learning_together: 3, rest: 2, reward: 2 },
  },
  {
    id: 'R2', no: 2, folder: 'R2_2021-07-05', topic: '人をひろげる', day: '2021-07-05', wareki: '令和3年7月5日（月）',
    themes: { fellows: 9, self_understanding: 7, listening: 7, advanced_course: 8, learning_together: 8, low_threshold: 5, telling: 5, imitating: 5, equal_footing: 4, rest: 3, two_or_more: 3, whom_to_ask: 3, online: 2 },
  },
  {
    id: 'R3', no: 3, folder: 'R3_2021-10-07', topic: '場をひろげる', day: '2021-10-07', wareki: '令和3年10月7日（木）',
    themes: { evening_place: 10, unurged: 9, online: 8, low_threshold: 5, fellows: 4, rest: 4, equal_footing: 3, awareness: 3, whom_to_ask: 3, telling: 2 },
  },
  {
    id: 'R4', no: 4, folder: 'R4_2022-02-03', topic: '人と場をつなぐ', day: '2022-02-03', wareki: '令和4年2月3日（木）',
    themes: { hospital_visit: 10, reward: 8, two_or_more: 8, whom_to_ask: 7, rest: 6, learning_together: 5, imitating: 4, advanced_course: 3, online: 3, telling: 3, equal_footing: 2 },
  },
  {
    id: 'R5', no: 5, folder: 'R5_2022-05', topic: 'まとめ', day: '2022-05-24', wareki: '令和4年5月24日（火）',
    themes: { awareness: 7, reward: 6, evening_place: 6, hospital_visit: 5, advanced_course: 6, rest: 5, two_or_more: 4, whom_to_ask: 5, learning_together: 4, unurged: 4, online: 4, fellows: 4, equal_footing: 4, listening: 2, telling: 2, self_understanding: 2, imitating: 2, low_threshold: 3 },
  },
];

/** How readily a standpoint takes a theme up; 1 where nothing is said. */
export const LEANING: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  tojisha: {},
  family: { self_understanding: 0.3, imitating: 0.1, telling: 0.6, two_or_more: 0.5, awareness: 2, hospital_visit: 1.6, whom_to_ask: 1.6 },
  supporter: { self_understanding: 0.25, fellows: 0.4, imitating: 0.5, advanced_course: 0.6, learning_together: 2.4, equal_footing: 1.6, two_or_more: 1.8, rest: 1.3 },
  resident: { self_understanding: 0.2, fellows: 0.3, imitating: 0.05, advanced_course: 0.4, two_or_more: 0.3, awareness: 3, low_threshold: 1.6, online: 1.5, evening_place: 1.4 },
  other: { self_understanding: 0.3, imitating: 0.1, awareness: 2, online: 1.4 },
};
