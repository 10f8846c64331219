import { array, assert, asyncProperty, string, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { answers } from '../tables/answers.ts';
import { opinions } from '../tables/opinions.ts';
import { receipts } from '../tables/receipts.ts';
import { submissions } from '../tables/submissions.ts';
import { openVault } from './open.ts';
import { forgetReceived, receiver } from './receive.ts';
import { opinionId, rowId } from './received-ids.ts';
import { sql } from './sql.ts';

const file = { scope: 'p', run_id: 'run-1', file_id: 'f1', sha256: 'ab'.repeat(32), form_id: 'form' };
const text = string({ unit: 'grapheme', maxLength: 20 });

/** One row of a sheet with an answer, its missing reason and what was written. */
function rowsOf(sheet: string, row_no: number, written: string, code: string | null) {
  const { scope, run_id, file_id, sha256, form_id } = file;
  const origin = { scope, run_id, file_id, sheet, row_no };
  const submission_id = rowId(sha256, sheet, row_no);
  return {
    submissions: [
      {
        submission_id,
        form_id,
        round_id: 'R1',
        channel: 'survey',
        respondent_code: code,
        standpoint: 'tojisha',
        answered_on: '2021-07-05',
        is_late: row_no % 2 === 0,
        consent_stats: 'yes',
        consent_quote: 'not_asked',
        belongs_to: row_no % 2 === 0 ? submission_id : null,
        is_part: row_no % 4 === 0,
        ...origin,
      },
    ],
    answers: [1, 1, null].map((value_number) => ({
      submission_id,
      question_id: 'form.q1',
      value_code: code,
      value_number,
      is_approx: row_no % 3 === 0,
      newcomers: value_number,
      persons: row_no % 4 === 0 ? value_number : null,
      original: written,
      missing: value_number === null ? 'blank' : null,
      column_name: `c${row_no}`,
      ...origin,
    })),
    opinions: [
      {
        opinion_id: opinionId(submission_id, 'q"2'),
        submission_id,
        question_id: 'form.q"2',
        text: written,
        column_name: written,
        ...origin,
      },
    ],
    receipts: [{ scope, form_id, fingerprint: `p${row_no}`, file_id, sheet, row_no, taken: true }],
  };
}

it('gives every row back as it was received, with the ids that its place makes', async () => {
  await assert(
    asyncProperty(array(tuple(text, text), { minLength: 1, maxLength: 4 }), async (cells) => {
      const vault = await openVault(':memory:');
      const { receive, finish } = await receiver(vault, file);
      const given = cells.map(([sheet, written], index) =>
        rowsOf(sheet, index + 1, written, index % 2 === 0 ? 'a' : null),
      );
      for (const [index, rows] of given.entries()) await receive(cells[index]?.[0] ?? '', rows);
      await finish();
      const back = {
        submissions: await vault.all(sql`SELECT * FROM ${submissions} ORDER BY row_no`, submissions.row),
        answers: await vault.all(sql`SELECT * FROM ${answers} ORDER BY row_no, value_number`, answers.row),
        opinions: await vault.all(sql`SELECT * FROM ${opinions} ORDER BY row_no`, opinions.row),
        receipts: await vault.all(sql`SELECT * FROM ${receipts} ORDER BY row_no`, receipts.row),
      };
      for (const name of ['submissions', 'answers', 'opinions', 'receipts'] as const)
        expect(back[name]).toEqual(given.flatMap((rows): object[] => [...rows[name]]));
      await vault.close();
    }),
    { numRuns: 40 },
  );
});

it('forgets the rows of one file and of no other', async () => {
  const vault = await openVault(':memory:');
  for (const file_id of ['f1', 'f2']) {
    const { receive, finish } = await receiver(vault, { ...file, file_id });
    await receive('', rowsOf('', 1, 'ことば', null));
    await finish();
  }
  await forgetReceived(vault, 'p', 'f1');
  const left = await vault.all(sql`SELECT * FROM ${answers}`, answers.row);
  expect(left.map((row) => row.file_id)).toEqual(['f2', 'f2', 'f2']);
  expect(await vault.all(sql`SELECT * FROM ${opinions}`, opinions.row)).toHaveLength(1);
  await vault.close();
});
