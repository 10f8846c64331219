import type { Audience } from '@hirogeru/store/contracts';
import { cellStore } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { measure } from '../measure.ts';
import { publishable } from '../publishable.ts';
import { sampleContext, sampleVault } from '../sample-vault.ts';

type Released = { readonly rejected?: number; readonly audience?: Audience };

/** 20 sheets that are counted, `declined` that are not, and lines of a log, all of one file with a row refused. */
async function family(declined: number, lines: number, { rejected = 1, ...more }: Released = {}) {
  const vault = await sampleVault([
    ...Array.from({ length: 20 }, (_, i) => ({ id: `a${i}`, text: '仲間' })),
    ...Array.from({ length: declined }, (_, i) => ({ id: `b${i}`, stats: 'no' as const })),
  ]);
  const accepted = 20 + declined + lines;
  const file = { scope: 's', run_id: 'r', file_id: 'f', sha256: 'f', bytes: 1, path: 'a.csv', format: 'csv' };
  const rows = { rows_read: accepted + rejected, accepted, duplicate: 0, rejected, blank: 0, left_out: 0 };
  try {
    return await measure(cellStore(vault), {
      ...sampleContext(),
      ...more,
      files: [{ ...file, encoding: 'UTF-8', ...rows }],
    });
  } finally {
    await vault.close();
  }
}

const DECLINED = 'not_counted|kind=submissions|reason=no';
type Family = Awaited<ReturnType<typeof family>>;
const shownOf = (raw: Family, ...masked: readonly string[]) =>
  Object.fromEntries(
    (publishable(raw, new Set(masked))['balance'] ?? []).map(({ part, rows }) => [part, rows]),
  );
const MASKED = { kind: 'masked' };

it('does not tell by what was taken in how few declined to be counted', async () => {
  const raw = await family(2, 0);
  expect(raw.cells.find(({ id }) => id === DECLINED)).toMatchObject({ value: 2, contributors: 2 });
  const tables = publishable(raw, new Set([DECLINED]));
  expect(shownOf(raw, DECLINED)).toMatchObject({
    read: MASKED,
    accepted: MASKED,
    rejected: { kind: 'shown', value: 1 },
  });
  const said = tables['sentences']?.filter(({ view }) => view === 'balance').map(({ text }) => String(text));
  expect(said?.length).toBeGreaterThan(0);
  expect(said?.join('')).not.toMatch(/2[0-9]行/);
});

it('does not tell by what was taken in how few answered, nor how few rows are no answers', async () => {
  const raw = await family(0, 3);
  expect(raw.cells.find(({ id }) => id === 'received.others')).toMatchObject({ value: 3, contributors: 3 });
  expect(shownOf(raw, 'received.others')).toMatchObject({ read: MASKED, accepted: MASKED });
  expect(shownOf(raw, 'submissions')).toMatchObject({ read: MASKED, accepted: MASKED });
});

it('tells it where nothing of it is withheld', async () => {
  expect(shownOf(await family(7, 0))).toMatchObject({
    read: { kind: 'shown', value: 28 },
    accepted: { kind: 'shown', value: 27 },
  });
});

it('tells everybody of no few rows that were not taken in, nor of what was read; and the council of both', async () => {
  const raw = await family(7, 0, { rejected: 4, audience: 'web' });
  expect(shownOf(raw)).toMatchObject({
    read: MASKED,
    accepted: { kind: 'shown', value: 27 },
    rejected: MASKED,
    duplicate: { kind: 'shown', value: 0 },
  });
  const tables = publishable(raw, new Set());
  const said = tables['sentences']?.filter(({ view }) => view === 'balance').map(({ text }) => String(text));
  expect(said?.join('')).toContain(
    '27行を取り込みました。残りは、重なり0行、受け取れないもの（少ないので、数は示していません）',
  );
  const many = await family(7, 0, { rejected: 12, audience: 'web' });
  expect(shownOf(many)).toMatchObject({ read: { value: 39 }, rejected: { value: 12 } });
  expect(shownOf(await family(7, 0, { rejected: 4 }))).toMatchObject({
    read: { value: 31 },
    rejected: { value: 4 },
  });
});
