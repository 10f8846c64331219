import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attackRelease } from '@hirogeru/disclosure';
import { scales } from '@hirogeru/metrics';
import { contractOf, masked, noRecord, notAsked, shown, tooFew, type Cell } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

type Value = string | number | boolean | null;
type Given = readonly Readonly<Record<string, Value>>[];
type Situation = {
  readonly view: string;
  readonly case: string;
  readonly rows: Given;
  readonly with?: Readonly<Record<string, Given>>;
  readonly ja: readonly string[];
  readonly en: readonly string[];
};

const KINDS: Readonly<Record<string, Cell>> = {
  masked,
  no_record: noRecord,
  not_asked: notAsked,
  too_few: tooFew,
};
const situations = parse(
  readFileSync(join(import.meta.dirname, '../../packages/metrics/golden/findings.yaml'), 'utf8'),
  { schema: 'core' },
) as readonly Situation[];

const cellOf = (value: Value): Cell | undefined =>
  typeof value === 'number' ? shown(value) : KINDS[String(value)];
const tableOf = (view: string, rows: Given): Record<string, unknown>[] => {
  const { cells = {} } = contractOf(view) ?? {};
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, name in cells ? cellOf(value) : value]),
    ),
  );
};

// An attack that takes a date or a rule for a withheld number would keep a sound release from being published.
it('accounts for every number in what is said of a table', async () => {
  expect(situations.length).toBeGreaterThan(150);
  const unaccounted: string[] = [];
  for (const { view, case: name, rows, with: others = {}, ja, en } of situations) {
    const tables: Record<string, Record<string, unknown>[]> = {
      // Where nothing is withheld, nothing is looked for.
      not_counted: [{ kind: 'opinions', reason: 'no', rows: masked }],
      ...Object.fromEntries(
        Object.entries({ ...others, [view]: rows }).map(([own, given]) => [own, tableOf(own, given)]),
      ),
      sentences: ja.map((text, seq) => ({
        page: 'view',
        slot: 'finding',
        about: view,
        seq,
        text,
        text_en: en[seq] ?? '',
        view,
      })),
    };
    const { leaks } = await attackRelease((each) => tables[each] ?? [], 5, scales);
    if (leaks.some(({ number }) => number.startsWith('sentences/'))) unaccounted.push(`${view}: ${name}`);
  }
  expect(unaccounted).toEqual([]);
});
