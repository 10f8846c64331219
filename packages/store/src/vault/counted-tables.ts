import type { Session } from './connection.ts';
import { COUNTED } from './populations.ts';

/**
 * Makes what several populations begin with, once a project, in tables that go with the connection: the joins behind
 * them cost more than everything that is counted from them.
 * @returns call before each count; what comes into the vault after the first call is not seen
 */
export function countedTables(session: Session): (scope: string) => Promise<void> {
  let made: { scope: string; done: Promise<void> } | undefined;
  return (scope) => {
    if (made?.scope !== scope) made = { scope, done: makeTables(session, scope) };
    return made.done;
  };
}

async function makeTables(session: Session, scope: string): Promise<void> {
  for (const { table, select } of COUNTED)
    await session.run({ text: `CREATE OR REPLACE TEMP TABLE ${table} AS ${select}`, values: [scope] });
}
