import type { WeightingPopulation } from '@hirogeru/metrics';
import { CODE_LABELS, problem, Refused, STANDPOINTS } from '@hirogeru/store/contracts';
import { questions, sql, STANDPOINT, type CellStore, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import type { SettingPath } from '../settings-file.ts';

const options = z.array(z.object({ code: z.string(), label: z.string() }));

/**
 * The numbers of population.yaml, checked against the forms and the people who answered; null where there is no such file.
 * @throws Refused E_POPULATION_UNKNOWN, E_POPULATION_MISSING or E_POPULATION_NUMBER with the line
 */
export async function populationOf(
  vault: Vault,
  store: CellStore,
  { population, project }: ProjectFolder,
): Promise<WeightingPopulation | null> {
  if (!population) return null;
  const { settings, lineOf } = population;
  const at = (path: SettingPath) => {
    const row = lineOf(path);
    return { file: 'population.yaml', ...(row === null ? {} : { row }) };
  };
  const names = Object.keys(settings.dimensions);
  const people = await store.strata({ scope: project.id, dimensions: names });
  const dimensions: WeightingPopulation['dimensions'][number][] = [];
  for (const [place, [name, numbers]] of Object.entries(settings.dimensions).entries()) {
    const labels = await labelsOf(vault, project.id, name);
    if (labels.size === 0)
      throw new Refused(problem('E_POPULATION_UNKNOWN', at(['dimensions', name]), { name }));
    for (const [category, number] of Object.entries(numbers)) {
      const here = at(['dimensions', name, category]);
      if (!labels.has(category))
        throw new Refused(problem('E_POPULATION_UNKNOWN', here, { name: `${name}: ${category}` }));
      if (number !== 'left_out' && !(Number.isInteger(number) && number >= 1))
        throw new Refused(problem('E_POPULATION_NUMBER', here, {}));
    }
    const answered = [...new Set(people.flatMap(({ keys }) => keys[place] ?? []))].toSorted();
    const missing = answered.find((category) => !(category in numbers));
    if (missing !== undefined)
      throw new Refused(
        problem('E_POPULATION_MISSING', at(['dimensions', name]), { name: `${name}: ${missing}` }),
      );
    const given = Object.entries(numbers).flatMap(([category, number]) =>
      number === 'left_out' ? [] : [[category, number] as const],
    );
    dimensions.push({ name, numbers: new Map(given), labels });
  }
  return { source: settings.source, dimensions };
}

/** Categories of a dimension with their labels: of the standpoint, or of the choices of a question. */
async function labelsOf(vault: Vault, scope: string, name: string): Promise<Map<string, string>> {
  if (name === STANDPOINT)
    return new Map(
      STANDPOINTS.filter((code) => code !== 'unknown').map((code) => [code, CODE_LABELS[code] ?? code]),
    );
  const own = await vault.all(
    sql`SELECT * FROM ${questions} WHERE scope = ${scope} AND kind = 'choice'
      AND (question_id = ${name} OR ends_with(question_id, ${`.${name}`})) ORDER BY question_id`,
    questions.row,
  );
  return new Map(
    own.flatMap((question) =>
      options.parse(JSON.parse(question.options)).map(({ code, label }) => [code, label]),
    ),
  );
}
