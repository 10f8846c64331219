import { family } from '@hirogeru/store/contracts';
import type { MeasureContext } from './context.ts';
import type { ProtectedRow } from './protected-row.ts';
import { METHODS } from './trace-methods.ts';

/** How each view was counted, one row a view: the way back from any number to the files. */
export function traceRows(context: MeasureContext): ProtectedRow[] {
  const { project, version } = context;
  return family.flatMap((view) => {
    const method = METHODS[view.name];
    if (!method) return [];
    return [
      {
        words: {
          view: view.name,
          title: view.label,
          definition: method.definition,
          formula: method.formula,
          population: method.population,
          filters: method.filters ?? '集計への利用をことわった方、取り下げた方の回答は数えません。',
          exclusions: `${method.threshold ?? `${project.threshold}人`}に満たない数と、引き算でそれがわかる数は示しません。${method.exclusions ?? ''}`,
          method: method.method ?? '数え上げ',
          source: method.source,
          files: JSON.stringify(filesOf(context, method.reads)),
          version,
        },
        cells: {},
      },
    ];
  });
}

/** Files of the forms that a view reads, by form and hash; never by name, since file names hold names too. */
function filesOf({ files, sheets, questions }: MeasureContext, kinds: readonly string[] | 'logs' | 'all') {
  const isRead = (form: string): boolean => {
    if (kinds === 'all') return true;
    const own = questions.filter(({ form_id }) => form_id === form);
    return kinds === 'logs' ? own.length === 0 : own.some(({ kind }) => kinds.includes(kind));
  };
  const hashes = new Map(files.map(({ file_id, sha256 }) => [file_id, sha256]));
  const found = sheets.flatMap(({ file_id, form_id, accepted }) =>
    form_id !== null && accepted > 0 && isRead(form_id)
      ? JSON.stringify({ form_id, sha256: hashes.get(file_id) })
      : [],
  );
  return [...new Set(found)].toSorted().map((file): unknown => JSON.parse(file));
}
