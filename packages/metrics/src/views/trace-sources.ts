/** Words that several traces share. */
export const OPINIONS = '自由記述のうち、考えや感想が書かれたもの（あいさつ・反応・「特になし」などを除く）';
export const FORMS = '意見票・意見集約票・チャット・アンケート';
/** Kinds of question that a sheet may hold. */
export const SHEETS = ['free_text', 'likert', 'nps', 'number', 'choice', 'multi_choice'] as const;
