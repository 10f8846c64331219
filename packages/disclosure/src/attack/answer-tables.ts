/** A table of which some rows are answers of people to one question. */
type AnswerTable = {
  readonly figure: string;
  /** Keys of the question. */
  readonly of: readonly string[];
  /** What was answered, 'T' is everybody. */
  readonly along: string;
  /** Those who said nothing of it; '' where the table has no such row. */
  readonly but: string;
  /** Everybody gave one of them: they add up to everybody. */
  readonly isOne: boolean;
};

/** Those of a release, by view. */
export const ANSWER_TABLES: Readonly<Record<string, AnswerTable>> = {
  likert_distribution: {
    figure: 'people',
    of: ['question_id', 'occasion'],
    along: 'level',
    but: 'missing',
    isOne: true,
  },
  likert_sides: {
    figure: 'people',
    of: ['question_id', 'occasion'],
    along: 'level',
    but: 'missing',
    isOne: true,
  },
  choices: { figure: 'people', of: ['question_id'], along: 'choice', but: 'missing', isOne: false },
  // What fewer people wrote of than may be told of.
  opinions_by_theme: { figure: 'opinions', of: ['round_id'], along: 'theme_id', but: '', isOne: false },
  opinions_by_theme_standpoint: {
    figure: 'opinions',
    of: ['standpoint'],
    along: 'theme_id',
    but: '',
    isOne: false,
  },
  opinions_by_effect: { figure: 'opinions', of: ['round_id'], along: 'effect_id', but: '', isOne: false },
  people_by_theme_stance: { figure: 'people', of: ['theme_id'], along: 'stance', but: '', isOne: false },
  submissions_by_standpoint: {
    figure: 'submissions',
    of: ['round_id'],
    along: 'standpoint',
    but: 'unknown',
    isOne: true,
  },
};
