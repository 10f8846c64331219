import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sampleContext } from '../sample-vault.ts';
import { views } from '../views/family.ts';
import { traceRows } from './trace-rows.ts';

const balance = { rows_read: 1, accepted: 1, duplicate: 0, rejected: 0, blank: 0, left_out: 0 };

/** As many files of one slip each, as people hand in. */
function slips(count: number) {
  const ids = Array.from({ length: count }, (_, at) => `f${at}`);
  const common = { scope: 's', run_id: 'r', bytes: 1, format: 'xlsx', encoding: '' };
  return {
    ...sampleContext(),
    files: ids.map((file_id) => ({
      ...common,
      ...balance,
      file_id,
      path: `${file_id}.xlsx`,
      sha256: createHash('sha256').update(file_id).digest('hex'),
    })),
    sheets: ids.map((file_id) => ({
      ...balance,
      scope: 's',
      file_id,
      sheet_no: 1,
      sheet: '',
      form_id: 'slip',
      export_kind: null,
    })),
  };
}

const filesIn = (count: number, fileSecret = 'a secret'): unknown[] => {
  const rows = traceRows({ ...slips(count), fileSecret }, views);
  const own = rows.find(({ words }) => words['view'] === 'submissions_by_channel');
  return JSON.parse(String(own?.words['files'])) as unknown[];
};

it('does not tell by its files how many people there are', () => {
  expect(filesIn(3)).toHaveLength(1);
  expect(JSON.stringify(filesIn(3)).length).toBe(JSON.stringify(filesIn(17)).length);
});

it('gives a form one fingerprint, that of the fingerprints of its files', () => {
  const own = slips(3)
    .files.map(({ sha256 }) => sha256)
    .toSorted();
  const [found, ...others] = filesIn(3) as { form_id: string; sha256: string }[];
  expect(others).toEqual([]);
  expect(found?.form_id).toBe('slip');
  expect(own).not.toContain(found?.sha256);
});

it('lets nobody who guesses what stands in a file find out that it is so', () => {
  const guessed = slips(1).files.map(({ sha256 }) => sha256);
  const plain = createHash('sha256').update(guessed.join('\n')).digest('hex');
  const otherKey = filesIn(1, 'another secret');
  expect(JSON.stringify(filesIn(1))).not.toContain(plain);
  expect(filesIn(1)).not.toEqual(otherKey);
});

it('changes it when a file is another', () => {
  expect(filesIn(3)).not.toEqual(filesIn(4));
});
