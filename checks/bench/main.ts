import { existsSync } from 'node:fs';
import { join } from 'node:path';

// `pnpm bench <name> …`: one measurement, one file beside this one, whose `run` takes the rest of the line.
const [name = '', ...rest] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);

if (!/^[a-z-]+$/.test(name) || name === 'main' || !existsSync(file)) {
  console.error('usage: pnpm bench <ingest|nlp|quality|…>');
  process.exitCode = 2;
} else {
  const { run } = (await import(file)) as { run: (args: readonly string[]) => Promise<void> };
  await run(rest);
}
