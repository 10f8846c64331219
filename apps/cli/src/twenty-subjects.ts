/** Twenty subjects in five areas: what is said of the whole area, and the words of each subject. */
const AREAS: readonly (readonly [string, readonly string[]])[] = [
  ['会場', ['駐車場 送迎 バス 地図', '照明 音楽 窓 換気', '椅子 机 段差 手すり', '受付 名札 入口 掲示']],
  ['講座', ['資料 文字 配布 冊子', '演習 役割 場面 練習', '修了 証書 試験 認定', '録画 配信 視聴 画面']],
  [
    '病院',
    ['面会 曜日 手紙 電話', '退院 住まい 家賃 保証人', '看護師 医師 会議 記録', '副作用 眠気 調整 処方'],
  ],
  ['職場', ['謝金 雇用 契約 給料', '休憩 残業 疲労 交代', '同僚 上司 面談 連絡', '通勤 電車 遅刻 距離']],
  ['家族', ['兄弟 結婚 遠慮 将来', '家事 料理 洗濯 分担', '年金 書類 窓口 申請', '散歩 公園 運動 体重']],
];
/** Answers of each subject, every one by another person. */
export const EACH = 30;

/** A sentence of three words of a subject, one in three with its area's; all choices in turn. */
const said = (area: string, words: readonly string[], at: number): string => {
  const [a, b, c] = [0, 1, 2].map((step) => words[(at + step * (1 + (at % 2) * 2)) % words.length]);
  return [`${a}と${b}と${c}`, `${area}では${a}や${b}や${c}`, `${a}や${b}や${c}`][at % 3]!;
};
/** For tests: a file of answers on twenty subjects, more than can be read at once. @param from  number of the first person */
export const twentySubjects = (from: number): string =>
  [
    '受講番号,お立場,ご意見,引用の可否',
    ...AREAS.flatMap(([area, subjects]) =>
      subjects.map((words) => [area, words.split(' ')] as const),
    ).flatMap(([area, words], subject) =>
      Array.from(
        { length: EACH },
        (_, at) => `${from + subject * EACH + at},当事者,${said(area, words, at)},可`,
      ),
    ),
  ].join('\r\n');
