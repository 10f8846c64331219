import { Document, isMap, isScalar, type Pair } from 'yaml';
import type { z } from 'zod';
import type { ColumnChange } from './compare-columns.ts';
import type { ColumnGuess } from './column-guess.ts';
import type { NearestMapping } from './nearest-mapping.ts';
import type { ColumnMapping, Mapping, mappingSchema } from './schema.ts';

/**
 * A mapping that takes the known form and a file in which its questions were changed: reworded columns keep their
 * question id, the old wording stays as an alias with its round, and what only one of them asks is optional. To be
 * confirmed by a person: it says of each column what it is taken for.
 * @param context  the file's path, the round it is likely of, and guesses for the columns that are new
 */
export function extendMapping(
  { mapping, changes }: NearestMapping,
  context: {
    readonly path: string;
    readonly round: string | null;
    readonly guesses: ReadonlyMap<string, ColumnGuess>;
  },
): string {
  const comments = new Map<string, string>();
  const columns: Record<string, ColumnMapping | ColumnGuess['column']> = {};
  const add = (name: string, column: ColumnMapping | ColumnGuess['column'], comment: string) => {
    columns[name] = column;
    comments.set(name, comment);
  };
  // Columns stand in the known form's order, so that a question without an id of its own keeps its place as well.
  for (const [was, column] of Object.entries(mapping.columns)) {
    const change = changes.find((each) => each.was === was);
    if (change?.change === 'reworded' && change.column !== null) {
      add(change.column, reworded(column, change, mapping.round), said(change));
    } else if (change?.change === 'gone') {
      add(was, { ...pinned(column, change), optional: true }, 'この様式には、この列がありません');
    } else add(was, change ? pinned(column, change) : column, '前と同じ見出しです');
  }
  for (const { change, column } of changes) {
    if (change !== 'new' || column === null) continue;
    const guess = context.guesses.get(column);
    const found = withQuestion(guess?.column ?? { kind: 'ignore' as const }, context.guesses, columns);
    add(
      column,
      { ...found, optional: true },
      `新しい列です。${guess ? `${guess.because}（確かさ：${guess.sure}）` : ''}`,
    );
  }
  const document = new Document({ ...settings(mapping, changes, context), columns });
  document.commentBefore = [
    ' 前の対応表に、見出しの変わった様式を加えた案です。まだ使われません。',
    ' 1列ずつ、前と同じ問いかどうかを確かめてください。よければ、同じ form の前の対応表と置きかえます。',
    ' ちがう問いなら aliases を消し、question を別の名前にしてください。',
  ].join('\n');
  for (const pair of pairsOf(document.get('columns', true))) {
    const comment = isScalar(pair.key) ? comments.get(String(pair.key.value)) : undefined;
    if (isScalar(pair.key) && comment !== undefined) pair.key.commentBefore = ` ${comment}`;
    const separator = isMap(pair.value) ? pair.value.get('separator', true) : undefined;
    if (isScalar(separator)) separator.type = 'QUOTE_DOUBLE';
  }
  return document.toString({ lineWidth: 0 });
}

/**
 * A new choice of a question that is known, or the choices of a new one. Ids of questions are places in the known form,
 * where those of the guess are places in the file.
 */
function withQuestion(
  found: ColumnGuess['column'],
  guesses: ReadonlyMap<string, ColumnGuess>,
  columns: Readonly<Record<string, ColumnMapping | ColumnGuess['column']>>,
): ColumnGuess['column'] {
  if (found.kind !== 'choice_mark') return found;
  const siblings = [...guesses].flatMap(([name, { column }]) =>
    column.kind === 'choice_mark' && column.question === found.question ? (columns[name] ?? []) : [],
  );
  const known = siblings.find((each) => each.kind === 'choice_mark');
  return { ...found, question: known?.question ?? `q${Object.keys(columns).length + 1}` };
}

function said({ question, similarity }: ColumnChange): string {
  return `言いかえとみられます（似ている度合い ${Math.round((similarity ?? 0) * 100)}％）。問いの番号 ${question ?? ''} のままです`;
}

function reworded(column: ColumnMapping, change: ColumnChange, round: string | undefined): ColumnMapping {
  const alias = { wording: change.was ?? '', ...(round === undefined ? {} : { round }) };
  return { ...pinned(column, change), aliases: [...(column.aliases ?? []), alias] };
}

/** A question keeps its id when columns before it come or go. */
function pinned(column: ColumnMapping, { question }: ColumnChange): ColumnMapping {
  return QUESTIONS.has(column.kind) && question !== null
    ? ({ ...column, question } as ColumnMapping)
    : column;
}

const QUESTIONS: ReadonlySet<string> = new Set([
  'free_text',
  'likert',
  'nps',
  'number',
  'choice',
  'multi_choice',
  'choice_mark',
]);

function settings(
  mapping: Mapping,
  changes: readonly ColumnChange[],
  { path, round }: { readonly path: string; readonly round: string | null },
): Omit<z.input<typeof mappingSchema>, 'columns'> {
  const { columns: _, match, ...rest } = mapping;
  const renamed = new Map(changes.map(({ was, column }) => [was, column] as const));
  const differs = mapping.round !== undefined && round !== null && round !== mapping.round;
  return {
    ...rest,
    match: {
      ...match,
      ...(match.file === undefined ? {} : { file: `{${match.file},${globOf(path)}}` }),
      columns: match.columns.flatMap((name) => renamed.get(name) ?? (renamed.has(name) ? [] : [name])),
    },
    ...(differs ? { rounds: [...(mapping.rounds ?? []), { file: globOf(path), round }] } : {}),
  };
}

/** A glob that fits the path: what has a meaning in globs may be any character. */
function globOf(path: string): string {
  return path.replace(/[*?[\]{},()!+@\\]/g, '?');
}

function pairsOf(node: unknown): readonly Pair[] {
  return isMap(node) ? node.items : [];
}
