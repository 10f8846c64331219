import { z } from 'zod';
import { countStatement, type CellSpec } from './count-statement.ts';
import { countedTables } from './counted-tables.ts';
import { strata, type StrataSpec, type Stratum } from './strata.ts';
import { peopleSheets, type PersonSheets, type SheetsSpec } from './people-sheets.ts';
import { saidChanges, type SaidChange } from './said-changes.ts';
import { sql, type Sql } from './sql.ts';
import type { Session } from './connection.ts';

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
  /** Different people of each line (実), peers, and newcomers, with the lines that give them: none given is no zero. */
  readonly persons: number;
  readonly persons_given: number;
  readonly peers: number;
  readonly peers_given: number;
  readonly newcomers: number;
  readonly newcomers_given: number;
  /** Different places, as they are written. */
  readonly places: number;
};

/** Nothing was counted. */
export const NO_COUNT: CellCount = {
  keys: {},
  count: 0,
  people: 0,
  occasions: 0,
  attendances: 0,
  minutes: 0,
  persons: 0,
  persons_given: 0,
  peers: 0,
  peers_given: 0,
  newcomers: 0,
  newcomers_given: 0,
  places: 0,
};

/** Paired values of one item, without any id, ordered by value. */
export type Pair = { readonly before: number; readonly after: number };

/** Answers of people with a code to one item on two occasions; somebody who answered on one of them only stands alone. */
export type PairedAnswers = {
  readonly pairs: readonly Pair[];
  /** Values of those who did not answer on the other occasion, ascending. */
  readonly onlyBefore: readonly number[];
  readonly onlyAfter: readonly number[];
};

/** The later of the two occasions: right after, or some months later. The earlier one is always before. */
export type Until = 'post' | 'fu';

/** The joint between the engine and everything above it (margins, percentages, statistics, sentences, protection). */
export type CellStore = {
  /** @throws RangeError for a dimension that the population does not have */
  cells(spec: CellSpec): Promise<CellCount[]>;
  /** The same with every margin, in one pass; a key that a margin leaves out is not among its keys. */
  margins(spec: CellSpec): Promise<CellCount[]>;
  /** Values before and after of everybody who gave a code, matched by it and by nothing else. */
  pairs(spec: { scope: string; itemId: string; until: Until }): Promise<PairedAnswers>;
  /** Answers to several items, person by person. */
  sheets(spec: SheetsSpec): Promise<PersonSheets[]>;
  /** Answers by what kinds of people gave them. */
  strata(spec: StrataSpec): Promise<Stratum[]>;
  /** Change over some items, with what the same people wrote; a row a person. */
  said(spec: { scope: string; itemIds: readonly string[] }): Promise<SaidChange[]>;
};

const row = z.object({
  keys: z.array(z.string().nullable()),
  /** A bit for each dimension that a margin leaves out, the first one highest. */
  over: z.number(),
  count: z.number(),
  people: z.number(),
  occasions: z.number(),
  attendances: z.number(),
  minutes: z.number(),
  persons: z.number(),
  persons_given: z.number(),
  peers: z.number(),
  peers_given: z.number(),
  newcomers: z.number(),
  newcomers_given: z.number(),
  places: z.number(),
});

/** The vault's DuckDB as a CellStore, for one counting: of what several populations need it keeps a table. A dimension that is empty in a row reads 'unknown'. */
export function cellStore(session: Session): CellStore {
  const made = countedTables(session);
  async function counted(spec: CellSpec, withMargins: boolean): Promise<CellCount[]> {
    await made(spec.scope);
    const rows = await session.all(countStatement(spec, withMargins), row);
    const last = spec.dimensions.length - 1;
    return rows.map(({ keys, over, ...counts }) => ({
      keys: Object.fromEntries(
        spec.dimensions.flatMap((name, index) =>
          (over >> (last - index)) & 1 ? [] : [[name, keys[index] ?? 'unknown']],
        ),
      ),
      ...counts,
    }));
  }
  return {
    cells: (spec) => counted(spec, false),
    margins: (spec) => counted(spec, true),
    async sheets(spec) {
      await made(spec.scope);
      return peopleSheets(session, spec);
    },
    async strata(spec) {
      await made(spec.scope);
      return strata(session, spec);
    },
    async said(spec) {
      await made(spec.scope);
      return saidChanges(session, spec);
    },
    async pairs({ scope, itemId, until }) {
      const rows = await session.all(pairStatement(scope, itemId, until), pairRow);
      return {
        pairs: rows.flatMap(({ before, after }) =>
          before !== null && after !== null ? [{ before, after }] : [],
        ),
        onlyBefore: rows.flatMap(({ before, after }) => (before !== null && after === null ? [before] : [])),
        onlyAfter: rows.flatMap(({ before, after }) => (after !== null && before === null ? [after] : [])),
      };
    },
  };
}

const pairRow = z.object({ before: z.number().nullable(), after: z.number().nullable() });

// The latest sheet of each occasion counts where somebody handed in two (file and row order, never a clock).
function pairStatement(scope: string, itemId: string, until: Until): Sql {
  const later = `survey_${until}`;
  return sql`WITH given AS (
      SELECT r.respondent_code AS person, r.channel, v.value_number AS value
      FROM received_sheets r JOIN sources s USING (source_no) JOIN received_answers a USING (source_no, row_no)
        JOIN answer_values v USING (value_no) JOIN questions q ON q.scope = s.scope AND q.question_id = v.question_id
      WHERE s.scope = ${scope} AND q.item_id = ${itemId} AND v.value_number IS NOT NULL
        AND r.channel IN ('survey_pre', ${later}) AND r.consent_stats NOT IN ('no', 'withdrawn')
        AND r.respondent_code IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY person, r.channel ORDER BY s.file_id DESC, r.row_no DESC) = 1)
    SELECT max(value) FILTER (channel = 'survey_pre') AS before, max(value) FILTER (channel = ${later}) AS after
    FROM given GROUP BY person ORDER BY before, after`;
}
