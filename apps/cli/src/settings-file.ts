import { problem, Refused } from '@hirogeru/store/contracts';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** Where something stands in a settings file, as zod names it: `['splits', 0, 'from']`. */
export type SettingPath = readonly PropertyKey[];

/** A settings file, checked, and the line of each thing in it. */
export type SettingsFile<T> = {
  readonly settings: T;
  /** Line of what stands at a path, or of the nearest thing around it that is there; null in an empty file. */
  lineOf(path: SettingPath): number | null;
};

/**
 * Reads a settings file in YAML.
 * @param options.asWritten  scalars are what is written: an id of digits alone stays the same digits
 * @throws Refused E_YAML or E_CONFIG with the line
 */
export function readSettings<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  { asWritten = false }: { asWritten?: boolean } = {},
): SettingsFile<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: asWritten ? 'failsafe' : 'core',
    prettyErrors: true,
    lineCounter: lines,
  });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    throw new Refused(problem('E_YAML', { file, row: line }, { line }));
  }
  const lineOf = (path: SettingPath): number | null => {
    const offset = offsetOf(document, path);
    return offset === null ? null : lines.linePos(offset).line;
  };
  const values: unknown = valuesOf(document, file);
  const parsed = schema.safeParse(asWritten ? withoutEmpty(values) : (values ?? {}));
  if (parsed.success) return { settings: parsed.data, lineOf };
  const [issue] = parsed.error.issues;
  const path = [
    ...(issue?.path ?? []),
    ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
  ];
  const row = lineOf(path);
  throw new Refused(
    problem('E_CONFIG', { file, ...(row === null ? {} : { row }) }, { path: path.map(String).join('.') }),
  );
}

/** @throws Refused E_YAML where aliases would grow without bound */
function valuesOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new Refused(problem('E_YAML', { file }, { line: 1 }));
  }
}

/** A heading with nothing below it is a heading that was not written. */
function withoutEmpty(values: unknown): unknown {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
}

/** Where the key, or the item, at a path begins. */
function offsetOf(document: Document, path: SettingPath): number | null {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? null) : null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair || !isNode(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
