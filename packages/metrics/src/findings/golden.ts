import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { masked, noRecord, notAsked, shown, tooFew, type Cell } from '@hirogeru/store/contracts';
import { parse } from 'yaml';
import { z } from 'zod';
import { completeRows } from '../complete-rows.ts';
import type { ProtectedRow } from '../protected-row.ts';
import { sampleContext } from '../sample-vault.ts';
import { factsOf } from '../sentences/facts.ts';
import type { View } from '../view.ts';
import { views as family } from '../views/family.ts';
import type { Said } from './said.ts';

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const situation = z.strictObject({
  view: z.string(),
  case: z.string(),
  rows: z.array(row),
  /** Rows of other views that the sentences need. */
  with: z.record(z.string(), z.array(row)).default({}),
  ja: z.array(z.string()),
  en: z.array(z.string()),
});
/** Protected figures of one view, and what a person has read and found right to be said of them. */
export type Situation = z.infer<typeof situation>;

const FILE = join(import.meta.dirname, '../../golden/findings.yaml');
export const situations = (): Situation[] =>
  z.array(situation).parse(parse(readFileSync(FILE, 'utf8'), { schema: 'core' }));

const KINDS: Readonly<Record<string, Cell>> = {
  masked,
  no_record: noRecord,
  not_asked: notAsked,
  too_few: tooFew,
};

/** What is said of the rows of a situation, as the release would say it. */
export function saidOf({
  view,
  rows,
  with: others,
}: Pick<Situation, 'view' | 'rows' | 'with'>): readonly Said[] {
  const own = viewOf(view);
  const tables = Object.fromEntries(
    [[view, rows] as const, ...Object.entries(others)].map(([name, given]) => [
      name,
      given.map((each) => protectedRow(viewOf(name), each)),
    ]),
  );
  // The word of a change follows from its figures, as everywhere; states of effects stand in the situation.
  const views = ['change_by_item', 'change_at_follow_up', 'scale_changes', 'trend_changes'].includes(view)
    ? completeRows(tables, sampleContext(), [own])
    : tables;
  return own.say?.(factsOf(views, sampleContext())) ?? [];
}

const viewOf = (name: string): View => {
  const found = family.find(({ contract }) => contract.name === name);
  if (!found) throw new RangeError(`no view ${name}`);
  return found;
};

function protectedRow({ contract: { cells: figures } }: View, given: z.infer<typeof row>): ProtectedRow {
  const entries = Object.entries(given);
  const words = entries.filter(([name]) => !(name in figures));
  const cells = entries
    .filter(([name]) => name in figures)
    .map(([name, value]) => [
      name,
      typeof value === 'number' ? shown(value) : (KINDS[String(value)] ?? notAsked),
    ]);
  return { words: Object.fromEntries(words), cells: Object.fromEntries(cells) };
}
