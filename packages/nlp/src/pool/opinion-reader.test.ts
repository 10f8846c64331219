import { array, assert, asyncProperty, string } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldWords } from '../dictionary/field-words.ts';
import { createOpinionReader, type OpinionReader } from './opinion-reader.ts';

const OPINIONS = Array.from({ length: 100 }, (_, n) =>
  `㈱ひなたの山田花子さん（${n}歳）に相談しました。ピアサポーターの仲間と話せる居場所がほしいのですが、不安もあります。`.repeat(
    (n * 37) % 7,
  ),
);

async function all(reader: OpinionReader, texts: readonly string[]): Promise<unknown> {
  const found: unknown[] = [];
  for await (const read of reader.read(texts)) found.push(JSON.parse(JSON.stringify(read)));
  return found;
}

describe.each([2, 4])('a reader on %i threads', (threads) => {
  let reader: OpinionReader;
  let one: OpinionReader;
  beforeAll(async () => {
    reader = await createOpinionReader({ threads, userWords: fieldWords() });
    one = await createOpinionReader({ threads: 1, userWords: fieldWords() });
  });
  afterAll(() => reader.close());

  it('reads in each opinion what one thread reads, in the order of the opinions', async () => {
    const read = await all(reader, OPINIONS);
    expect(read).toEqual(await all(one, OPINIONS));
    expect((read as { units: unknown[] }[]).filter(({ units }) => units.length > 2).length).toBeGreaterThan(
      50,
    );
  });

  it('takes any text and no text', async () => {
    expect(await all(reader, [])).toEqual([]);
    await assert(
      asyncProperty(array(string({ unit: 'binary' })), async (texts) => {
        expect(await all(reader, texts)).toEqual(await all(one, texts));
      }),
      { seed: 5, numRuns: 50 },
    );
  });
});
