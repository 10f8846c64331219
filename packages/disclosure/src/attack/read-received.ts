import {
  contractOf,
  isAt,
  numberAddress,
  readNumberAddress,
  traces,
  type Cell,
} from '@hirogeru/store/contracts';
import type { Reading, Term } from './read-tables.ts';
import { shownAt } from './shown-rows.ts';

/** What is told of everything that came in, of the files that it came in, and again for a measure of the plan. */
export function readReceived(reading: Reading): void {
  balance(reading);
  files(reading);
  planned(reading);
}

/** Every row read went somewhere; sheets, counted or declined, are among those taken in, and all there are without logs. */
function balance(reading: Reading): void {
  const part = (factor: number, name: string): Term => [
    factor,
    'balance',
    'rows',
    reading.at('balance', { part: name }),
  ];
  const rest = ['duplicate', 'rejected', 'blank'].map((name) => part(1, name));
  reading.add('balance: read = accepted + duplicate + rejected + blank', [
    part(-1, 'read'),
    part(1, 'accepted'),
    ...rest,
  ]);
  const declined = reading.rows('not_counted').filter(({ kind }) => kind === 'submissions');
  const sheets: readonly Term[] = [
    [
      1,
      'submissions_by_channel',
      'submissions',
      reading.at('submissions_by_channel', { round_id: 'T', channel: 'T' }),
    ],
    ...declined.map((row): Term => [1, 'not_counted', 'rows', row]),
  ];
  const hasOthers = ['activity_by_month', 'course_pathway'].some((view) => reading.rows(view).length > 0);
  // Groups that repeat in a sheet are rows of their own: that there are none, a reader can only guess.
  reading.add('balance: sheets are among the rows taken in', [...sheets, part(-1, 'accepted')], -Infinity);
  if (!hasOthers) reading.guess('balance: every row taken in is a sheet', [...sheets, part(-1, 'accepted')]);
}

/** A form whose files are told one by one tells how many there are: sheets often come as one file a person. */
function files(reading: Reading): void {
  for (const row of reading.rows('traces')) {
    const listed = JSON.parse(String(row['files'])) as readonly { readonly form_id: string }[];
    for (const [form, own] of Map.groupBy(listed, ({ form_id }) => form_id))
      if (own.length > 1)
        reading.tell({
          number: numberAddress(traces, 'files', row),
          low: own.length,
          high: own.length,
          says: `traces: files of ${form} told one by one`,
          kind: 'files',
        });
  }
}

/** A number of the plan is that of its own table. */
function planned(reading: Reading): void {
  for (const row of reading.rows('plan_numbers')) {
    const at = readNumberAddress(String(row['number']));
    const contract = contractOf(at?.view);
    const own = at && contract && reading.rows(at.view).find((each) => isAt(contract, each, at.keys));
    if (!own) continue;
    for (const [figure, same] of [
      ['now', at.figure],
      ['low', 'low'],
      ['high', 'high'],
    ] as const) {
      const value = shownAt(row, figure);
      if (value !== null && (own[same] as Cell | undefined)?.kind === 'masked')
        reading.tell({
          number: numberAddress(contract, same, own),
          low: value,
          high: value,
          says: `plan_numbers: the same number, for ${String(row['measure_id'])}`,
          kind: 'plan',
        });
    }
  }
}
