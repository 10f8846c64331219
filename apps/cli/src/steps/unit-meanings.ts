import { localEmbedder } from './local-embedder.ts';
import type { ModelFolder } from './model-folder.ts';
import type { StoredUnit } from './stored-unit.ts';

/** What each unit means, in their order; of what must not be shown nothing is read. Undefined without a model. */
export async function unitMeanings(
  units: readonly StoredUnit[],
  model: ModelFolder | undefined,
): Promise<readonly Float32Array[] | undefined> {
  if (!model) return undefined;
  const embedder = await localEmbedder(model);
  return embedder.embed(units.map(shownText));
}

const shownText = ({ tokens, hidden }: StoredUnit): string =>
  tokens
    .filter((token) => !hidden.some((span) => token.start < span.end && span.start < token.end))
    .map(({ surface }) => surface)
    .join('');
