import { publishedOf, withheldOf, type Earlier } from '@hirogeru/disclosure';
import { measure, type ViewTables } from '@hirogeru/metrics';
import { contractOf, numberAddress, type Cell } from '@hirogeru/store/contracts';
import { protectedTables } from '../../apps/cli/src/steps/protected-tables.ts';
import { countedInMemory } from '../made-up-project/counted-in-memory.ts';
import type { MadeUpProject, MadeUpSheet } from '../made-up-project/made-up-project.ts';
import { settingsOf } from '../made-up-project/settings-of.ts';

/** Numbers that two releases show. */
export type Compared = {
  /** By address. */
  readonly both: readonly string[];
  /** Those that are not the same in both. */
  readonly differ: readonly string[];
};

/**
 * A made-up project, published before and after one person's answers went from one end of every scale to the other: what both
 * releases show, and what of that tells of this person.
 * @param person  code, where it is in the project
 */
export async function releasesOfOne(project: MadeUpProject, person: string): Promise<Compared> {
  const first = await made(atAnEnd(project, person, false), []);
  const second = await made(atAnEnd(project, person, true), [first.kept]);
  const [before, after] = [shownIn(first.tables), shownIn(second.tables)];
  const both = [...after.keys()].filter((number) => before.has(number));
  return { both, differ: both.filter((number) => before.get(number) !== after.get(number)) };
}

/** The project with the person at the lowest points before a course and at the highest later, or the other way round. */
function atAnEnd(project: MadeUpProject, person: string, isRising: boolean): MadeUpProject {
  const ends = new Map(
    project.questions.map(({ question_id, scale_min, scale_max }) => [question_id, [scale_min, scale_max]]),
  );
  const moved = (sheet: MadeUpSheet): MadeUpSheet => ({
    ...sheet,
    answers: sheet.answers.map((answer) => {
      const end = ends.get(answer.question_id)?.[isRising === (sheet.channel === 'survey_pre') ? 0 : 1];
      return answer.number === undefined || end == null ? answer : { ...answer, number: end };
    }),
  });
  return {
    ...project,
    sheets: project.sheets.map((sheet) => (sheet.code === person ? moved(sheet) : sheet)),
  };
}

async function made(
  project: MadeUpProject,
  earlier: readonly Earlier[],
): Promise<{ readonly tables: ViewTables; readonly kept: Earlier }> {
  const settings = settingsOf(project);
  const raw = await measure(countedInMemory(project), settings);
  const { protection, tables } = await protectedTables(raw, earlier, {
    seed: 'key',
    from: null,
    tablesBefore: [],
  });
  const kept = publishedOf(raw, protection.masked, project.k);
  return { tables, kept: { ...kept, withheld: withheldOf(raw, protection.masked) } };
}

function shownIn(tables: ViewTables): Map<string, number> {
  const shown = new Map<string, number>();
  for (const [view, rows] of Object.entries(tables)) {
    const contract = contractOf(view)!;
    for (const row of rows)
      for (const figure of Object.keys(contract.cells)) {
        const cell = row[figure] as Cell;
        if (cell.kind === 'shown') shown.set(numberAddress(contract, figure, row), cell.value);
      }
  }
  return shown;
}
