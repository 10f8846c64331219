import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTokenizer, createTokenizerPool, fieldWords } from '@hirogeru/nlp';
import { ROOT, temporaryFolder } from '../../house/project-run.ts';
import { measure } from '../ingest/peak.ts';
import { ask, median } from '../shown/figures.ts';
import { openKuromoji } from './kuromoji.ts';
import { readSentences, repeated } from './texts.ts';

const ROUNDS = 5;
const TEN_MB = 10_000_000;
const TWO_MB = 2_000_000;

/** Cutting text into words: against MeCab on the same 10 MB, against kuromoji, at the start, and on text without an end. */
export async function compareTokens(): Promise<void> {
  const sentences = readSentences();
  await compareSpeed(repeated(sentences, TEN_MB));
  await compareKuromoji(repeated(sentences, TWO_MB));
  await compareStart(sentences);
  await compareLength(sentences);
}

// In turns, so that what else the machine does hits all.
async function compareSpeed(texts: readonly string[]): Promise<void> {
  const folder = temporaryFolder();
  const file = join(folder, 'texts.txt');
  writeFileSync(file, `${texts.join('\n')}\n`);
  const one = await createTokenizer({ userWords: fieldWords() });
  const two = await createTokenizerPool({ threads: 2, userWords: fieldWords() });
  const seconds: { mecab: number[]; one: number[]; two: number[] } = { mecab: [], one: [], two: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const mecab = await measure('mecab', ['-b', '1000000', '-o', '/dev/null', file]).catch(() => null);
    if (mecab?.code === 0) seconds.mecab.push(mecab.seconds);
    seconds.one.push(secondsOf(() => texts.forEach((text) => one.tokenize(text))));
    const began = performance.now();
    for await (const _ of two.tokenize(texts));
    seconds.two.push((performance.now() - began) / 1000);
  }
  await two.close();
  rmSync(folder, { recursive: true });
  const [own, threads] = [median(seconds.one), median(seconds.two)];
  console.log(`10 MB: one thread ${own.toFixed(2)} s, two threads ${threads.toFixed(2)} s`);
  if (seconds.mecab.length === 0) return void console.log('skipped: no mecab');
  const mecab = median(seconds.mecab);
  console.log(`10 MB: MeCab ${mecab.toFixed(2)} s`);
  ask('one thread / MeCab', own / mecab, '≤ 1.6');
  ask('two threads / MeCab', threads / mecab, '≤ 0.9');
}

async function compareKuromoji(sentences: readonly string[]): Promise<void> {
  const ours = await createTokenizer({ userWords: fieldWords() });
  const theirs = await openKuromoji();
  const ratios = Array.from({ length: 3 }, () => {
    const slow = secondsOf(() => sentences.forEach((text) => theirs.tokenize(text)));
    return slow / secondsOf(() => sentences.forEach((text) => ours.tokenize(text)));
  });
  ask('kuromoji / ours', median(ratios), '≥ 6');
}

async function compareStart(sentences: readonly string[]): Promise<void> {
  const folder = temporaryFolder();
  const file = join(folder, 'texts.txt');
  writeFileSync(file, `${sentences.join('\n')}\n`);
  rmSync(join(ROOT, 'packages/nlp/node_modules/.cache/hirogeru'), { recursive: true, force: true });
  const starts: { ready: number; peakMb: number | null }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const { stdout, peakMb } = await measure(process.execPath, [
      join(import.meta.dirname, 'open-tokenizer.ts'),
      file,
    ]);
    starts.push({ ready: Number(stdout), peakMb });
  }
  rmSync(folder, { recursive: true });
  const [first, ...later] = starts;
  ask('ready the first time, ms', first!.ready, '≤ 500');
  ask('ready from the kept dictionary, ms', median(later.map(({ ready }) => ready)), '≤ 150');
  ask('peak MB', median(later.flatMap(({ peakMb }) => (peakMb === null ? [] : [peakMb]))), '≤ 200');
}

/** Text without punctuation: ten times the length should take ten times as long. */
async function compareLength(sentences: readonly string[]): Promise<void> {
  const ours = await createTokenizer({ userWords: fieldWords() });
  const endless = sentences.join('').replaceAll(/[\p{P}\s]/gu, '');
  const [short, long] = [endless.slice(0, 10_000), endless.slice(0, 100_000)];
  const ratios = Array.from({ length: ROUNDS }, () => {
    const ten = secondsOf(() => Array.from({ length: 10 }, () => ours.tokenize(short)));
    return secondsOf(() => ours.tokenize(long)) / ten;
  });
  ask('one long text / the same in ten parts', median(ratios), 'about 1');
}

function secondsOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}
