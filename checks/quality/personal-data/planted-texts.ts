import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { random, type Random } from '../../../examples/generate/random.ts';

/** A stretch that could tell who somebody is; half-open, UTF-16 code units of the text. */
export type PlantedSpan = { readonly kind: string; readonly start: number; readonly end: number };
export type PlantedText = { readonly text: string; readonly spans: readonly PlantedSpan[] };
/** `develop` may be looked at when rules are made, `measure` is only measured with; they share no name, place or sentence. */
export type Part = 'develop' | 'measure';

type Book = {
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly planted: readonly string[];
  readonly plain: readonly string[];
};

const SEEDS: Readonly<Record<Part, number>> = { develop: 20210705, measure: 77_003_141 };
const MARKED = /\[([a-z]+):([^\]]+)\]/u;

/** `count` answers of one to three sentences, of which some four in ten name nobody but look as if they did. */
export function plantedTexts(part: Part, count: number): readonly PlantedText[] {
  const book = readBook(readFileSync(join(import.meta.dirname, `${part}.txt`), 'utf8'));
  const chance = random(SEEDS[part]);
  const turns = { planted: turnsOf(book.planted, chance), plain: turnsOf(book.plain, chance) };
  return Array.from({ length: count }, () => {
    const sentences = Array.from({ length: chance.int(1, 3) }, () =>
      ended(fill(chance.chance(0.6) ? turns.planted() : turns.plain(), book, chance)),
    );
    return unmark(sentences);
  });
}

/** A line without a full stop is a line of its own, so that two sentences never run together. */
const ended = (sentence: string): string => (sentence.endsWith('。') ? sentence : `${sentence}\n`);

/** Every sentence has its turn before one comes again. */
function turnsOf(sentences: readonly string[], chance: Random): () => string {
  let left: string[] = [];
  return () => {
    if (left.length === 0) left = chance.shuffle(sentences);
    return left.pop()!;
  };
}

function readBook(file: string): Book {
  const [lists = '', planted = '', plain = ''] = file.split(/^:.*\n/mu);
  return {
    lists: new Map(
      lines(lists).map((line) => {
        const [, name = '', ...words] = line.split(' ');
        return [name, words];
      }),
    ),
    planted: lines(planted),
    plain: lines(plain),
  };
}

function fill(sentence: string, book: Book, chance: Random): string {
  return sentence
    .replaceAll(/\{([a-z_]+)\}/gu, (_, name: string) => chance.pick(book.lists.get(name) ?? []))
    .replaceAll('#', () => String(chance.int(0, 9)))
    .replaceAll('＃', () => String.fromCharCode(0xff10 + chance.int(0, 9)));
}

function unmark(sentences: readonly string[]): PlantedText {
  let text = '';
  const spans: PlantedSpan[] = [];
  for (const part of sentences.flatMap((sentence) => sentence.split(/(\[[a-z]+:[^\]]+\])/u))) {
    const [, kind, stretch] = MARKED.exec(part) ?? [];
    if (kind && stretch) spans.push({ kind, start: text.length, end: text.length + stretch.length });
    text += stretch ?? part;
  }
  return { text, spans };
}

const lines = (part: string): string[] => part.split('\n').filter((line) => line !== '');
