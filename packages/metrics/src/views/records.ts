import { z } from 'zod';
import type { MeasureContext } from '../context.ts';
import type { RawRow } from '../raw-row.ts';
import { fiscalYearOf } from './fiscal-months.ts';

const text = (words: RawRow['words']): RawRow => ({ words, figures: {} });

/** The rounds, in the order of the project. */
export const roundRows = ({ project }: MeasureContext): RawRow[] =>
  project.rounds.map(({ id, label, topic, date }, seq) =>
    text({ round_id: id, label, topic, held_on: date, fiscal_year: fiscalYearLabel(date), seq }),
  );

/** '令和3年度' for a date of Reiwa (from fiscal year 2019, which began as 平成31年度 and is written 令和元年度). */
function fiscalYearLabel(date: string): string {
  const year = fiscalYearOf(date);
  if (year < 2019) return year >= 1989 ? `平成${year - 1988}年度` : `${year}年度`;
  return year === 2019 ? '令和元年度' : `令和${year - 2018}年度`;
}

/** Rows received and what became of them. They tell of files, not of people, and are shown as they are. */
export const balanceRows = ({ files }: MeasureContext): RawRow[] =>
  (['rows_read', 'accepted', 'duplicate', 'rejected', 'blank', 'left_out'] as const).map((column) => ({
    words: { part: column === 'rows_read' ? 'read' : column },
    figures: { rows: { kind: 'open', value: files.reduce((sum, file) => sum + file[column], 0) } },
  }));

/** What the release says of itself. */
export const aboutRows = ({ project, version }: MeasureContext): RawRow[] =>
  Object.entries({
    title: project.title,
    fiscal_year: project.fiscal_year,
    synthetic: String(project.synthetic),
    attribution: project.attribution,
    threshold: String(project.threshold),
    version,
  }).map(([name, value]) => text({ name, value }));

const wordsOf = (words: string): string[] => z.array(z.string()).parse(JSON.parse(words));

/** Planned measures with the themes whose label or words hold one of the measure's words. */
export const planRows = ({ plan, themes }: MeasureContext): RawRow[] =>
  plan.measures.map((measure, seq) => {
    const evidence = themes.filter(({ label, words }) =>
      measure.theme_words.some((word) => [label, ...wordsOf(words)].some((own) => own.includes(word))),
    );
    return text({
      measure_id: measure.id,
      label: measure.label,
      aim: measure.aim,
      indicator: measure.indicator,
      next_question: measure.next_question,
      effects: JSON.stringify(measure.effects),
      themes: JSON.stringify(evidence.map(({ theme_id }) => theme_id).toSorted()),
      seq,
    });
  });
