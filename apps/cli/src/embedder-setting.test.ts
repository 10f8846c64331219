import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hirogeru, newProject } from './test-run.ts';

it('says what to do where a model is asked for that is not there, or cannot be read here', async () => {
  const project = await newProject({});
  expect((await hirogeru('themes', project)).code).toBe(0);

  appendFileSync(join(project, 'hirogeru.yaml'), '\nembedder: { folder: model }\n');
  const without = await hirogeru('themes', project);
  expect(without.code).toBe(3);
  expect(without.stderr).toContain('E_EMBEDDER_FOLDER');
  expect(without.stderr).toContain('config.json');

  mkdirSync(join(project, 'model/onnx'), { recursive: true });
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx'])
    writeFileSync(join(project, 'model', file), '{}');
  const alone = await hirogeru('themes', project);
  expect(alone.code).toBe(3);
  expect(alone.stderr).toContain('E_EMBEDDER_LIBRARY');
  expect(alone.stderr).toContain('npx pnpm@12 add @huggingface/transformers --filter @hirogeru/cli');
});
