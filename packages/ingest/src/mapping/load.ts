import { problem, type Position, type Problem } from '@hirogeru/store/contracts';
import { isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { labelKey } from '../normalise/text.ts';
import { wrongRoutes, type WrongRoute } from './routes.ts';
import { mappingSchema, type Mapping } from './schema.ts';

/** Mappings that can be used, and everything that is wrong with the others. */
export type LoadedMappings = { readonly mappings: readonly Mapping[]; readonly problems: readonly Problem[] };

const LARGEST = 1_000_000;
const MOST_ALIASES = 200;

/**
 * Reads the project's mappings. Every problem is reported with its file and line: E_YAML where it is no plain YAML
 * (labels may be repeated by an alias, but not without bound), E_CONFIG where a setting is not known, E_LIMIT above 1 MB.
 */
export function loadMappings(
  files: readonly { readonly name: string; readonly text: string }[],
): LoadedMappings {
  const mappings: Mapping[] = [];
  const problems: Problem[] = [];
  for (const { name, text } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const result = loadMapping(name, text);
    if ('problems' in result) problems.push(...result.problems);
    else if (mappings.some((mapping) => mapping.form === result.form)) {
      problems.push(problem('E_CONFIG', { file: name }, { path: 'form' }));
    } else mappings.push(result);
  }
  return { mappings, problems };
}

function loadMapping(name: string, text: string): Mapping | { readonly problems: readonly Problem[] } {
  if (text.length > LARGEST) {
    return { problems: [problem('E_LIMIT', { file: name }, { limit: '文字', allowed: LARGEST })] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const broken = [
    ...document.errors.map((error) => error.pos[0]),
    ...growingAliases(document),
    ...unreadableKeys(document),
  ];
  if (broken.length > 0) {
    return {
      problems: broken.map((at) => problem('E_YAML', { file: name, row: lineAt(at) }, { line: lineAt(at) })),
    };
  }
  const parsed = mappingSchema.safeParse(document.toJS({ maxAliasCount: -1 }));
  const wrong = parsed.success ? contradictions(parsed.data) : parsed.error.issues.map((issue) => issue.path);
  const routes = parsed.success ? wrongRoutes(parsed.data) : [];
  if (wrong.length === 0 && routes.length === 0 && parsed.success) return parsed.data;
  const at = (path: readonly PropertyKey[]): Position => {
    const offset = nearestOffset(document, path);
    return offset === null ? { file: name } : { file: name, row: lineAt(offset) };
  };
  return {
    problems: [
      ...wrong.map((path) => problem('E_CONFIG', at(path), { path: path.map(String).join(' › ') })),
      ...routes.map((route) => tellRoute(route, at(route.path))),
    ],
  };
}

function tellRoute(route: WrongRoute, at: Position): Problem {
  if (route.code === 'E_ROUTE_VALUE') return problem(route.code, at, { choices: route.choices });
  if (route.code === 'E_CONFIG') return problem(route.code, at, { path: route.path.join(' › ') });
  return problem(route.code, at, {});
}

/** Places of aliases that could grow without bound: inside of what is itself repeated, or very many. */
function growingAliases(document: Document): number[] {
  const all: number[] = [];
  const nested: number[] = [];
  visit(document, {
    Alias(_, alias, path) {
      const at = alias.range?.[0] ?? 0;
      all.push(at);
      if (path.some((node) => isNode(node) && 'anchor' in node && node.anchor !== undefined)) nested.push(at);
    },
  });
  return all.length > MOST_ALIASES ? all.slice(0, 1) : nested;
}

/** Places of keys that would be passed over without a word, so that a column with such a heading were lost. */
function unreadableKeys(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__') found.push(key.range?.[0] ?? 0);
    },
  });
  return found;
}

/** Paths of settings that are each right but cannot stand together. */
function contradictions(mapping: Mapping): PropertyKey[][] {
  const wrong: PropertyKey[][] = [];
  const names = new Set<string>();
  const questions = new Set<string>();
  for (const [name, column] of Object.entries(mapping.columns)) {
    if (names.has(labelKey(name))) wrong.push(['columns', name]);
    names.add(labelKey(name));
    const question = 'question' in column ? column.question : undefined;
    if (question !== undefined && column.kind !== 'choice_mark') {
      if (questions.has(question)) wrong.push(['columns', name, 'question']);
      questions.add(question);
    }
    // Whoever writes in a chat was promised that nothing follows them.
    if (mapping.takes === 'chat' && column.kind === 'respondent') wrong.push(['columns', name, 'kind']);
  }
  wrong.push(...contradictingMarks(mapping));
  const has = (kind: string) => Object.values(mapping.columns).some((column) => column.kind === kind);
  if (mapping.takes === 'chat' && !has('free_text')) wrong.push(['columns']);
  if (mapping.takes === 'roster' && !has('respondent')) wrong.push(['columns']);
  return wrong;
}

/**
 * Columns of one choice share their question among themselves and with no other column. A choice has one column, and
 * perhaps another for the words beside it; a question has one for words, since they are one text.
 */
function contradictingMarks({ columns }: Mapping): PropertyKey[][] {
  const wrong: PropertyKey[][] = [];
  const others = new Set(
    Object.values(columns).flatMap((column, position) =>
      column.kind === 'choice_mark' || !ASKS.has(column.kind)
        ? []
        : [('question' in column ? column.question : undefined) ?? `q${position + 1}`],
    ),
  );
  const seen = new Set<string>();
  for (const [name, column] of Object.entries(columns)) {
    if (column.kind !== 'choice_mark') continue;
    const { question, code, other = false } = column;
    if (others.has(question)) wrong.push(['columns', name, 'question']);
    if (other && others.has(`${question}.other`)) wrong.push(['columns', name, 'other']);
    const key = JSON.stringify(other ? [question] : [question, String(code)]);
    if (seen.has(key)) wrong.push(['columns', name, other ? 'other' : 'code']);
    seen.add(key);
  }
  return wrong;
}

const ASKS: ReadonlySet<string> = new Set(['free_text', 'likert', 'nps', 'number', 'choice', 'multi_choice']);

function nearestOffset(document: Document, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return null;
}
