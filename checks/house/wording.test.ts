import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './project-run.ts';

/** Where words of the product stand that a person reads. */
const WORDS = [
  'apps/dashboard/src/lib/*labels*.ts',
  'apps/cli/src/commands/*.ts',
  'packages/charts/src/labels.ja.ts',
  'packages/store/src/{labels,messages}.ja.ts',
  'packages/store/src/contracts/*.ts',
  'packages/metrics/src/framework/framework.yaml',
  'packages/metrics/src/{findings,sentences,views}/*.ts',
];
/** What is said in one way, and how. */
const OTHERWISE = { 利用者: '利用する方', 対象者: 'たずねた方', 未達: 'まだ' };

it('says one thing in one way, everywhere', () => {
  const files = WORDS.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).filter(
    (path) => !path.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(100);
  const said = files.flatMap((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return Object.entries(OTHERWISE)
      .filter(([word]) => text.includes(word))
      .map(([word, instead]) => `${path}: ${word} → ${instead}`);
  });
  expect(said).toEqual([]);
});
