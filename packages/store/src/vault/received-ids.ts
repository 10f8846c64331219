import { createHash } from 'node:crypto';

// The same in SQL: ROW_ID in tables/sources.ts, OPINION_ID in tables/received-opinions.ts.

/** Begin of the JSON of a row's id; the row's number ends it. */
export const rowIdBegin = (sha256: string, sheet: string): string =>
  `${JSON.stringify([sha256, sheet]).slice(0, -1)},`;

/** End of the JSON of an opinion's id; its row's id begins it. */
export const opinionIdEnd = (question: string): string => `,${JSON.stringify(question)}]`;

/** Id of a received row, 16 hexadecimal digits: the same row of the same content always has the same. */
export const rowId = (sha256: string, sheet: string, row: number): string =>
  digest(`${rowIdBegin(sha256, sheet)}"${row}"]`);

/** Id of what was written to a question on a row. @param question  the question's id inside its form */
export const opinionId = (row: string, question: string): string =>
  digest(`["${row}"${opinionIdEnd(question)}`);

const digest = (json: string): string => createHash('sha256').update(json).digest('hex').slice(0, 16);
