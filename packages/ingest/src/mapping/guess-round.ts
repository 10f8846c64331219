import type { Project } from '@hirogeru/store/contracts';
import { normaliseDate } from '../normalise/date.ts';
import { labelKey } from '../normalise/text.ts';
import type { Recognition } from '../recognise/recognition.ts';

/**
 * The likeliest round of a file, for a person to confirm: the one that its path names, else the last that had begun on
 * the middle day of its dates, else the project's last.
 */
export function guessRound(project: Project, path: string, recognition: Recognition): string | null {
  const rounds = project.rounds.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const key = labelKey(path);
  const parts = key.split(/[/_.\s()]+/);
  const named = rounds.filter(
    ({ id, label }) => key.includes(labelKey(label)) || parts.includes(labelKey(id)),
  );
  if (named.length === 1) return named[0]?.id ?? null;
  const days = recognition.tables
    .flatMap(({ rows }) => rows.map(({ cells }) => cells.find((cell) => dayOf(cell) !== null)))
    .flatMap((cell) => (cell ? (dayOf(cell) ?? []) : []))
    .toSorted();
  const middle = days[Math.floor(days.length / 2)];
  const begun = middle === undefined ? undefined : rounds.findLast(({ date }) => date <= middle);
  return (begun ?? rounds.at(-1))?.id ?? null;
}

/** A cell's day, where it is written as one: bare numbers are left aside. */
function dayOf({ text, date }: { readonly text: string; readonly date?: string }): string | null {
  if (date !== undefined) return date.slice(0, 10);
  if (text.length > 40 || !/[-/年.]/.test(text.normalize('NFKC'))) return null;
  const found = normaliseDate(text);
  return found && 'date' in found ? found.date : null;
}
