import type { SheetRow } from '../read/workbook.ts';
import { found, type Recogniser } from './recogniser.ts';

const END = /^[-－ー―—─=＝*＊_]{3,}\s*$/;
const NUMBER = /^(?:No\.?|Ｎｏ．?|№|番号|整理番号|通し番号)\s*(?:[：:.．]\s*)?([0-9０-９]+)\s*$/i;
const FIELD = /^(?:【([^】]{1,20})】|([^：:\t]{1,20})[：:])\s*(|\S.*)$/;
const OPINION = /意見|感想|記述|要望/;

/** 意見用紙 typed up as running text: « label：text », slips apart by a line of dashes. */
export const opinionSlips: Recogniser = {
  kind: 'opinion-slips',
  look(workbook) {
    if (workbook.format !== 'text' || workbook.text === undefined) return null;
    const blocks = cutBlocks(workbook.text.split(/\r\n|\n|\r/));
    const names = fieldNames(blocks);
    const opinion = [...names].find((name) => OPINION.test(name));
    if (opinion === undefined) return null;
    const slips = blocks.map((block) => ({ row: block.row, fields: readFields(block, names, opinion) }));
    const columns = [...new Set(slips.flatMap(({ fields }) => [...fields.keys()]))];
    const rows: SheetRow[] = slips.map(({ row, fields }) => ({
      number: row,
      cells: columns.map((column) => ({ text: (fields.get(column) ?? '').trimEnd() })),
    }));
    return found(workbook, {
      confidence: slips.length > 1 ? 0.95 : 0.85,
      why: '「意見：」などの見出しと、区切りの線がある意見用紙です',
      tables: [{ sheet: '', headerRows: [], columns, rows, blank: [], leftOut: [], ragged: [] }],
      facts: { opinions: rows.length },
    });
  },
};

type Block = { readonly row: number; readonly lines: string[] };

function cutBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const [index, line] of lines.entries()) {
    if (END.test(line)) open = null;
    else if (open) open.lines.push(line);
    else if (line.trim() !== '') blocks.push((open = { row: index + 1, lines: [line] }));
  }
  return blocks;
}

function labelOf(line: string): { name: string; text: string } | null {
  const number = NUMBER.exec(line);
  if (number) return { name: '番号', text: number[1] ?? '' };
  const field = FIELD.exec(line);
  const name = (field?.[1] ?? field?.[2] ?? '').trim();
  return name === '' ? null : { name, text: field?.[3] ?? '' };
}

/** What stands before a colon on a third of the slips is a field of the form; elsewhere it is part of a sentence. */
function fieldNames(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { lines } of blocks) {
    const names = new Set(lines.flatMap((line) => labelOf(line)?.name ?? []));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= blocks.length / 3).map(([name]) => name));
}

/** Fields of one slip; lines without a label go on with the field above, or are the opinion itself. */
function readFields({ lines }: Block, names: ReadonlySet<string>, opinion: string): Map<string, string> {
  const fields = new Map<string, string>();
  let field = opinion;
  for (const line of lines) {
    const label = labelOf(line);
    const isField = label !== null && names.has(label.name) && !fields.has(label.name);
    if (isField) field = label.name;
    const before = fields.get(field);
    const text = isField ? label.text : line;
    fields.set(field, before === undefined || before === '' ? text : `${before}\n${text}`);
  }
  return fields;
}
