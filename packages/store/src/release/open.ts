import { z } from 'zod';
import { rowSchema, type Contract, type ViewRow } from '../contract.ts';
import { family } from '../contracts/family.ts';
import { problem, Refused } from '../problem.ts';
import { connect } from '../vault/connection.ts';
import { checkedTables, contentId } from './content.ts';
import { databasePath, listManifests, readManifest, readPointer } from './files.ts';
import type { Manifest } from './manifest.ts';
import { contractsShape } from './shape.ts';
import { fromStored } from './stored.ts';

/** A release in memory: the only way to a number. */
export type Release = {
  readonly id: string;
  readonly manifest: Manifest;
  /** Rows of one protected view that match the filter (key → value or values). Filtering comes after masking. */
  view<V extends Contract>(
    contract: V,
    filter?: Readonly<Record<string, string | readonly string[]>>,
  ): ViewRow<V>[];
};

/**
 * Opens a release, compares its content with its id and keeps it in memory (a release is finite and small); the file
 * is closed again, so that releases can be swapped while requests are being answered.
 * @throws Refused E_RELEASE_SHAPE when it was published by a program with other contracts; Error when the release is
 * not whole or its content does not match its id
 */
export function openRelease(dir: string, id: string): Promise<Release> {
  // One process opens a file once: requests that come together share the opening.
  const path = databasePath(dir, id);
  const opening = openings.get(path) ?? read(dir, id).finally(() => openings.delete(path));
  openings.set(path, opening);
  return opening;
}

const openings = new Map<string, Promise<Release>>();

async function read(dir: string, id: string): Promise<Release> {
  const manifest = readManifest(dir, id);
  if (!manifest) throw new Error('release is not whole');
  if (manifest.contracts !== contractsShape())
    throw new Refused(problem('E_RELEASE_SHAPE', { file: id }, {}));
  const database = await connect(databasePath(dir, id), { readOnly: true });
  const tables: Record<string, Record<string, unknown>[]> = {};
  try {
    for (const view of family) {
      const rows = await database.all(
        { text: `SELECT * FROM ${view.name}`, values: [] },
        z.record(z.string(), z.unknown()),
      );
      tables[view.name] = rows.map((row) => fromStored(view, row));
    }
  } finally {
    await database.close();
  }
  const checked = checkedTables(tables);
  if (contentId(checked) !== id) throw new Error('release content does not match its id');
  const rowsByName = new Map([...checked].map(([view, rows]) => [view.name, rows]));
  return {
    id,
    manifest,
    view(contract, filter = {}) {
      const rows = rowsByName.get(contract.name) ?? [];
      const wanted = Object.entries(filter);
      const chosen = rows.filter((row) =>
        wanted.every(([key, value]) =>
          Array.isArray(value) ? value.includes(row[key]) : row[key] === value,
        ),
      );
      return z.array(rowSchema(contract)).parse(chosen);
    },
  };
}

/**
 * Opens the release that `current` points at; when the pointer is missing or its release is damaged, the newest whole
 * one, with `warning` saying so. Null when there is none.
 * @throws Refused E_RELEASE_SHAPE: an older release in its place would pass for the current one
 */
export async function openCurrent(dir: string): Promise<{ release: Release; warning: string | null } | null> {
  const pointed = readPointer(dir);
  const others = listManifests(dir)
    .map((manifest) => manifest.id)
    .toReversed();
  for (const id of [...(pointed ? [pointed] : []), ...others.filter((other) => other !== pointed)]) {
    try {
      const release = await openRelease(dir, id);
      return { release, warning: id === pointed ? null : 'current does not point at a whole release' };
    } catch (error) {
      if (error instanceof Refused) throw error;
      // Damaged: the next newest one is tried, and the warning tells.
    }
  }
  return null;
}
