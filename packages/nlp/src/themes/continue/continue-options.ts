import type { ThemeOptions } from '../unit-space.ts';

export interface ContinueOptions extends ThemeOptions {
  /** Units that people have placed, by id: the theme's id, or null for none. */
  readonly fixed: ReadonlyMap<string, string | null>;
  /** Themes that people have decided something about: never joined to another by the machine, nor taken apart. */
  readonly held: ReadonlySet<string>;
  /** Content words of a label, as terms. */
  readonly wordsOf: (label: string) => readonly string[];
}
