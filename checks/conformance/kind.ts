import type { PassOver } from './agreement.ts';

/** One thing to compare. */
export type Case = {
  /** File and, where a file holds many, the name inside it. */
  readonly name: string;
  /** Every difference in words, without the text of a cell or answer; empty when all is as expected. */
  run(passOver: PassOver): Promise<readonly string[]>;
};

/** One kind of cases: finds its own in a folder and knows how to run them. */
export type Kind = {
  readonly name: string;
  /** Files (relative to the folder) that this kind answers for; others are skipped by name. */
  files(folder: string): readonly string[];
  cases(folder: string): Promise<readonly Case[]>;
  /** Groups of cases in its files; another one is told as skipped. */
  readonly groups?: readonly string[];
  /** Parts of a reference that are given, not found: what a case is made of. */
  readonly given?: readonly string[];
  /** Parts of a reference that are not compared, each with the reason; any other that is passed over is told as skipped. */
  readonly uncompared?: Readonly<Record<string, string>>;
};
