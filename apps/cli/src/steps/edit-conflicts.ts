import type { EditConflict } from '@hirogeru/nlp';
import { problem, Refused, type Problem } from '@hirogeru/store/contracts';
import { editConflicts, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';

const path = z.array(z.union([z.string(), z.number()]));

/** A place in themes.yaml and why what stands there could not be kept. */
export type UnkeptEdit = {
  readonly at: readonly (string | number)[];
  readonly reason: EditConflict['reason'];
  readonly other?: readonly (string | number)[];
};

export async function writeConflicts(
  session: Session,
  scope: string,
  conflicts: readonly UnkeptEdit[],
): Promise<void> {
  await session.run(sql`DELETE FROM ${editConflicts} WHERE scope = ${scope}`);
  await session.append(
    editConflicts,
    conflicts.map(({ at, reason, other }, seq) => ({
      scope,
      seq,
      path: JSON.stringify(at),
      reason,
      other: other ? JSON.stringify(other) : null,
    })),
  );
}

/** Edits of themes.yaml that could not be kept when themes were last found, each with its line. */
export async function storedConflicts(session: Session, folder: ProjectFolder): Promise<Problem[]> {
  return (await unkeptEdits(session, folder.project.id)).map((edit) => problemOf(edit, folder));
}

/** @throws Refused the first theme that a person wants hidden and that nobody knows: it may be shown under another id */
export async function assertHidden(session: Session, folder: ProjectFolder): Promise<void> {
  const edits = await unkeptEdits(session, folder.project.id);
  const lost = edits.find(({ at }) => at[0] === 'hidden' && folder.themeEdits.hidden[Number(at[1])]);
  if (lost) throw new Refused(problemOf(lost, folder));
}

async function unkeptEdits(session: Session, scope: string): Promise<UnkeptEdit[]> {
  const rows = await session.all(
    sql`SELECT * FROM ${editConflicts} WHERE scope = ${scope} ORDER BY seq`,
    editConflicts.row,
  );
  return rows.map((row) => ({
    at: path.parse(JSON.parse(row.path)),
    reason: row.reason as UnkeptEdit['reason'],
    ...(row.other === null ? {} : { other: path.parse(JSON.parse(row.other)) }),
  }));
}

function problemOf({ at, reason, other }: UnkeptEdit, folder: ProjectFolder): Problem {
  const row = folder.lineOfEdit(at);
  const place = { file: 'themes.yaml', ...(row === null ? {} : { row }) };
  switch (reason) {
    case 'unknown_theme':
      return problem('E_EDIT_THEME_GONE', place, { theme: themeAt(at, folder) });
    case 'unknown_answer':
      return problem('E_EDIT_ANSWER_GONE', place, { answer: answerAt(at, folder) });
    case 'too_few':
      return problem('E_EDIT_TOO_FEW', place, { threshold: folder.project.threshold });
    case 'against':
      return problem('E_EDITS_DISAGREE', place, { row: other ? folder.lineOfEdit(other) : null });
  }
}

/** The id that nobody knows: of a merge or a move, the one that stands on either side. */
function themeAt([kind, key = '', ...rest]: UnkeptEdit['at'], { themeEdits }: ProjectFolder): string {
  if (kind === 'pins' || kind === 'hidden') return themeEdits[kind][Number(key)] ?? '';
  if (kind === 'splits') return themeEdits.splits[Number(key)]?.[rest[0] === 'id' ? 'id' : 'from'] ?? '';
  if (kind === 'moves') return themeEdits.moves[key] ?? '';
  return kind === 'merges' ? `${key}・${themeEdits.merges[key] ?? ''}` : String(key);
}

function answerAt([kind, key = '', , at]: UnkeptEdit['at'], { themeEdits }: ProjectFolder): string {
  if (kind === 'approved_quotes') return themeEdits.approved_quotes[Number(key)] ?? '';
  if (kind === 'splits') return themeEdits.splits[Number(key)]?.answers[Number(at)] ?? '';
  return String(key);
}
