import { createHash } from 'node:crypto';
import type { ThemeEdits } from '@hirogeru/store/contracts';
import { appliedEdits, sql, type Session } from '@hirogeru/store/vault';

/**
 * Notes what themes.yaml says now.
 * @returns what the ledger is to tell of it: which edits were made and which taken back since the last time, by kind and
 * id, never a name or a note; undefined when nothing is different
 */
export async function noteEdits(
  session: Session,
  scope: string,
  edits: ThemeEdits,
): Promise<Record<string, string | number> | undefined> {
  const before = new Map(
    (
      await session.all(
        sql`SELECT * FROM ${appliedEdits} WHERE scope = ${scope} ORDER BY edit`,
        appliedEdits.row,
      )
    ).map((row) => [row.edit, row.decision]),
  );
  const now = decisions(edits);
  const made = [...now].filter(([edit, decision]) => before.get(edit) !== decision).map(([edit]) => edit);
  const undone = [...before.keys()].filter((edit) => !now.has(edit));
  if (made.length + undone.length === 0) return undefined;
  await session.run(sql`DELETE FROM ${appliedEdits} WHERE scope = ${scope}`);
  await session.append(
    appliedEdits,
    [...now].map(([edit, decision]) => ({ scope, edit, decision })),
  );
  return {
    ...(made.length > 0 ? { decided: made.join(', ') } : {}),
    ...(undone.length > 0 ? { taken_back: undone.join(', ') } : {}),
  };
}

function decisions(edits: ThemeEdits) {
  const { names, notes, merges, splits, moves, pins, hidden } = edits;
  const all: (readonly [kind: string, about: string, decision: unknown])[] = [
    ...Object.entries(names).map(([id, name]) => ['name', id, name] as const),
    ...Object.entries(notes).map(([id, note]) => ['note', id, note] as const),
    ...Object.entries(merges).map(([id, into]) => ['merge', id, into] as const),
    ...splits.map((split) => ['split', split.id, split] as const),
    ...Object.entries(moves).map(([answer, theme]) => ['move', answer, theme] as const),
    ...pins.map((id) => ['pin', id, true] as const),
    ...hidden.map((id) => ['hide', id, true] as const),
    ...edits.approved_quotes.map((id) => ['quote', id, true] as const),
    ...edits.confirmed_quotes.map((id) => ['confirm', id, true] as const),
    ...edits.withdrawn_quotes.map((id) => ['withdraw', id, true] as const),
    ...Object.entries(edits.paraphrases).map(([id, text]) => ['paraphrase', id, text] as const),
    ...Object.entries(edits.excerpts).map(([id, text]) => ['excerpt', id, text] as const),
  ];
  return new Map(
    all
      .map(([kind, about, decision]): [string, string] => [
        `${kind} ${about}`,
        createHash('sha256').update(JSON.stringify(decision)).digest('hex'),
      ])
      .toSorted(([x], [y]) => (x < y ? -1 : 1)),
  );
}
