import { parse } from 'yaml';
import { z } from 'zod';
import type { Recognition } from '../recognise/recognition.ts';

/** A table as it is recognised: its columns, then its rows. */
export function found(kind: string, [columns = [], ...rows]: readonly (readonly string[])[]): Recognition {
  return {
    outcome: 'answers',
    kind,
    confidence: 1,
    why: '見出しから読みました。',
    tables: [
      {
        sheet: '',
        headerRows: [1],
        columns,
        rows: rows.map((cells, index) => ({ number: index + 2, cells: cells.map((text) => ({ text })) })),
        blank: [],
        leftOut: [],
        ragged: [],
      },
    ],
    sheets: [],
    hiddenSheets: [],
    facts: {},
  };
}

/** What kind a proposed mapping makes of each column. */
export const kindsOf = (yaml: string) => {
  const { columns } = z
    .object({ columns: z.record(z.string(), z.looseObject({ kind: z.string() })) })
    .parse(parse(yaml));
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.kind]));
};
