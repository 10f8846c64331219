import { col } from '../column.ts';
import { table } from '../table.ts';

/** What the ledger has to tell of a run that leaves no file behind: kept with the run, so that it is told once in any case. */
export const runFacts = table('run_facts', {
  scope: col.id(),
  run_id: col.id(),
  /** JSON object of numbers and codes; never a name, a file name or a text. */
  facts: col.text(),
});
