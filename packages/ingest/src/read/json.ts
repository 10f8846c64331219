import { problem, Refused } from '@hirogeru/store/contracts';
import { scanJson } from './json-scan.ts';
import { keepWithin } from './limits.ts';
import type { Sheet, SheetCell } from './workbook.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Reviver = (key: string, value: Json, context: { source?: string }) => Json;

const BEGINS_WITH_A_KEY = /^\s*(?:\[\s*)?\{\s*"[^"\n]*"\s*:/;
const EMPTY: SheetCell = { text: '' };
const isRecord = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads records from JSON: an array of objects, an object with one such array (`results`, as KoboToolbox answers), or an
 * object a line (NDJSON). Names of nested keys are joined with '/', scalars of an array with '; ', objects of an array
 * by their number (`group/1/name`). The header is row 1, as in a table of the same records.
 * @returns null for text that is no JSON
 * @throws Refused E_DAMAGED_FILE for JSON that is cut off; E_UNKNOWN_FORMAT for JSON without records or with a key twice in one object; E_LIMIT
 */
export function readJson(text: string, file: string): Sheet | null {
  if (!/^\s*[[{]/.test(text)) return null;
  const { depth, keys } = scanJson(text);
  const value = parse(text, depth, file);
  // Cut off in the middle it would pass for a table, and its answers for the names of columns.
  if (value === undefined && BEGINS_WITH_A_KEY.test(text))
    throw new Refused(problem('E_DAMAGED_FILE', { file }, {}));
  if (value === undefined) return null;
  const unknown = (): Refused => new Refused(problem('E_UNKNOWN_FORMAT', { file }, {}));
  const records = recordsOf(value);
  if (!records || keysOf(value) !== keys) throw unknown();
  keepWithin('rows', records.length, file);
  const columns = new Map<string, number>();
  const flat = records.map((record) => {
    const cells = new Map<string, SheetCell>();
    flatten('', record, cells);
    for (const [name, { text: cell }] of cells) {
      keepWithin('cellLength', cell.length, file);
      if (!columns.has(name)) columns.set(name, columns.size);
    }
    keepWithin('columns', columns.size, file);
    return cells;
  });
  keepWithin('cells', columns.size * flat.length, file);
  const names = [...columns.keys()];
  const rows = [
    { number: 1, cells: names.map((name) => ({ text: name })) },
    ...flat.map((cells, index) => ({
      number: index + 2,
      cells: names.map((name) => cells.get(name) ?? EMPTY),
    })),
  ];
  return { name: '', visibility: 'visible', rows, merges: [] };
}

/** The value, or an array of the values of its lines; undefined for no JSON. */
function parse(text: string, depth: number, file: string): Json | undefined {
  // Text that only begins like JSON is none; its nesting counts only if it could be parsed.
  if (depth > 1000) keepWithin('jsonDepth', depth, file);
  const whole = parsed(text);
  const lines = whole === undefined ? text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '') : [];
  const values = lines.map(parsed);
  const value =
    whole ?? (values.length > 0 && values.every((each) => each !== undefined) ? values : undefined);
  if (value !== undefined) keepWithin('jsonDepth', depth, file);
  return value;
}

// An id with more digits than a number can hold stays as it is written.
const keepDigits: Reviver = (_, value, { source }) =>
  typeof value === 'number' && source !== undefined && /^-?\d{16,}$/.test(source) ? source : value;

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown) as Json;
  } catch {
    return undefined;
  }
}

function recordsOf(value: Json): readonly Json[] | null {
  const list = isRecord(value) ? Object.values(value).filter(Array.isArray) : [value];
  const [records] = list;
  if (list.length !== 1 || !Array.isArray(records) || records.length === 0) return null;
  return records.every(isRecord) ? records : null;
}

function keysOf(value: Json): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + keysOf(each), 0);
  if (!isRecord(value)) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + 1 + keysOf(each), 0);
}

function flatten(path: string, value: Json, cells: Map<string, SheetCell>): void {
  const below = (name: string): string => (path === '' ? name : `${path}/${name}`);
  if (Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null)) {
    for (const [index, each] of value.entries()) flatten(below(String(index + 1)), each, cells);
  } else if (isRecord(value)) {
    for (const [name, each] of Object.entries(value)) flatten(below(name.toWellFormed()), each, cells);
  } else cells.set(path, cellOf(value));
}

function cellOf(value: Json): SheetCell {
  if (value === null) return EMPTY;
  if (typeof value === 'number') return { text: String(value), number: value };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (Array.isArray(value)) return { text: value.map((each) => cellOf(each).text).join('; ') };
  // Half of a pair is no character: it shows as U+FFFD.
  return { text: String(value).toWellFormed() };
}
