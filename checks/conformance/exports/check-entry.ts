import { existsSync } from 'node:fs';
import { EXPECTATIONS } from './expectations.ts';
import { openFile } from './opened.ts';
import { codeOfReason } from './reasons.ts';

/** One entry of an expected.json. */
export type Entry = Readonly<Record<string, unknown>> & { readonly file: string };

/** Opens the file of an entry and compares every key. @returns what differs, empty when nothing does */
export function checkEntry(path: string, entry: Entry): string[] {
  const unknown = Object.keys(entry).filter((key) => !EXPECTATIONS.has(key));
  const differences = unknown.map((key) => `key not known: ${key}`);
  if (!existsSync(path)) return [...differences, 'no such file'];
  const opened = openFile(path);
  const reason = entry['reason'] ?? /^refuse\s+(\S+)/.exec(String(entry['outcome']))?.[1];
  if (String(entry['outcome']).startsWith('refuse')) {
    const expected = codeOfReason(String(reason));
    if (opened.code !== expected)
      differences.push(`outcome: ${opened.code ?? 'opened'}, expected ${expected}`);
    return differences;
  }
  const { workbook, recognition, code } = opened;
  if (!workbook || !recognition) {
    const other = /^or refuse: (\w+)/.exec(String(entry['alt'] ?? ''))?.[1];
    if (other === undefined || codeOfReason(other) !== code)
      differences.push(`outcome: ${code}, expected ${String(entry['outcome'])}`);
    return differences;
  }
  for (const [key, expected] of Object.entries(entry)) {
    const difference = EXPECTATIONS.get(key)?.({ path, workbook, recognition }, expected) ?? null;
    if (difference !== null) differences.push(difference);
  }
  return differences;
}
