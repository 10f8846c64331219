import { rounds as contract } from '@hirogeru/store/contracts';
import { sayRounds } from '../findings/rounds.ts';
import { defineView } from '../view.ts';
import { fiscalYearOf } from './fiscal-months.ts';
import { textRow } from './text-row.ts';

/** The rounds, in the order of the project. */
export const rounds = defineView({
  contract,
  title: { ja: contract.label, en: 'Rounds' },
  number: { ja: '{round_id}', en: '{round_id}' },
  margins: [],
  figures: {},
  minimum: 0,
  say: sayRounds,
  trace: null,
  linked: [],
  build: ({ context: { project } }) =>
    project.rounds.map(({ id, label, topic, date }, seq) =>
      textRow({
        round_id: id,
        label,
        topic,
        held_on: date,
        fiscal_year: fiscalYearLabel(date),
        seq,
      }),
    ),
});

/** '令和3年度' for a date of Reiwa (from fiscal year 2019, which began as 平成31年度 and is written 令和元年度). */
function fiscalYearLabel(date: string): string {
  const year = fiscalYearOf(date);
  if (year < 2019) return year >= 1989 ? `平成${year - 1988}年度` : `${year}年度`;
  return year === 2019 ? '令和元年度' : `令和${year - 2018}年度`;
}
