import { TOTAL } from '@hirogeru/store/contracts';
import type { ProtectedRow } from '../protected-row.ts';
import { both, counted, labelOf, people, quotedWording, type Bilingual } from './bilingual.ts';
import { isSome, valueOf, type Facts } from './facts.ts';
import { sayOn, type Sentence } from './sentence.ts';
import { grouped } from './wording.ts';

const say = sayOn('activity');
const HALF_A_YEAR = 6;

/** Titles of the figures on years, places, continuity and what follows a course. */
export const furtherTitles = (facts: Facts): Sentence[] => [
  ...say('title', yearTitle(facts), 'activity_by_year', 'activity_by_year'),
  ...say('title', reachTitle(facts), 'activity_reach', 'activity_reach'),
  ...say('title', continuityTitle(facts), 'activity_continuity', 'activity_continuity'),
  ...pathTitles(facts),
];

function yearTitle(facts: Facts): Bilingual | null {
  const persons = valueOf(facts.cell('activity_by_year', { fiscal_year: TOTAL, form: TOTAL }, 'persons'));
  if (facts.rows('activity_by_year').length === 0) return null;
  return persons === null
    ? both(
        '記録の1行ごとの人数を、年度ごとに足しました（人）',
        'People of each line of the logs, by fiscal year (people)',
      )
    : both(
        `記録の1行ごとの実人数は、あわせて${grouped(persons)}人です（人）`,
        `Different people of each line add up to ${grouped(persons)} (people)`,
      );
}

function reachTitle(facts: Facts): Bilingual | null {
  const rows = facts
    .rows('activity_reach')
    .filter(({ words }) => words['place_kind'] !== TOTAL && words['place_kind'] !== 'unknown');
  const kinds = rows.filter(({ cells }) => isSome(cells['occasions'])).length;
  return rows.length === 0
    ? null
    : both(
        `活動は、わかるだけで${kinds}種類の場所で行われました（回）`,
        `The logs show activity in at least ${counted(kinds, 'kind')} of place (times)`,
      );
}

function continuityTitle(facts: Facts): Bilingual | null {
  const rows = facts.rows('activity_continuity');
  const long = rows.filter(({ cells }) => (valueOf(cells['months']) ?? 0) >= HALF_A_YEAR).length;
  return rows.length === 0
    ? null
    : both(
        `わかるだけで${long}種類の活動が、${HALF_A_YEAR}か月以上にわたって記録されています（か月）`,
        `At least ${counted(long, 'kind')} of activity logged over ${HALF_A_YEAR} months or more (months)`,
      );
}

function pathTitles(facts: Facts): Sentence[] {
  const courses = Map.groupBy(facts.rows('course_pathway'), ({ words }) => String(words['course']));
  return [...courses].flatMap(([course, rows]) =>
    say('title', pathTitle(course, rows), `course_pathway ${course}`, 'course_pathway'),
  );
}

function pathTitle(course: string, rows: readonly ProtectedRow[]): Bilingual | null {
  const name = String(rows[0]?.words['course_label'] ?? '');
  if (course === 'chosen')
    return both(
      `${quotedWording(name).ja}に選ばれたこと。どの道も同じ重さです（人）`,
      `Chosen for ${quotedWording(name).en}; every way has the same weight (people)`,
    );
  const at = (next: string) => valueOf(rows.find(({ words }) => words['next'] === next)?.cells['people']);
  const [all, completed] = [at('enrolled'), at('completed')];
  const english = course === 'unknown' ? 'course' : labelOf(course).en;
  return all === null || completed === null
    ? both(`${name}のあとの道（人）`, `What follows the ${english} (people)`)
    : both(
        `${name}の名簿にある${grouped(all)}人のうち、修了した人は${grouped(completed)}人です（人）`,
        `Of ${people(all)} on the roster of the ${english}, ${grouped(completed)} completed it (people)`,
      );
}
