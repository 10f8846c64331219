import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';

/** Text by 'file|sheet|row|column': the example's files read again, by other code than wrote them and other than ingest's. */
export type InboxCells = ReadonlyMap<string, string>;

export function readInbox(inbox: string): InboxCells {
  const cells = new Map<string, string>();
  for (const entry of readdirSync(inbox, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name).slice(inbox.length + 1);
    const bytes = readFileSync(join(inbox, file));
    if (file.endsWith('.xlsx')) readBook(cells, file, bytes);
    else if (file.endsWith('.txt')) readChat(cells, file, bytes.toString('utf8'));
    else
      readDelimited(
        cells,
        file,
        new TextDecoder(file.startsWith('通年') ? 'shift_jis' : 'utf-8').decode(bytes),
      );
  }
  return cells;
}

function readBook(cells: Map<string, string>, file: string, bytes: Uint8Array): void {
  const book = XLSX.read(bytes, { type: 'array' });
  for (const [name, sheet] of Object.entries(book.Sheets)) {
    const rows = XLSX.utils.sheet_to_json<string[]>(sheet, {
      header: 1,
      raw: false,
      blankrows: true,
      defval: '',
    });
    const head = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 4);
    const top = rows[head] ?? [];
    const second = top.includes('関わり方') ? (rows[head + 1] ?? []) : [];
    let group = '';
    const columns = top.map((cell, c) => {
      if (cell !== '') group = cell;
      return second[c] ? `${group}/${second[c]}` : cell;
    });
    rows.slice(head + 1).forEach((row, i) => {
      row.forEach((text, c) => cells.set(`${file}|${name}|${head + 2 + i}|${columns[c] ?? ''}`, text));
    });
  }
}

function readDelimited(cells: Map<string, string>, file: string, text: string): void {
  let columns: string[] | null = null;
  let line = 1;
  for (const record of text.match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/gu) ?? []) {
    const fields = [...record.trimEnd().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map((m) =>
      (m[1] ?? m[2] ?? '').replaceAll('""', '"'),
    );
    if (columns) fields.forEach((field, c) => cells.set(`${file}||${line}|${columns?.[c] ?? ''}`, field));
    columns ??= fields;
    line += record.split('\n').length - 1;
  }
}

function readChat(cells: Map<string, string>, file: string, text: string): void {
  const lines = text.split('\r\n');
  lines.forEach((line, i) => {
    const same = /^\d{2}:\d{2}:\d{2}(?: From .+ to [^:]+: |\t.+:\t)(.+)$/u.exec(line)?.[1];
    const below = lines[i + 1]?.startsWith('\t') ? lines[i + 1]?.slice(1) : undefined;
    const said = same ?? below;
    if (said !== undefined) cells.set(`${file}||${i + 1}|本文`, said);
  });
}
