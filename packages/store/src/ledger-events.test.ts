import { expect, it } from 'vitest';
import { ledgerEventSchema, whoSchema } from './ledger-events.ts';

const HASH = '0123456789abcdef';
const isTold = (what: string, facts: Record<string, unknown>): boolean =>
  ledgerEventSchema.safeParse({ what, facts }).success;

it('tells of every kind of event by numbers, hashes, ids and codes', () => {
  expect(isTold('ingest', { run: 'ingest-1', files: 2, accepted: 10 })).toBe(true);
  expect(isTold('themes', { run: 'themes-4', decided: 'name theme-1, move 8e420f8851161847:2' })).toBe(true);
  expect(isTold('edit', { section: 'approved_quotes', about: HASH })).toBe(true);
  expect(isTold('approval', { answer: HASH, decision: 'approved' })).toBe(true);
  expect(isTold('link', { link: 'l-1', report: 'overview', release: HASH, days: 30 })).toBe(true);
  expect(isTold('login', { result: 'refused' })).toBe(true);
  expect(isTold('download', { release: HASH, what: 'activity_by_type', as: 'csv' })).toBe(true);
  expect(isTold('forget', { run: 'forget-5', person: HASH, sheets: 2, opinions: 3, originals: 1 })).toBe(
    true,
  );
  expect(isTold('key-rotation', { run: 'key-rotation-6', people: 12 })).toBe(true);
});

it.each([
  ['a name', 'edit', { section: 'names', about: '山田花子' }],
  ['a name in letters', 'edit', { section: 'names', about: 'Hanako Yamada' }],
  ['an address', 'account', { account: 'hanako@example.jp', change: 'made' }],
  ['a file name', 'edit', { section: 'names', about: 'inbox/a.csv' }],
  ['a sentence', 'themes', { run: 'themes-4', decided: 'name theme-1 みんなの居場所' }],
  ['a field that is none of the event', 'logout', { note: 'tired' }],
  [
    'a code where a hash stands',
    'forget',
    { run: 'forget-5', person: 'A-0012', sheets: 1, opinions: 1, originals: 0 },
  ],
  ['an event that nobody knows', 'remark', {}],
  ['nothing where something stands', 'themes', { run: 'themes-4', decided: undefined }],
])('has no room for %s', (_, what, facts) => {
  expect(isTold(what, facts)).toBe(false);
});

it('knows people by the ids of their accounts and links only', () => {
  for (const who of ['command-line', 'desk', 'unknown', `account-${HASH}`, `link-${HASH}`])
    expect(whoSchema.safeParse(who).success).toBe(true);
  for (const who of ['hanako', 'account-花子', 'account-hanako yamada', ''])
    expect(whoSchema.safeParse(who).success).toBe(false);
});
