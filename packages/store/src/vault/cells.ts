import { z } from 'zod';
import { POPULATIONS, type Population } from './populations.ts';
import { joinSql, sql, type Sql } from './sql.ts';
import type { Session } from './connection.ts';

/** What to count, as data: the engine returns finest-grain cells; margins and statistics are made above it. */
export type CellSpec = {
  readonly scope: string;
  readonly population: Population;
  readonly dimensions: readonly string[];
  /** dimension → allowed values */
  readonly filter?: Readonly<Record<string, readonly string[]>>;
};

export type CellCount = {
  readonly keys: Readonly<Record<string, string>>;
  /** Rows of the population. */
  readonly count: number;
  /** Distinct people; for activities, distinct offices. Not additive over cells. */
  readonly people: number;
  /** Activities only: times, attendances, minutes. */
  readonly occasions: number;
  readonly attendances: number;
  readonly minutes: number;
};

/** Paired values of one item, without any id, ordered by value. */
export type Pair = { readonly before: number; readonly after: number };

/** The joint between the engine and everything above it (margins, percentages, statistics, sentences, protection). */
export type CellStore = {
  /** @throws RangeError for a dimension that the population does not have */
  cells(spec: CellSpec): Promise<CellCount[]>;
  /** Pre and post values of people who answered the item both times; n_pre and n_post count each time alone. */
  pairs(spec: { scope: string; itemId: string }): Promise<{ pairs: Pair[]; nPre: number; nPost: number }>;
};

const row = z.object({
  keys: z.array(z.string().nullable()),
  count: z.number(),
  people: z.number(),
  occasions: z.number(),
  attendances: z.number(),
  minutes: z.number(),
});

/** The vault's DuckDB as a CellStore. A dimension that is empty in a row reads 'unknown'. */
export function cellStore(session: Session): CellStore {
  return {
    async cells(spec) {
      const rows = await session.all(statement(spec), row);
      return rows.map(({ keys, ...counts }) => ({
        keys: Object.fromEntries(spec.dimensions.map((name, index) => [name, keys[index] ?? 'unknown'])),
        ...counts,
      }));
    },
    async pairs({ scope, itemId }) {
      const rows = await session.all(pairStatement(scope, itemId), pairRow);
      return {
        pairs: rows.flatMap(({ before, after }) =>
          before !== null && after !== null ? [{ before, after }] : [],
        ),
        nPre: rows.filter(({ before }) => before !== null).length,
        nPost: rows.filter(({ after }) => after !== null).length,
      };
    },
  };
}

function statement({ scope, population, dimensions, filter = {} }: CellSpec): Sql {
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
  const keys = dimensions.map((name) => `${name}::VARCHAR`).join(', ');
  return {
    text: `SELECT [${keys}]::VARCHAR[] AS keys, count(*)::INTEGER AS count, count(DISTINCT person)::INTEGER AS people,
        ${sum('occasions')} AS occasions, ${sum('attendances')} AS attendances, ${sum('duration_min')} AS minutes
      FROM (${relation}) WHERE ${where.text} GROUP BY ALL ORDER BY keys`,
    values: where.values,
  };
}

const pairRow = z.object({ before: z.number().nullable(), after: z.number().nullable() });

// The latest sheet of each occasion counts where somebody handed in two (file and row order, never a clock).
function pairStatement(scope: string, itemId: string): Sql {
  return sql`WITH given AS (
      SELECT r.respondent_code AS person, r.channel, v.value_number AS value
      FROM received_sheets r JOIN sources s USING (source_no) JOIN received_answers a USING (source_no, row_no)
        JOIN answer_values v USING (value_no) JOIN questions q ON q.scope = s.scope AND q.question_id = v.question_id
      WHERE s.scope = ${scope} AND q.item_id = ${itemId} AND v.value_number IS NOT NULL
        AND r.channel IN ('survey_pre', 'survey_post') AND r.consent_stats NOT IN ('no', 'withdrawn')
        AND r.respondent_code IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY person, r.channel ORDER BY s.file_id DESC, r.row_no DESC) = 1)
    SELECT max(value) FILTER (channel = 'survey_pre') AS before, max(value) FILTER (channel = 'survey_post') AS after
    FROM given GROUP BY person ORDER BY before, after`;
}
