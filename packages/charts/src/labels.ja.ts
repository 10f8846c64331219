/** Words that stand inside charts and their tables. */
export const CELL_WORDS = {
  masked: '非公開（少人数のため）',
  not_asked: '聞いていません',
  no_record: '記録がありません',
  too_few: '人数が少ないため示しません',
  impossible: '該当しません（ありえない組み合わせ）',
} as const;

/** Short forms for narrow marks; the long form is in the table and the text alternative. */
export const CELL_SHORT = {
  masked: '非公開',
  not_asked: '質問なし',
  no_record: '記録なし',
  too_few: '少人数',
  impossible: '該当せず',
} as const;

/** What each sign means; beside every figure and table in which it stands. */
export const LEGEND = {
  zero: '「0件」のような0は、数えて0だったところです。',
  masked: '斜線と「非公開」は、少人数のため公開していないところです。',
  not_asked: '点線の枠と「聞いていません」「質問なし」は、聞いていないところです。ゼロとは違います。',
  no_record: '点線の枠と「記録がありません」「記録なし」は、記録がないところです。ゼロとは違います。',
  too_few: '「人数が少ないため示しません」「少人数」は、その計算を示すには人数が少ないところです。',
  impossible: '「該当しません」「該当せず」は、ありえない組み合わせのところです。ゼロとは違います。',
} as const;

export const STEADINESS: Readonly<Record<string, string>> = {
  steady: 'まとまりは安定',
  fairly_steady: 'おおむね安定',
  unsteady: 'まだ定まらない',
  not_shown: 'まとまりは非公開',
};

export const THEME_STATUS: Readonly<Record<string, string>> = {
  new: '新しい',
  continued: '続いている',
  merged: '合わさった',
  split: '分かれた',
  not_now: '声が見えなくなった',
  not_shown: 'つながりは非公開',
};

export const FINDING: Readonly<Record<string, string>> = {
  tendency: '変わりました',
  hint: '変わった可能性があります',
  not_shown: '変わったかどうかは、わかりません',
  too_few: '人数が少ないため示しません',
};

export const ZERO_LINE = '変わらない（0）';
export const LOAD = '負担の項目';

/** Of a panel that has no bar to draw. */
export const NO_BARS = 'どの月も、0か非公開か記録なしです（「表で見る」にあります）';

/** Whether answers before stood at an end of the scale. */
export const ROOM: Readonly<Record<string, string>> = {
  enough: '上にも下にも動く余地があります',
  ceiling: 'いちばん上が15%以上：上がる余地が少ない',
  floor: 'いちばん下が15%以上：下がる余地が少ない',
  both: '両はしが15%以上：動く余地が少ない',
  unknown: '人数が少ないため示しません',
};

export const MATCHING: Readonly<Record<string, string>> = {
  matched: '前後とも答えた人',
  unmatched: '片方だけに答えた人（別の人どうし）',
  all: '全員',
};

/** What may be said of a trend over rounds. */
export const TREND: Readonly<Record<string, string>> = {
  tendency: 'どの回にも答えた人の点は、変わりました',
  hint: 'どの回にも答えた人の点は、変わった可能性があります',
  not_shown: 'わかりません',
  too_few: 'わかりません',
  membership: '答えた人が入れかわっただけでも出る差です',
};

/** Until when a score is followed. */
export const UNTIL: Readonly<Record<string, string>> = { post: '前とあと', fu: '前としばらくあと' };
/** Which way a score gets better. */
export const BETTER: Readonly<Record<string, string>> = { up: '上がる向き', down: '下がる向き' };

/** What is known of an effect from one source. */
export const EVIDENCE: Readonly<Record<string, string>> = {
  shown: '手がかりがあります',
  few: '非公開（少人数のため）',
  none: '記載なし',
  not_asked: 'まだ聞いていません',
  no_record: '記録がありません',
  not_counted: '記録はありますが、まだ数えていません',
  no_measure: '見るものが決まっていません',
};

/** Beside a mark; in full in the table and the text alternative. */
export const EVIDENCE_SHORT: Readonly<Record<string, string>> = {
  shown: 'あり',
  few: '非公開',
  none: '記載なし',
  not_asked: '質問なし',
  no_record: '記録なし',
  not_counted: '未集計',
  no_measure: '―',
};
