/** What people decided about themes; ids of themes, of answers, and of units as `answer:number`. */
export interface ThemeEdits {
  readonly names: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Theme → the theme that it is a part of from now on. */
  readonly merges: Readonly<Record<string, string>>;
  readonly splits: readonly ThemeSplit[];
  /** Answer or unit → the theme that it belongs to whatever is found, or `others`. */
  readonly moves: Readonly<Record<string, string>>;
  /** Themes that are never joined to another, nor taken apart. */
  readonly pins: readonly string[];
  readonly hidden: readonly string[];
}

/** A part of a theme that is a theme of its own: its units that hold one of the words, or are of one of the answers. */
export interface ThemeSplit {
  readonly from: string;
  readonly id: string;
  readonly words: readonly string[];
  readonly answers: readonly string[];
}

/** Where a person's word is in the edits: `['merges', 'theme-1']`, `['splits', 0, 'answers', 1]`. */
export type EditPath = readonly [keyof ThemeEdits, ...(string | number)[]];

/** An edit that cannot be kept, and why. It is left undone and shown, until a person decides. */
export interface EditConflict {
  readonly at: EditPath;
  /**
   * `unknown_theme`, `unknown_answer`: what it is about is not there · `too_few`: fewer people than the minimum would be
   * left, or no two words that enough of them use · `against`: it contradicts the edit at `other`
   */
  readonly reason: 'unknown_theme' | 'unknown_answer' | 'too_few' | 'against';
  readonly other?: EditPath;
}

/** Where an answer belongs that a person took out of all themes. */
export const OTHERS = 'others';
