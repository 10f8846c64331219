import { receivedAnswers } from '../tables/received-answers.ts';
import { receivedOpinions } from '../tables/received-opinions.ts';
import { receivedPrints } from '../tables/received-prints.ts';
import { receivedSheets } from '../tables/received-sheets.ts';
import { sources } from '../tables/sources.ts';
import type { Session } from './connection.ts';
import { sql } from './sql.ts';

/**
 * Lets rows go that a run left which was killed while it was kept. DuckDB (1.5.6) writes whole row groups (122,880 rows) of
 * a table beside its log, and takes them in when it reads the log again even where the end of the transaction is
 * missing (measured): all other rows of the run are not there, and neither is the source of these.
 */
export async function letLostRowsGo(session: Session): Promise<void> {
  for (const table of [receivedAnswers, receivedOpinions, receivedPrints, receivedSheets])
    await session.run(sql`DELETE FROM ${table} WHERE source_no NOT IN (SELECT source_no FROM ${sources})`);
}
