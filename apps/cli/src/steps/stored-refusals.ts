import { CODES, type Position, type Problem } from '@hirogeru/store/contracts';
import { files, refusals, sql, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';

const row = z.object({
  path: z.string(),
  sheet: z.string(),
  row_no: z.int().nullable(),
  column_name: z.string().nullable(),
  code: z.enum(CODES as [Problem['code'], ...Problem['code'][]]),
  params: z.string(),
});

/** Every refusal that the vault keeps, as problems with their places, in the order of files, sheets and rows. */
export async function storedRefusals(vault: Vault, scope: string): Promise<Problem[]> {
  const rows = await vault.all(
    sql`SELECT f.path, r.sheet, r.row_no, r.column_name, r.code, r.params
      FROM ${refusals} r JOIN ${files} f USING (scope, file_id) WHERE r.scope = ${scope}
      ORDER BY f.path, r.sheet, r.row_no, r.column_name, r.code`,
    row,
  );
  return rows.map(({ path, sheet, row_no, column_name, code, params }) => {
    const at: Position = {
      file: path,
      ...(sheet === '' ? {} : { sheet }),
      ...(row_no === null ? {} : { row: row_no }),
      ...(column_name === null ? {} : { column: column_name }),
    };
    return { code, at, params: JSON.parse(params) as Problem['params'] } as Problem;
  });
}
