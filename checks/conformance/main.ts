import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import type { Kind } from './kind.ts';
import { KINDS } from './kinds/registry.ts';
import { readReference } from './reference-file.ts';

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
  const passedOver = new Map<string, number>();
  const passOver = (path: string): void => {
    const part = path.replaceAll(/\[\d+\]/g, '');
    passedOver.set(part, (passedOver.get(part) ?? 0) + 1);
  };
  for (const each of await kind.cases(folder)) {
    const differences = await each
      .run(passOver)
      .catch((error: unknown) => [`threw ${(error as Error).name}`]);
    if (differences.length === 0) good += 1;
    else {
      bad += 1;
      console.log(`FAIL ${kind.name}: ${each.name}: ${differences.join('; ')}`);
    }
  }
  for (const [part, times] of [...passedOver].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (kind.given?.includes(part)) continue;
    const reason = kind.uncompared?.[part];
    if (reason === undefined) skipped += 1;
    console.log(
      `${reason === undefined ? 'skipped' : 'not compared'}: ${kind.name}: ${part}, ${times} times (${reason ?? 'nothing to compare it with yet'})`,
    );
  }
  for (const group of otherGroups(kind, folder)) {
    skipped += 1;
    console.log(`skipped: ${kind.name}: ${group} (no such group of cases is known)`);
  }
  console.log(`${kind.name}: ${good} passed, ${bad} failed`);
  passed += good;
  failed += bad;
}

function otherGroups({ groups, files }: Kind, folder: string): string[] {
  if (!groups) return [];
  return files(folder).flatMap((file) => {
    const content = readReference<object>(folder, file) ?? {};
    if (Array.isArray(content)) return [];
    return Object.keys(content).filter((key) => !['set', 'what', ...groups].includes(key));
  });
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
