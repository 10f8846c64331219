import { measureThemes } from './nlp/themes.ts';
import { compareTokens } from './nlp/tokens.ts';

/** Speed of reading opinions, as ratios against others on the same texts in the same run, and the cost of themes. */
export async function run(args: readonly string[]): Promise<void> {
  if (args[0] !== 'themes') await compareTokens();
  if (args[0] !== 'tokens') await measureThemes();
}
