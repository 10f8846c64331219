import type { Sheet, SheetRow } from '../read/workbook.ts';
import { answerTable } from './answer-table.ts';
import { countHeadings, placeOf } from './column-marks.ts';
import { isBlank, type Header } from './header.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const FIXED = [
  'StartDate',
  'EndDate',
  'Status',
  'IPAddress',
  'Progress',
  'Finished',
  'RecordedDate',
  'ResponseId',
].map((name) => [name]);
const PREVIEW = /preview|プレビュー|vorschau|aperçu|spam|テスト/i;
const UNFINISHED = /^(false|0|いいえ|no|falsch)$/i;

const textsOf = (row: SheetRow | undefined): string[] => (row?.cells ?? []).map(({ text }) => text.trim());

/** Qualtrics: a row of codes, a row of question texts and, mostly, a row of ImportId; then answers and previews. */
export const qualtrics: Recogniser = {
  kind: 'qualtrics',
  look(workbook) {
    const sheet = workbook.sheets.find(({ visibility }) => visibility === 'visible');
    if (!sheet) return null;
    const [codes, labels, imports] = sheet.rows.filter((row) => !isBlank(row));
    if (!codes || countHeadings(textsOf(codes), FIXED) < 4) return null;
    const hasImports = textsOf(imports).filter((text) => text.startsWith('{"ImportId"')).length >= 2;
    const hasLabels = labels !== undefined && !looksLikeDate(textsOf(labels)[0] ?? '');
    const rows = [codes, ...(hasLabels ? [labels] : []), ...(hasImports && imports ? [imports] : [])];
    const header: Header = {
      rows: rows.map(({ number }) => number),
      columns: namesOf(textsOf(codes), hasLabels ? textsOf(labels) : []),
      above: [],
    };
    return answersOf(workbook, [tableOf(sheet, header, textsOf(codes))], {
      confidence: hasImports ? 0.99 : 0.94,
      why: hasImports
        ? '見出しが3段で、3段目に ImportId があります'
        : 'StartDate・ResponseId などの列が並びます',
      facts: countUnfinished(sheet, header, textsOf(codes)),
    });
  },
};

/** The question's text names a column; its code where the text is empty or names two columns. */
function namesOf(codes: readonly string[], labels: readonly string[]): string[] {
  return codes.map((code, column) => {
    const label = (labels[column] ?? '').replace(/\s+/g, ' ');
    return label !== '' && labels.filter((each) => each === labels[column]).length === 1 ? label : code;
  });
}

function tableOf(sheet: Sheet, header: Header, codes: readonly string[]): ReturnType<typeof answerTable> {
  const status = placeOf(codes, ['Status']);
  return answerTable(sheet, header, ({ cells }) =>
    PREVIEW.test(cells[status]?.text ?? '') ? 'preview' : null,
  );
}

function countUnfinished(sheet: Sheet, header: Header, codes: readonly string[]): Record<string, number> {
  const finished = placeOf(codes, ['Finished']);
  const { rows } = answerTable(sheet, header);
  const unfinished = rows.filter(({ cells }) => UNFINISHED.test((cells[finished]?.text ?? '').trim())).length;
  const preview = tableOf(sheet, header, codes).leftOut.filter(({ why }) => why === 'preview').length;
  return { preview_rows: preview, unfinished_rows: unfinished };
}

const looksLikeDate = (text: string): boolean => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text);
