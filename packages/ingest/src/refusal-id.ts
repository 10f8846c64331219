import { contentId } from './take/content-id.ts';

/** The id of one refused row or cell: the same for the same place of the same content in every run. */
export function refusalId(refusal: {
  readonly file_id: string;
  readonly sheet: string;
  readonly row_no: number | null;
  readonly column_name: string | null;
  readonly code: string;
}): string {
  const { file_id, sheet, row_no, column_name, code } = refusal;
  return contentId('refusal', file_id, sheet, String(row_no), column_name ?? '', code);
}
