import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Embedder } from '@hirogeru/nlp';
import { Refused } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { localEmbedder } from './local-embedder.ts';
import { modelFolder } from './model-folder.ts';

const FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx'];

function newFolder(files: readonly string[] = FILES, content = '{}'): string {
  const folder = mkdtempSync(join(tmpdir(), 'hirogeru-model-'));
  mkdirSync(join(folder, 'onnx'));
  for (const file of files) writeFileSync(join(folder, file), content);
  return folder;
}

/** How often each of eight classes of characters stands in a text. */
const classes = (text: string): Float32Array => {
  const counts = new Float32Array(8);
  for (const character of text) counts[character.codePointAt(0)! % 8]!++;
  return counts;
};

const small: Embedder = {
  id: 'small',
  dimension: 8,
  embed: async (texts) => texts.map(classes),
};

/** What stands in for the library, which is not installed; it keeps what it was asked for. */
function library(answer: (text: string) => unknown = (text) => ({ data: classes(text) })) {
  const asked: unknown[] = [];
  const env = { allowRemoteModels: true, allowLocalModels: false, localModelPath: '' };
  const pipeline = async (...args: unknown[]) => {
    asked.push(...args, { ...env });
    return async (text: string) => answer(text);
  };
  return { asked, load: async () => ({ env, pipeline }) };
}

describe.each([
  ['a small one', async () => small],
  ['one from a folder', async () => localEmbedder(await modelFolder(newFolder()), library().load)],
])('an embedder: %s', (_, open) => {
  it('gives each text a vector of its dimension, in their order, whatever stands beside it', async () => {
    const embedder = await open();
    const texts = ['仲間と話す', '', '😀\ud800', '夕方の居場所'];
    const together = await embedder.embed(texts);
    expect(together.map(({ length }) => length)).toEqual(texts.map(() => embedder.dimension));
    for (const [at, text] of texts.entries()) expect(await embedder.embed([text])).toEqual([together[at]]);
    expect(together[1]!.every((value) => value === 0)).toBe(true);
    expect(await embedder.embed([])).toEqual([]);
    expect(embedder.id).not.toBe('');
  });
});

const codeOf = async (opening: Promise<unknown>): Promise<unknown> => {
  const error = await opening.catch((reason: unknown) => reason);
  return error instanceof Refused ? [error.problem.code, error.problem.params] : error;
};

describe('a model from a folder', () => {
  it('is read without the network and on one thread', async () => {
    const { asked, load } = library();
    const folder = newFolder();
    await localEmbedder(await modelFolder(folder), load);
    expect(asked).toMatchObject([
      'feature-extraction',
      folder.split('/').at(-1),
      { local_files_only: true, session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 } },
      { allowRemoteModels: false, allowLocalModels: true },
    ]);
  });

  it('is another one when anything in its folder is', async () => {
    const [one, same, other] = [newFolder(), newFolder(), newFolder(FILES, '{"a":1}')];
    expect((await modelFolder(one)).id).toBe((await modelFolder(same)).id);
    expect((await modelFolder(one)).id).not.toBe((await modelFolder(other)).id);
  });

  it.each(FILES)('is refused without %s', async (missing) => {
    const folder = newFolder(FILES.filter((file) => file !== missing));
    expect(await codeOf(modelFolder(folder))).toEqual(['E_EMBEDDER_FOLDER', { missing }]);
  });

  it('is refused without the library', async () => {
    expect(await codeOf(localEmbedder(await modelFolder(newFolder())))).toEqual(['E_EMBEDDER_LIBRARY', {}]);
  });

  it.each([
    ['cannot be read', () => Promise.reject(new Error('broken'))],
    ['makes something else', () => ({ logits: [] })],
  ])('is refused when it %s', async (_, answer) => {
    const { load } = library(answer);
    expect(await codeOf(localEmbedder(await modelFolder(newFolder()), load))).toEqual([
      'E_EMBEDDER_MODEL',
      {},
    ]);
  });
});
