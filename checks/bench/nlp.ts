import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createTokenizer, fieldWords } from '@hirogeru/nlp';

type Cut = (text: string) => { length: number };
type Kuromoji = {
  builder(options: { dicPath: string }): {
    build(done: (error: Error | null, tokenizer: { tokenize: Cut }) => void): void;
  };
};

const SENTENCES = join(import.meta.dirname, '../../../shared/reference/mecab_sentences.jsonl.gz');
const ROUNDS = 5;

/**
 * Speed of our tokenizer against kuromoji on the same sentences in one process, in turns, so that what else the machine
 * does hits both. Prints characters a second (median of the rounds) and their ratio.
 */
export async function run(): Promise<void> {
  const texts = readTexts();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const started = performance.now();
  const ours = await createTokenizer({ userWords: fieldWords() });
  const load = performance.now() - started;
  const theirs = await openKuromoji();
  const speeds: { ours: number[]; kuromoji: number[] } = { ours: [], kuromoji: [] };
  for (let round = 0; round < ROUNDS; round++) {
    speeds.kuromoji.push(characters / secondsToCut(texts, (text) => theirs.tokenize(text)));
    speeds.ours.push(characters / secondsToCut(texts, (text) => ours.tokenize(text)));
  }
  const [fast, slow] = [median(speeds.ours), median(speeds.kuromoji)];
  console.log(
    `sentences ${texts.length}, characters ${characters}, dictionary and field words open in ${Math.round(load)} ms`,
  );
  console.log(`ours ${Math.round(fast)} characters/s, kuromoji ${Math.round(slow)} characters/s`);
  console.log(`ratio ${(fast / slow).toFixed(1)}`);
}

function readTexts(): string[] {
  if (existsSync(SENTENCES)) {
    const lines = gunzipSync(readFileSync(SENTENCES)).toString().trim().split('\n');
    return lines.map((line) => (JSON.parse(line) as { text: string }).text);
  }
  return fieldWords().map(
    ({ surface }) => `夕方に集まって${surface}について話せる場所を、もっと増やしてほしいと思います。`,
  );
}

function openKuromoji(): Promise<{ tokenize: Cut }> {
  const require = createRequire(import.meta.url);
  const kuromoji = require('kuromoji') as Kuromoji;
  const dicPath = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built)));
  });
}

function secondsToCut(texts: readonly string[], cut: Cut): number {
  const started = performance.now();
  for (const text of texts) cut(text);
  return (performance.now() - started) / 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
