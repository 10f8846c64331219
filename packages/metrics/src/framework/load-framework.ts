import { LineCounter, parseDocument } from 'yaml';
import { problem, Refused, type Position } from '@hirogeru/store/contracts';
import { defaultFrameworkText } from './defaults.ts';
import { overlaid, overlaySchema } from './overlay.ts';
import { frameworkSchema, type Framework } from './schema.ts';

const FILE = { file: 'framework.yaml' };
type Path = readonly (string | number)[];

/**
 * Reads a framework: a whole one (with `effects`), or what a project changes of the shipped one (`add`, `hide`,
 * `reword`, `groups`).
 * @param yamlText  content of `framework.yaml`
 * @throws Refused E_YAML, or E_CONFIG, E_FRAMEWORK_EFFECT or E_FRAMEWORK_TAKEN with the line of the first entry that
 *         cannot be taken
 */
export function loadFramework(yamlText: string): Framework {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  const error = document.errors[0];
  if (error) throw new Refused(problem('E_YAML', FILE, { line: error.linePos?.[0].line ?? 1 }));
  const at = (path: Path): Position => {
    const found = path
      .map((_, index) => document.getIn(path.slice(0, path.length - index), true))
      .find((node) => isPlaced(node));
    return isPlaced(found) ? { ...FILE, row: lines.linePos(found.range[0]).line } : FILE;
  };
  const written: unknown = document.toJS() ?? {};
  if (typeof written === 'object' && written !== null && 'effects' in written)
    return read(frameworkSchema, written, at);
  const shipped = frameworkSchema.parse(parseDocument(defaultFrameworkText()).toJS());
  return overlaid(shipped, read(overlaySchema, written, at), at);
}

type Schema<T> = {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[] }[] } };
};

function read<T>(schema: Schema<T>, value: unknown, at: (path: Path) => Position): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const path = (result.error.issues[0]?.path ?? []).map((part) =>
    typeof part === 'number' ? part : String(part),
  );
  throw new Refused(problem('E_CONFIG', at(path), { path: path.join('.') }));
}

const isPlaced = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
