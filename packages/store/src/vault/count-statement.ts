import { POPULATIONS, type Population } from './populations.ts';
import { joinSql, sql, type Sql } from './sql.ts';

/** What to count, as data: the engine returns finest-grain cells; margins and statistics are made above it. */
export type CellSpec = {
  readonly scope: string;
  readonly population: Population;
  readonly dimensions: readonly string[];
  /** dimension → allowed values */
  readonly filter?: Readonly<Record<string, readonly string[]>>;
};

/**
 * The query that counts a population.
 * @param withMargins  every margin too, in the same pass
 * @throws RangeError for a dimension that the population does not have
 */
export function countStatement(
  { scope, population, dimensions, filter = {} }: CellSpec,
  withMargins: boolean,
): Sql {
  const { relation, dimensions: known } = POPULATIONS[population];
  for (const name of [...dimensions, ...Object.keys(filter)]) {
    if (!(known as readonly string[]).includes(name))
      throw new RangeError(`${population} has no dimension ${name}`);
  }
  const conditions = [
    sql`scope = ${scope}`,
    ...Object.entries(filter).map(([name, values]) => ({
      text: `${name} IN (${values.map(() => '?').join(', ')})`,
      values,
    })),
  ];
  const where = joinSql(conditions, ' AND ');
  const isActivity = population === 'activities';
  const sum = (column: string) => (isActivity ? `coalesce(sum(${column}), 0)::DOUBLE` : '0::DOUBLE');
  const given = (column: string) =>
    `${sum(column)} AS ${column}, ${isActivity ? `count(${column})` : '0'}::INTEGER AS ${column}_given`;
  const keys = dimensions.map((name) => `${name}::VARCHAR`).join(', ');
  const names = dimensions.join(', ');
  const cubed = withMargins && dimensions.length > 0;
  return {
    text: `SELECT [${keys}]::VARCHAR[] AS keys, ${cubed ? `grouping(${names})::INTEGER` : '0'} AS over,
        count(*)::INTEGER AS count, count(DISTINCT person)::INTEGER AS people,
        ${sum('occasions')} AS occasions, ${sum('attendances')} AS attendances, ${sum('duration_min')} AS minutes,
        ${['persons', 'peers', 'newcomers'].map(given).join(', ')},
        ${isActivity ? 'count(DISTINCT place_code)' : '0'}::INTEGER AS places
      FROM (${relation}) WHERE ${where.text} ${groupBy(names, cubed)} ORDER BY over DESC, keys`,
    values: where.values,
  };
}

const groupBy = (names: string, cubed: boolean): string => {
  if (names === '') return 'HAVING count(*) > 0';
  return cubed ? `GROUP BY CUBE (${names}) HAVING count(*) > 0` : `GROUP BY ${names}`;
};
