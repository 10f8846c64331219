import { between } from '../../made-up-project/leaning.ts';
import type { MadeUpAnswer, MadeUpProject, MadeUpSheet } from '../../made-up-project/made-up-project.ts';
import type { Chance } from '../shown/chance.ts';

type Change = (sheet: MadeUpSheet, project: MadeUpProject, chance: Chance) => MadeUpSheet | null;

const other = <T>(chance: Chance, values: readonly T[], not: T): T | null => {
  const left = [...new Set(values)].filter((value) => value !== not);
  return left.length === 0 ? null : left[between(chance, 0, left.length - 1)]!;
};

const CHANGES: readonly Change[] = [
  (sheet, { sheets }, chance) => {
    const round = other(
      chance,
      sheets.map((each) => each.round),
      sheet.round,
    );
    return round === null ? null : { ...sheet, round };
  },
  (sheet, { sheets }, chance) => {
    const standpoint = other(
      chance,
      sheets.map((each) => each.standpoint),
      sheet.standpoint,
    );
    return standpoint === null ? null : { ...sheet, standpoint };
  },
  (sheet, { sheets }, chance) => {
    const own = sheet.opinions[0];
    const codes = other(
      chance,
      sheets.flatMap(({ opinions }) => opinions.map((each) => each.codes)),
      own?.codes,
    );
    return own && codes ? { ...sheet, opinions: [{ ...own, codes }] } : null;
  },
  (sheet, { sheets }, chance) => {
    const own = sheet.opinions[0];
    const units = other(
      chance,
      sheets.flatMap(({ opinions }) => opinions.map((each) => each.units)),
      own?.units,
    );
    return own && units ? { ...sheet, opinions: [{ ...own, units }] } : null;
  },
  (sheet, { sheets }, chance) => {
    // Of a question of one survey: means of changes may stand beside withheld numbers (`estimate-guard`).
    const at =
      sheet.form === 'survey' && sheet.answers.length > 0 ? between(chance, 0, sheet.answers.length - 1) : -1;
    const own = sheet.answers[at];
    const given = sheets.flatMap(({ answers }) =>
      answers.filter((each) => each.question_id === own?.question_id),
    );
    const answer = own && other<MadeUpAnswer>(chance, given, own);
    return answer ? { ...sheet, answers: sheet.answers.with(at, answer) } : null;
  },
];

/** The project with one thing otherwise in one answer of somebody who is not quoted; null where that came to nothing. */
export function otherwise(project: MadeUpProject, chance: Chance): MadeUpProject | null {
  const { sheets, quotes } = project;
  if (sheets.length === 0) return null;
  const at = between(chance, 0, sheets.length - 1);
  const sheet = sheets[at]!;
  const isQuoted = quotes.some(({ quote_id }) => quote_id === `v${String(at).padStart(4, '0')}`);
  if (isQuoted || sheet.form.startsWith('series')) return null;
  const changed = CHANGES[between(chance, 0, CHANGES.length - 1)]!(sheet, project, chance);
  return changed && { ...project, sheets: sheets.with(at, changed) };
}
