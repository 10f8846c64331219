import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createTokenizer, type Token } from '@hirogeru/nlp';
import type { Case, Kind } from '../kind.ts';

const SENTENCES = 'mecab_sentences.jsonl.gz';
const NASTY = 'mecab_nasty.jsonl.gz';
/** Agreement with MeCab asked of an IPADIC tokenizer, over the whole file. */
const LEAST_F1 = 0.998;
const LEAST_SAME_LEMMA = 0.999;

type TokenOfMecab = [
  surface: string,
  start: number,
  end: number,
  partOfSpeech: string,
  conjugationType: string,
  conjugationForm: string,
  base: string | null,
  unknown: 0 | 1,
];
type Reference = { id: string; text: string; tokens: TokenOfMecab[] };

const filesIn = (folder: string): string[] =>
  [SENTENCES, NASTY].filter((file) => existsSync(join(folder, file)));

/** Tokens against MeCab with IPADIC: each text keeps its offsets; over the sentences, tokens and base forms agree. */
export const tokens: Kind = {
  name: 'tokens',
  files: filesIn,
  async cases(folder) {
    const tokenizer = await createTokenizer();
    const cut = (text: string) => tokenizer.tokenize(text);
    return filesIn(folder).flatMap((file) => {
      const references = readReferences(join(folder, file));
      const each = references.map(({ id, text }): Case => ({
        name: `${file} ${id}`,
        run: async () => brokenOffsets(text, cut(text)),
      }));
      return file === SENTENCES
        ? [...each, { name: file, run: async () => disagreement(references, cut) }]
        : each;
    });
  },
};

function readReferences(path: string): Reference[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Reference);
}

/** Every surface stands at its offsets, in order, and nothing but white space lies between. */
function brokenOffsets(text: string, found: readonly Token[]): string[] {
  let at = 0;
  for (const { surface, start, end } of found) {
    if (text.slice(start, end) !== surface || start >= end)
      return [`offsets ${start}–${end} do not give the surface`];
    if (start < at || text.slice(at, start).trim() !== '')
      return [`text before offset ${start} is lost or doubled`];
    at = end;
  }
  return text.slice(at).trim() === '' ? [] : [`text after offset ${at} is lost`];
}

function disagreement(references: readonly Reference[], cut: (text: string) => readonly Token[]): string[] {
  const sums = { ours: 0, theirs: 0, same: 0, sameLemma: 0 };
  for (const { text, tokens: expected } of references) {
    const found = cut(text);
    const byPlace = new Map(found.map((token) => [`${token.start}-${token.end}`, token]));
    sums.ours += found.length;
    sums.theirs += expected.length;
    for (const [surface, start, end, , , , base] of expected) {
      const match = byPlace.get(`${start}-${end}`);
      if (!match) continue;
      sums.same += 1;
      if (match.lemma === (base ?? surface)) sums.sameLemma += 1;
    }
  }
  const f1 = (2 * sums.same) / (sums.ours + sums.theirs);
  const lemma = sums.sameLemma / sums.same;
  console.log(
    `tokens: F1 ${f1.toFixed(5)}, base forms ${lemma.toFixed(5)} over ${references.length} sentences`,
  );
  return [
    ...(f1 >= LEAST_F1 ? [] : [`F1 ${f1.toFixed(5)} below ${LEAST_F1}`]),
    ...(lemma >= LEAST_SAME_LEMMA ? [] : [`base forms ${lemma.toFixed(5)} below ${LEAST_SAME_LEMMA}`]),
  ];
}
