import { columnNames, mapColumns } from './columns.ts';
import type { Mapping } from './schema.ts';
import { similarity } from './similarity.ts';

/** What became of one column between a known form and a file, for a person to look at. */
export type ColumnChange = {
  readonly change: 'same' | 'reworded' | 'new' | 'gone';
  /** The heading in the file; null when the column is gone. */
  readonly column: string | null;
  /** The heading that the mapping has; null when the column is new. */
  readonly was: string | null;
  /** Question id inside the form, which a reworded column keeps; null when the column is new. */
  readonly question: string | null;
  /** 0..1, of a reworded column. */
  readonly similarity: number | null;
};

/** Below it two headings have too little in common to be proposed as one question. */
const LEAST = 0.55;

/**
 * Compares the columns of a file with those of a mapping by their wording. Each column is paired once, the most alike
 * first, so that no two columns become one question.
 */
export function compareColumns(mapping: Mapping, fileColumns: readonly string[]): readonly ColumnChange[] {
  const { columns, unmapped } = mapColumns(mapping, fileColumns);
  const known = Object.entries(mapping.columns).map(([name, column], position) => ({
    name,
    question: ('question' in column ? column.question : undefined) ?? `q${position + 1}`,
    label: column.kind === 'choice_mark' ? column.label : null,
  }));
  const found = new Set(columns.map(({ entry }) => entry));
  const gone = known.filter(({ name }) => !found.has(name));
  const pairs = pairUp(gone, unmapped);
  const byFileColumn = new Map<string, ColumnChange>([
    ...columns.map(
      ({ name, entry, question }) =>
        [name, { change: 'same', column: name, was: entry, question, similarity: null }] as const,
    ),
    ...pairs.map(
      ({ was, column, question, alike }) =>
        [column, { change: 'reworded', column, was, question, similarity: alike }] as const,
    ),
  ]);
  const paired = new Set(pairs.map(({ was }) => was));
  return [
    ...columnNames(fileColumns).map(
      (column): ColumnChange =>
        byFileColumn.get(column) ?? { change: 'new', column, was: null, question: null, similarity: null },
    ),
    ...gone
      .filter(({ name }) => !paired.has(name))
      .map(({ name, question }): ColumnChange => ({
        change: 'gone',
        column: null,
        was: name,
        question,
        similarity: null,
      })),
  ];
}

type Known = { readonly name: string; readonly question: string; readonly label: string | null };

/** Choices of one question have most of their heading in common: what is only theirs must be alike as well. */
function likeness(name: string, label: string | null, column: string): number {
  const whole = similarity(name, column);
  if (label === null || !name.includes(label)) return whole;
  const [begin = '', end = ''] = name.split(label);
  const own = column.startsWith(begin) && column.endsWith(end);
  return own ? similarity(label, column.slice(begin.length, column.length - end.length)) : whole;
}

type Pair = {
  readonly was: string;
  readonly column: string;
  readonly question: string;
  readonly alike: number;
};

function pairUp(gone: readonly Known[], unmapped: readonly string[]): readonly Pair[] {
  const candidates = gone
    .flatMap(({ name, question, label }) =>
      unmapped.map((column) => ({ was: name, column, question, alike: likeness(name, label, column) })),
    )
    .filter(({ alike }) => alike >= LEAST)
    .toSorted(
      (a, b) => b.alike - a.alike || (a.was < b.was ? -1 : a.was > b.was ? 1 : a.column < b.column ? -1 : 1),
    );
  const taken = new Set<string>();
  return candidates.filter(({ was, column }) => {
    if (taken.has(`was ${was}`) || taken.has(`now ${column}`)) return false;
    taken.add(`was ${was}`).add(`now ${column}`);
    return true;
  });
}
