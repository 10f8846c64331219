import { existsSync, readFileSync, rmSync } from 'node:fs';
import { putWhole } from '@hirogeru/store/vault';
import { isCollection, parseDocument, type YAMLSeq } from 'yaml';

/** What a file of people's decisions says now; null where there is none. */
export const readDecisions = (path: string): string | null =>
  existsSync(path) ? readFileSync(path, 'utf8') : null;

/** Keeps lists of decisions in their file, whole or not at all. What people wrote into it beside them stays. */
export function writeDecisions(
  path: string,
  before: string | null,
  fresh: string,
  lists: Readonly<Record<string, readonly unknown[]>>,
): void {
  const document = parseDocument(before ?? fresh);
  for (const [name, entries] of Object.entries(lists)) {
    const list = document.createNode(entries) as YAMLSeq;
    for (const entry of list.items) if (isCollection(entry)) entry.flow = true;
    if (entries.length === 0) list.flow = true;
    const known = document.get(name, true) as YAMLSeq | undefined;
    if (known?.comment) list.commentBefore = known.comment;
    document.set(name, list);
  }
  replaceDecisions(path, document.toString());
}

/** Puts a file of decisions back as it was. */
export function replaceDecisions(path: string, text: string | Uint8Array | null): void {
  if (text === null) return rmSync(path, { force: true });
  putWhole(path, text);
}
