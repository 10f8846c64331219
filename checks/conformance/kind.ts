/** One thing to compare. */
export type Case = {
  /** File and, where a file holds many, the name inside it. */
  readonly name: string;
  /** Every difference in words, without the text of a cell or answer; empty when all is as expected. */
  run(): Promise<readonly string[]>;
};

/** One kind of cases: finds its own in a folder and knows how to run them. */
export type Kind = {
  readonly name: string;
  /** Files (relative to the folder) that this kind answers for; others are skipped by name. */
  files(folder: string): readonly string[];
  cases(folder: string): Promise<readonly Case[]>;
  /** Parts of its files that it leaves out, each with the reason. */
  skipped?(folder: string): readonly string[];
};
