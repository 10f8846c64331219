/** A word that a project or the field adds to the dictionary; it takes part in the lattice like any other word. */
export interface UserWord {
  readonly surface: string;
  /** Katakana; '' where unknown. */
  readonly reading: string;
  /** Levels of the part of speech joined with '-' as IPADIC names them: '名詞-固有名詞-組織', '名詞-サ変接続', '名詞'. */
  readonly partOfSpeech: string;
  /** Word cost of the lattice (IPADIC's scale, lower wins); without it a cost at which the word wins over its parts. */
  readonly cost?: number;
}
