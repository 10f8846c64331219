/** A code and what it stands for. */
export type Labelled = { readonly code: string; readonly label: string };

/** How a question is answered, whatever tool asked it. */
export type AnswerForm =
  | 'one_choice'
  | 'many_choices'
  | 'ranking'
  /** One choice for each of the subquestions. */
  | 'grid'
  | 'text'
  | 'number'
  | 'date'
  | 'other';

/** A question as its form defines it. Wordings are plain text: marks of HTML are taken off. */
export type DefinedQuestion = {
  /** As it heads the column of the answers: `G01Q02`, `group/question`. */
  readonly code: string;
  readonly wording: string;
  readonly answers: AnswerForm;
  /** The tool's own word for the type: `L`, `select_one place`. */
  readonly type: string;
  readonly choices: readonly Labelled[];
  /** Columns `code[subquestion]` of LimeSurvey; empty elsewhere. */
  readonly subquestions: readonly Labelled[];
  /** Whether an answer in the respondent's own words could be given besides the choices. */
  readonly other: boolean;
};

/** What a form asks: its questions in order and its lists of choices by name (for LimeSurvey: by question). */
export type FormDefinition = {
  readonly questions: readonly DefinedQuestion[];
  readonly lists: ReadonlyMap<string, readonly Labelled[]>;
};
