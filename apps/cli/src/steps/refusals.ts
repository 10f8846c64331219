import {
  forgottenCount,
  openRefusals,
  solvedRefusals,
  type OpenRefusal,
  type Solved,
} from '@hirogeru/ingest';
import type { Vault } from '@hirogeru/store/vault';
import { stringify } from 'csv-stringify/sync';
import type { ProjectFolder } from '../project-folder.ts';
import { inWords, type WordedProblem } from './worded-problem.ts';

export type Refusal = WordedProblem & {
  id: string;
  run_id: string;
  file: string;
  sheet: string | null;
  row: number | null;
  column: string | null;
  /** row: nothing of the row was taken · cell: the row was taken without this cell */
  what: 'row' | 'cell';
};
export type Quarantine = { open: Refusal[]; solved: readonly Solved[]; forgotten: number };

/** What waits to be corrected in its source, and what corrected files have solved. */
export async function quarantineOf(vault: Vault, { project }: ProjectFolder): Promise<Quarantine> {
  return {
    open: (await openRefusals(vault, project.id)).map(worded),
    solved: await solvedRefusals(vault, project.id),
    forgotten: await forgottenCount(vault, project.id),
  };
}

function worded({ id, problem, row_refused, run_id }: OpenRefusal): Refusal {
  const { file, sheet = null, row = null, column = null } = problem.at;
  return { id, run_id, file, sheet, row, column, what: row_refused ? 'row' : 'cell', ...inWords(problem) };
}

const WHAT = { row: '行ごと', cell: 'この欄だけ' } as const;

/** The open ones as a CSV that Excel opens as it is (UTF-8 with BOM), no cell of which it takes for a formula. */
export function asCsv(open: readonly Refusal[]): string {
  return stringify(
    open.map(({ file, sheet, row, column, what, code, message, id, run_id }) => ({
      ファイル: file,
      シート: sheet ?? '',
      行: row,
      列: column ?? '',
      取り込めなかったもの: WHAT[what],
      どうすればよいか: message,
      コード: code,
      番号: id,
      取り込み: run_id,
    })),
    {
      bom: true,
      header: true,
      columns: [
        'ファイル',
        'シート',
        '行',
        '列',
        '取り込めなかったもの',
        'どうすればよいか',
        'コード',
        '番号',
        '取り込み',
      ],
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}
