import { basename, dirname } from 'node:path';
import type { Embedder } from '@hirogeru/nlp';
import { problem, Refused } from '@hirogeru/store/contracts';
import { z } from 'zod';
import type { ModelFolder } from './model-folder.ts';

/** Not shipped (decision 0018): a user who wants it installs it. */
const LIBRARY: string = '@huggingface/transformers';

const vectorSchema = z.object({ data: z.instanceof(Float32Array) });
type Extract = (text: string, options: { pooling: 'mean'; normalize: true }) => Promise<unknown>;
/** The part of the library that is used. */
type Library = {
  env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string };
  pipeline(task: 'feature-extraction', model: string, options: object): Promise<Extract>;
};

/**
 * Opens a model from its folder; nothing is ever fetched. Texts are read one by one on one thread, since what stands beside a
 * text would change its last digits.
 * @param load  brings the library
 * @throws Refused E_EMBEDDER_LIBRARY when it is not installed, E_EMBEDDER_MODEL when it cannot read the model
 */
export async function localEmbedder(
  { path, id }: ModelFolder,
  load: () => Promise<unknown> = () => import(LIBRARY),
): Promise<Embedder> {
  const library = (await load().catch(() => refuse('E_EMBEDDER_LIBRARY'))) as Library;
  library.env.allowRemoteModels = false;
  library.env.allowLocalModels = true;
  library.env.localModelPath = dirname(path);
  const extract = await library
    .pipeline('feature-extraction', basename(path), {
      device: 'cpu',
      dtype: 'fp32',
      local_files_only: true,
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
    })
    .catch(() => refuse('E_EMBEDDER_MODEL'));
  const vectorOf = async (text: string): Promise<Float32Array> => {
    const made = await extract(text, { pooling: 'mean', normalize: true }).catch(() => null);
    const found = vectorSchema.safeParse(made);
    return found.success ? Float32Array.from(found.data.data) : refuse('E_EMBEDDER_MODEL');
  };
  const dimension = (await vectorOf('意見')).length;
  return {
    id,
    dimension,
    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (const text of texts)
        vectors.push(text.trim() === '' ? new Float32Array(dimension) : await vectorOf(text));
      return vectors;
    },
  };
}

function refuse(code: 'E_EMBEDDER_LIBRARY' | 'E_EMBEDDER_MODEL'): never {
  throw new Refused(problem(code, { file: 'hirogeru.yaml' }, {}));
}
