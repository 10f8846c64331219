/** Words that several traces share. */
export const OPINIONS = '自由記述のうち、考えや感想が書かれたもの（あいさつ・反応・「特になし」などを除く）';
export const FORMS = '意見票・意見集約票・チャット・アンケート';
/** Whom nobody knows again. */
export const NAMELESS = '名前を書いていない回答は1件1人、チャットは1つの記録の中の同じ表示名を1人と数えます';
/** Kinds of question that a sheet may hold. */
export const SHEETS = ['free_text', 'likert', 'nps', 'number', 'choice', 'multi_choice'] as const;
