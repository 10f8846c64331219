import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { problem, Refused } from '@hirogeru/store/contracts';

/** A model of meaning that the user has put on this machine. */
export type ModelFolder = { readonly path: string; readonly id: string };

/** What `@huggingface/transformers` reads of an ONNX model. */
const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx'];
const ID_LENGTH = 16;

/**
 * Looks at a model's folder.
 * @returns its id: the hash of all that is in it, so that another version of a model is another one
 * @throws Refused E_EMBEDDER_FOLDER when a file that is needed is not there
 */
export async function modelFolder(path: string): Promise<ModelFolder> {
  const missing = NEEDED.find((name) => !existsSync(join(path, name)));
  if (missing !== undefined)
    throw new Refused(problem('E_EMBEDDER_FOLDER', { file: 'hirogeru.yaml' }, { missing }));
  const hash = createHash('sha256');
  for (const name of filesIn(path)) {
    hash.update(`${name}\n`);
    for await (const part of createReadStream(join(path, name))) hash.update(part as Buffer);
  }
  return { path, id: hash.digest('hex').slice(0, ID_LENGTH) };
}

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
