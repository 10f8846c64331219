import { compareTokens } from './nlp/tokens.ts';

/** Speed of reading opinions, as ratios against others on the same texts in the same run. */
export async function run(): Promise<void> {
  await compareTokens();
}
