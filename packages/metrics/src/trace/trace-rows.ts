import { createHmac } from 'node:crypto';
import type { MeasureContext } from '../context.ts';
import type { ProtectedRow } from '../protected-row.ts';
import type { TraceWords, View } from '../view.ts';

/** How each view was counted, one row a view: the way back from any number to the files. */
export const traceRows = (context: MeasureContext, family: readonly View[]): ProtectedRow[] =>
  family
    .flatMap((view) => (view.trace ? [traceRow(context, view, view.trace)] : []))
    .map((row, seq) => ({ ...row, words: { ...row.words, seq } }));

function traceRow(context: MeasureContext, view: View, words: TraceWords): ProtectedRow {
  const { contract, minimum, number, figures } = view;
  const { project, version } = context;
  const fewest = typeof minimum === 'object' ? `${minimum.offices}事業所` : `${project.threshold}人`;
  return {
    words: {
      view: contract.name,
      title: contract.label,
      definition: words.definition,
      formula: words.formula,
      figures: JSON.stringify(
        Object.entries(contract.cells).map(([figure, { unit }]) => {
          const { formula = words.formula, symbols = '', from = null } = figures[figure] ?? {};
          return { figure, unit, formula, symbols, from };
        }),
      ),
      number_ja: number.ja,
      number_en: number.en,
      not_counted: leftOutOf(contract.population),
      population: words.population,
      filters: words.filters ?? '集計への利用をことわった方、取り下げた方の回答は数えません。',
      exclusions: `${fewest}に満たない数と、引き算でそれがわかる数は示しません。${words.exclusions ?? ''}`,
      method: words.method ?? '数え上げ',
      source: words.source,
      files: JSON.stringify(filesOf(context, words.reads)),
      version,
    },
    cells: {},
  };
}

/**
 * The files of each form that a view reads, as one fingerprint: the keyed SHA-256 of their SHA-256, sorted, a line each. Sheets
 * of one person come as one file, so a list of files would be a number of people; names of files hold names too. Without
 * the key nobody can try out which file of a few answers it is.
 */
function filesOf({ files, sheets, questions, fileSecret }: MeasureContext, kinds: TraceWords['reads']) {
  const isRead = (form: string): boolean => {
    if (kinds === 'all') return true;
    const own = questions.filter(({ form_id }) => form_id === form);
    return kinds === 'logs' ? own.length === 0 : own.some(({ kind }) => kinds.includes(kind));
  };
  const hashes = new Map(files.map(({ file_id, sha256 }) => [file_id, sha256]));
  const forms = new Map<string, Set<string>>();
  for (const { file_id, form_id, accepted } of sheets)
    if (form_id !== null && accepted > 0 && isRead(form_id))
      forms.set(form_id, (forms.get(form_id) ?? new Set()).add(hashes.get(file_id) ?? ''));
  return [...forms]
    .map(([form_id, own]) => ({ form_id, sha256: fingerprintOf([...own], fileSecret) }))
    .toSorted((a, b) => (a.form_id < b.form_id ? -1 : 1));
}

const fingerprintOf = (hashes: readonly string[], secret: string): string =>
  createHmac('sha256', secret).update(hashes.toSorted().join('\n')).digest('hex');

/** Kind of `not_counted` that a population leaves out. */
function leftOutOf(population: string): string {
  if (['submissions', 'answers'].includes(population)) return 'submissions';
  return ['opinions', 'themed', 'coded', 'stanced'].includes(population) ? 'opinions' : '';
}
