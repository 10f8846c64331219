import { problem, Refused } from '@hirogeru/store/contracts';
import { strFromU8 } from 'fflate';
import { listParts, unpackParts } from './container.ts';
import { keepWithin } from './limits.ts';
import { limesurveySections } from './limesurvey-sections.ts';
import type { Sheet, SheetRow, Workbook } from './workbook.ts';

// Parts of an archive by the section that holds their rows. Participants and times are counted, never taken.
const PARTS = [
  { ending: '_responses.lsr', section: 'responses', visibility: 'visible' },
  { ending: '_tokens.lst', section: 'tokens', visibility: 'hidden' },
  { ending: '_timings.lsi', section: 'timings', visibility: 'hidden' },
] as const;

/**
 * Reads a survey archive of LimeSurvey (.lsa): its structure as text and its answers as a sheet, with the columns named
 * by the codes of the questions as in the CSV export.
 * @returns null for any other archive
 * @throws Refused E_DAMAGED_FILE, E_LIMIT or E_PASSWORD_PROTECTED
 */
export function readLimesurveyArchive(bytes: Uint8Array, file: string): Workbook | null {
  if (!isSurveyArchive(listParts(bytes, file))) return null;
  const parts = Object.entries(unpackParts(bytes, file, (name) => /\.ls[srti]$/.test(name)));
  const textOf = (ending: string): string =>
    parts.filter(([name]) => name.endsWith(ending)).map(([, part]) => strFromU8(part))[0] ?? '';
  const text = textOf('.lss');
  const codes = questionCodes(text);
  const sheets = PARTS.flatMap(({ ending, section, visibility }): Sheet[] => {
    const part = textOf(ending);
    const found = part === '' ? new Map<string, never>() : limesurveySections(part);
    // Answers that cannot be read are not passed over.
    if (!found) throw new Refused(problem('E_DAMAGED_FILE', { file }, {}));
    const rows = rowsOf(found.get(section) ?? [], codes);
    keepWithin('rows', rows.length, file);
    for (const { number, cells } of rows) {
      keepWithin('columns', cells.length, file, number);
      for (const { text: cell } of cells) keepWithin('cellLength', cell.length, file, number);
    }
    return rows.length === 0 ? [] : [{ name: section, visibility, rows, merges: [] }];
  });
  return { format: 'xml', encoding: 'UTF-8', sheets, text };
}

function questionCodes(structure: string): ReadonlyMap<string, string> {
  const rows = limesurveySections(structure)?.get('questions') ?? [];
  return new Map(rows.map((row) => [row.get('qid') ?? '', row.get('title') ?? ''] as const));
}

/** A structure and what belongs to it; a ZIP in which other files lie beside a structure is a ZIP of files. */
export function isSurveyArchive(names: readonly string[]): boolean {
  return (
    names.some((name) => name.endsWith('.lss')) && names.every((name) => /^[^/\\]*\.ls[a-z]$/.test(name))
  );
}

function rowsOf(
  rows: readonly ReadonlyMap<string, string>[],
  codes: ReadonlyMap<string, string>,
): SheetRow[] {
  const fields = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  if (fields.length === 0) return [];
  const heading = fields.map((field) => ({ text: columnName(field, codes) }));
  return [
    { number: 1, cells: heading },
    ...rows.map((row, index) => ({
      number: index + 2,
      cells: fields.map((field) => ({ text: row.get(field) ?? '' })),
    })),
  ];
}

/** `_123X4X56SQ001` (survey, group, question, subquestion) as `CODE[SQ001]`. */
function columnName(field: string, codes: ReadonlyMap<string, string>): string {
  const [, rest = ''] = /^_?\d+X\d+X(\d.*)$/.exec(field) ?? [];
  // A subquestion's code may begin with a digit as well: the longest number that is a question is the question.
  for (let length = rest.length; length > 0; length--) {
    const code = codes.get(rest.slice(0, length));
    if (code !== undefined) return length === rest.length ? code : `${code}[${rest.slice(length)}]`;
  }
  return field;
}
