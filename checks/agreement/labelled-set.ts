import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { clusterTexts, createTokenizer, termsWithBigrams, unitWords } from '@hirogeru/nlp';
import { partitionAgreement, type PartitionAgreement } from './partition-agreement.ts';

/** Texts with the subjects that people gave them, and what scikit-learn's methods reach on them. */
export interface LabelledSet {
  readonly name: string;
  readonly texts: readonly string[];
  readonly labels: readonly string[];
  /** Best mean over seeds among all methods, each measure by itself. */
  readonly best: PartitionAgreement;
}

const TEXTS = '.jsonl.gz';
const SCORES = '.scores.json';
const SEEDS = 10;

/** Names of the labelled sets of a folder, sorted: those with texts and with scores. */
export function labelledSets(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).toSorted();
  return files
    .filter((file) => file.endsWith(TEXTS))
    .map((file) => file.slice(0, -TEXTS.length))
    .filter((name) => files.includes(name + SCORES));
}

export function readLabelledSet(folder: string, name: string): LabelledSet {
  const lines = gunzipSync(readFileSync(join(folder, name + TEXTS)))
    .toString('utf8')
    .trim()
    .split('\n');
  const rows = lines.map((line) => JSON.parse(line) as { text: string; label: string });
  const scores = JSON.parse(readFileSync(join(folder, name + SCORES), 'utf8')) as {
    best_nmi: { mean: number };
    best_ari: { mean: number };
  };
  return {
    name,
    texts: rows.map(({ text }) => text),
    labels: rows.map(({ label }) => label),
    best: { nmi: scores.best_nmi.mean, ari: scores.best_ari.mean },
  };
}

/** Our groups against the labels, as many groups as labels: mean over ten seeds. */
export async function scoreLabelledSet({ texts, labels }: LabelledSet): Promise<PartitionAgreement> {
  const tokenizer = await createTokenizer();
  const terms = texts.map((text) => termsWithBigrams(unitWords(tokenizer.tokenize(text))));
  const groups = new Set(labels).size;
  const runs = Array.from({ length: SEEDS }, (_, seed) =>
    partitionAgreement(labels, [...clusterTexts(terms, { groups, seed })]),
  );
  return { nmi: mean(runs.map(({ nmi }) => nmi)), ari: mean(runs.map(({ ari }) => ari)) };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
