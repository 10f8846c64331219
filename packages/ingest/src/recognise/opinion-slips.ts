import type { SheetRow, Workbook } from '../read/workbook.ts';
import { found, type Recogniser } from './recogniser.ts';

const END = /^[-－ー—=＝]{4,}\s*$/;
const NUMBER = /^No\.?\s*(\d+)\s*$/i;
const FIELD = /^([^：:\t]{1,20})[：:]\s*(.*)$/;

/** 意見用紙 typed up as running text: « label：text », slips apart by a line of dashes. */
export const opinionSlips: Recogniser = {
  kind: 'opinion-slips',
  look(workbook) {
    if (workbook.format !== 'text' || workbook.text === undefined) return null;
    const slips = cutSlips(workbook.text.split(/\r\n|\n|\r/));
    const columns = [...new Set(slips.flatMap(({ fields }) => [...fields.keys()]))];
    if (slips.length === 0 || !columns.some((column) => /意見|感想|記述/.test(column))) return null;
    const rows: SheetRow[] = slips.map(({ row, fields }) => ({
      number: row,
      cells: columns.map((column) => ({ text: fields.get(column) ?? '' })),
    }));
    return found(workbook, {
      confidence: slips.length > 1 ? 0.95 : 0.85,
      why: '「意見：」などの見出しと、区切りの線がある意見用紙です',
      tables: [{ sheet: '', headerRows: [], columns, rows, blank: [], leftOut: [], ragged: [] }],
    });
  },
};

type Slip = { row: number; fields: Map<string, string> };

function cutSlips(lines: readonly string[]): Slip[] {
  // The names of the first slip's fields are the form's: elsewhere a colon inside a sentence is no new field.
  const slips: Slip[] = [];
  const known = new Set<string>();
  let slip: Slip | null = null;
  let field: string | null = null;
  lines.forEach((line, index) => {
    if (END.test(line)) {
      slip = field = null;
      return;
    }
    if (slip === null) {
      if (line.trim() === '') return;
      slip = { row: index + 1, fields: new Map() };
      slips.push(slip);
    }
    const number = NUMBER.exec(line);
    const labelled = FIELD.exec(line);
    const name = number ? '番号' : (labelled?.[1]?.trim() ?? null);
    if (name !== null && (slips.length === 1 || known.has(name))) {
      known.add(name);
      slip.fields.set(name, number?.[1] ?? labelled?.[2] ?? '');
      field = name;
    } else if (field !== null) {
      slip.fields.set(field, `${slip.fields.get(field) ?? ''}\n${line}`.replace(/\n+$/, ''));
    }
  });
  return slips;
}
