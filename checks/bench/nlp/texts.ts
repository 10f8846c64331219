import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fieldWords } from '@hirogeru/nlp';
import { ROOT } from '../../house/project-run.ts';

const SENTENCES = join(ROOT, '../shared/reference/mecab_sentences.jsonl.gz');

/** Sentences of the reference; without it sentences of our own. */
export function readSentences(): string[] {
  if (!existsSync(SENTENCES))
    return fieldWords().map(
      ({ surface }) => `夕方に集まって${surface}について話せる場所を、もっと増やしてほしいと思います。`,
    );
  const lines = gunzipSync(readFileSync(SENTENCES)).toString().trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text.replaceAll('\n', ' '));
}

/** The sentences again and again until they are so many bytes of UTF-8. */
export function repeated(sentences: readonly string[], bytes: number): string[] {
  const texts: string[] = [];
  for (let size = 0; size < bytes;) {
    const text = sentences[texts.length % sentences.length] ?? '';
    texts.push(text);
    size += Buffer.byteLength(text) + 1;
  }
  return texts;
}
