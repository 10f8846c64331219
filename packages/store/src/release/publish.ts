import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Contract } from '../contract.ts';
import { checkedTables, contentId, type ViewTables } from './content.ts';
import { databasePath, listManifests, putManifest, putPointer, sweepLeftovers } from './files.ts';
import { moveIntoPlace } from '../whole-file.ts';
import type { Manifest } from './manifest.ts';
import { contractsShape } from './shape.ts';
import { toStored, viewDdl } from './stored.ts';

/**
 * Publishes protected tables as an immutable release and points `current` at it. Written aside, synced, renamed:
 * nothing half done is ever visible. The same content published again is the same release.
 * @param dir     `…/data/releases`
 * @param tables  every view of the family; all figures already protected
 */
export async function publishRelease(dir: string, tables: ViewTables, beside: Beside): Promise<Manifest> {
  const checked = checkedTables(tables);
  const id = contentId(checked);
  mkdirSync(dir, { recursive: true });
  sweepLeftovers(dir);
  const earlier = listManifests(dir);
  const known = earlier.find((manifest) => manifest.id === id);
  const manifest: Manifest = {
    audience: 'council',
    ...beside,
    id,
    sequence: (earlier.at(-1)?.sequence ?? 0) + (known && known === earlier.at(-1) ? 0 : 1),
    ...(known ? { published_on: known.published_on } : {}),
    contracts: contractsShape(),
    rows: Object.fromEntries([...checked].map(([view, rows]) => [view.name, rows.length])),
  };
  if (!existsSync(databasePath(dir, id))) await writeDatabase(databasePath(dir, id), checked);
  putManifest(dir, manifest);
  putPointer(dir, id);
  return manifest;
}

/** What the manifest says besides the content; for the council, where it is not said. */
type Beside = Pick<Manifest, 'published_on' | 'version' | 'inputs_hash'> &
  Partial<Pick<Manifest, 'audience' | 'threshold' | 'made_from'>>;

async function writeDatabase(path: string, checked: Map<Contract, Record<string, unknown>[]>): Promise<void> {
  const aside = `${path}.${process.pid}.tmp`;
  rmSync(aside, { force: true });
  const instance = await DuckDBInstance.create(aside);
  const connection = await instance.connect();
  for (const [view, rows] of checked) {
    await connection.run(viewDdl(view));
    const appender = await connection.createAppender(view.name);
    for (const row of rows) {
      toStored(view, row).forEach((value, index) => {
        if (value === null) appender.appendNull();
        else appender.appendValue(value as string | number | boolean, appender.columnType(index));
      });
      appender.endRow();
    }
    appender.closeSync();
  }
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  moveIntoPlace(aside, path);
}
