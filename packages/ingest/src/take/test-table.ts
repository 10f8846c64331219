import { projectSchema } from '@hirogeru/store/contracts';
import { mappingSchema } from '../mapping/schema.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { takeFile } from './take-file.ts';

// A made-up project, table and survey for the tests of this folder.

export const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和5年度',
  rounds: [
    { id: 'r1', label: '第1回', topic: '視点', date: '2021-02-24' },
    { id: 'r2', label: '第2回', topic: '人', date: '2021-07-05', deadline: '2021-07-16' },
  ],
});
export const key = new TextEncoder().encode('a key of the tests only');

/** A recognised file; the first row of each sheet is its heading, '#N/A' an error of a formula. */
export function tableOf(
  kind: string,
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
  leftOut: Recognition['tables'][number]['leftOut'] = [],
): Recognition {
  return {
    outcome: 'answers',
    kind,
    confidence: 1,
    why: '',
    sheets: Object.keys(sheets).map((name) => ({ name, visible: true, filled: 1 })),
    hiddenSheets: [],
    facts: {},
    tables: Object.entries(sheets).map(([sheet, [columns = [], ...rows]]) => ({
      sheet,
      headerRows: [1],
      columns,
      rows: rows.map((cells, index) => ({
        number: index + 2,
        cells: cells.map((text) => (text === '#N/A' ? { text, error: true as const } : { text })),
      })),
      blank: [],
      leftOut,
      ragged: [],
    })),
  };
}

/** Takes it into a project of two rounds. */
export function take(
  found: Recognition,
  mapping: unknown,
  path = 'みらい_R3.xlsx',
  seen: ReadonlySet<string> = new Set(),
) {
  const sha256 = 'ab'.repeat(32);
  return takeFile(
    found,
    {
      project,
      mapping: mappingSchema.parse(mapping),
      key,
      runId: 'run-1',
      fileId: sha256.slice(0, 16),
      sha256,
      path,
    },
    seen,
  );
}

export const survey = {
  form: 'course',
  label: '講座アンケート',
  takes: 'answers',
  match: {},
  round: 'r2',
  columns: {
    受講番号: { kind: 'respondent' },
    時期: { kind: 'occasion', values: { 前: 'pre', 後: 'post' } },
    記入日: { kind: 'answered_on' },
    聴き方: { kind: 'likert', item: 'C-3' },
    これから: { kind: 'multi_choice', separator: '、', labels: { ピア活動: 'peer', 仕事: 'work' } },
    感想: { kind: 'free_text', question: 'voice' },
    電話: { kind: 'personal' },
  },
};
export const header = ['受講番号', '時期', '記入日', '聴き方', 'これから', '感想', '電話', '余白'];
