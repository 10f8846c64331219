import { expect, it } from 'vitest';
import { mappingSchema } from '../mapping/schema.ts';
import { takeFile } from './take-file.ts';
import { header, key, project, survey, tableOf } from './test-table.ts';

it('depends on the key in pseudonyms and receipts only', () => {
  const rows = tableOf('table', { '': [header, ['A-1', '前', 'R3.7.5', '5', '仕事', 'よい', '', '']] });
  const context = {
    project,
    mapping: mappingSchema.parse(survey),
    runId: 'r',
    fileId: 'f',
    sha256: 'f',
    path: 'x',
  };
  const [one, other] = [key, new TextEncoder().encode('quite another key')].map((each) =>
    takeFile(rows, { ...context, key: each }, new Set()),
  );
  const open = (taken: typeof one) => ({
    ...taken,
    receipts: [],
    submissions: taken?.submissions.map((each) => ({ ...each, respondent_code: '' })),
  });
  expect(open(one)).toEqual(open(other));
  expect(one?.submissions[0]?.respondent_code).not.toBe(other?.submissions[0]?.respondent_code);
});
