import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import type { Kind } from './kind.ts';
import { KINDS } from './kinds/registry.ts';

// Runs every case that it knows in a folder laid out like shared/data or shared/reference. Last line: the sums.
const folder =
  process.argv[2] === undefined ? null : resolve(process.env['INIT_CWD'] ?? '.', process.argv[2]);
if (folder === null || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error('usage: pnpm -s conformance <folder laid out like shared/data or shared/reference>');
  process.exit(2);
}

let passed = 0;
let failed = 0;
let skipped = 0;
const answered = new Set<string>();
for (const kind of KINDS) await runKind(kind, folder);
for (const file of unanswered(folder)) {
  skipped += 1;
  console.log(`skipped: ${file} (no kind for it yet)`);
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

async function runKind(kind: Kind, folder: string): Promise<void> {
  const files = kind.files(folder);
  if (files.length === 0) return;
  for (const file of files) answered.add(file);
  let good = 0;
  let bad = 0;
  for (const each of await kind.cases(folder)) {
    const differences = await each.run().catch((error: unknown) => [`threw ${(error as Error).name}`]);
    if (differences.length === 0) good += 1;
    else {
      bad += 1;
      console.log(`FAIL ${kind.name}: ${each.name}: ${differences.join('; ')}`);
    }
  }
  for (const part of kind.skipped?.(folder) ?? []) {
    skipped += 1;
    console.log(`skipped: ${kind.name}: ${part}`);
  }
  console.log(`${kind.name}: ${good} passed, ${bad} failed`);
  passed += good;
  failed += bad;
}

// Expectations that no kind answered for: named, never passed over in silence.
function unanswered(folder: string): string[] {
  const isReference = !readdirSync(folder, { recursive: true }).some((path) =>
    String(path).endsWith('expected.json'),
  );
  const holdsCases = (path: string): boolean =>
    path.endsWith('expected.json') ||
    (isReference && /\.(json|jsonl\.gz|csv)$/.test(path) && !/(\.scores|tokenizer_speed)\.json$/.test(path));
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('scripts/') && holdsCases(path) && !answered.has(path))
    .toSorted();
}
