import { createHash } from 'node:crypto';
import { PERSONAL_KIND_LABELS, PERSONAL_KINDS, type PersonalKind } from '@hirogeru/nlp';
import { formatPosition, type PersonalDataDecisions } from '@hirogeru/store/contracts';
import { files, opinions, spans, sql, type Session, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { answerPlace, placed } from './answer-place.ts';
import { readDecisions, replaceDecisions, writeDecisions } from './decision-file.ts';
import { inputsHash, recordRun } from './run-record.ts';
import { tellLeftRuns, tellRuns } from './tell-runs.ts';

/** A stretch that may lead to a person, for a person to decide on. */
export type ListedSpan = {
  readonly id: string;
  readonly kind: PersonalKind;
  /** The kind in words. */
  readonly label: string;
  readonly place: string;
  readonly opinion_id: string;
  /** Of the whole answer, for --add. */
  readonly answer: string;
  readonly start: number;
  readonly end: number;
  readonly decision: 'undecided' | 'hidden' | 'shown' | 'added';
  /** The words around it with the stretch in 【】, where they were asked for. */
  readonly context?: string;
};
export type SpanDecision = 'hidden' | 'shown' | 'undecided';

/** A stretch that must not be shown in a quote, half-open, in the offsets of its opinion. */
export type HiddenStretch = { opinion_id: string; kind: PersonalKind; start: number; end: number };

const NEW_FILE = `# 名前などの個人情報かもしれないところについて、人が決めたことです。計算しなおしても変わりません。
shown: []   # 伏せなくてよいところ
hidden: []  # 確かめて、伏せると決めたところ
added: []   # 機械が見落としたところ：[答えの番号, 始まり, 終わり, 種類]
`;
const AROUND = 20;

const foundRow = z.object({
  scope: z.string(),
  opinion_id: z.string(),
  kind: z.enum(PERSONAL_KINDS),
  start_at: z.int(),
  end_at: z.int(),
  text: z.string(),
  ...placed,
});
type FoundRow = z.infer<typeof foundRow>;

const digest = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/**
 * Of an answer by its words, not by its file: a decision holds when the file is taken in anew, and never moves to other
 * words. Equal answers share their decisions.
 */
export const answerId = (scope: string, text: string): string => digest(scope, text);

const idOf = ({ scope, start_at, end_at, text }: FoundRow): string => digest(scope, text, start_at, end_at);

async function foundSpans(session: Session, scope: string): Promise<FoundRow[]> {
  return session.all(
    sql`SELECT s.scope, s.opinion_id, s.kind, s.start_at, s.end_at, o.text, f.path, o.sheet, o.row_no, o.column_name
      FROM ${spans} s JOIN ${opinions} o USING (scope, opinion_id) JOIN ${files} f USING (scope, file_id)
      WHERE s.scope = ${scope} ORDER BY f.path, o.sheet, o.row_no, o.column_name, s.start_at`,
    foundRow,
  );
}

/** Every stretch found or added, by place. @param withText  also the words around each: for the analyst's eyes alone */
export async function listedSpans(
  vault: Session,
  folder: ProjectFolder,
  withText: boolean,
): Promise<ListedSpan[]> {
  const { shown, hidden } = folder.personalData;
  const decided = new Map([
    ...shown.map((id) => [id, 'shown'] as const),
    ...hidden.map((id) => [id, 'hidden'] as const),
  ]);
  const found = await foundSpans(vault, folder.project.id);
  const added = await addedSpans(vault, folder);
  return [
    ...found.map((row) => listed(row, decided.get(idOf(row)) ?? 'undecided', withText)),
    ...added.map((row) => listed(row, 'added', withText)),
  ];
}

function listed(row: FoundRow, decision: ListedSpan['decision'], withText: boolean): ListedSpan {
  const { text, start_at: start, end_at: end } = row;
  return {
    id: idOf(row),
    kind: row.kind,
    label: PERSONAL_KIND_LABELS[row.kind],
    place: formatPosition(answerPlace(row)),
    opinion_id: row.opinion_id,
    answer: answerId(row.scope, text),
    start,
    end,
    decision,
    ...(withText
      ? {
          context: `${text.slice(Math.max(0, start - AROUND), start)}【${text.slice(start, end)}】${text.slice(end, end + AROUND)}`,
        }
      : {}),
  };
}

async function addedSpans(session: Session, { project, personalData }: ProjectFolder): Promise<FoundRow[]> {
  if (personalData.added.length === 0) return [];
  const rows = await session.all(
    sql`SELECT o.scope, o.opinion_id, o.text, f.path, o.sheet, o.row_no, o.column_name
      FROM ${opinions} o JOIN ${files} f USING (scope, file_id) WHERE o.scope = ${project.id}`,
    foundRow.omit({ kind: true, start_at: true, end_at: true }),
  );
  const byAnswer = Map.groupBy(rows, (row) => answerId(row.scope, row.text));
  return personalData.added.flatMap(([answer, start_at, end_at, kind]) =>
    (byAnswer.get(answer) ?? []).map((row) => ({ ...row, kind: kind as PersonalKind, start_at, end_at })),
  );
}

/** What people hid beside what was found. */
export const addedStretches = async (session: Session, folder: ProjectFolder): Promise<HiddenStretch[]> =>
  (await addedSpans(session, folder)).map(stretchOf);

/** What a quote must not show: everything found that no person has said may be shown, and what people added. */
export async function hiddenStretches(session: Session, folder: ProjectFolder): Promise<HiddenStretch[]> {
  const shown = new Set(folder.personalData.shown);
  const found = (await foundSpans(session, folder.project.id)).filter((row) => !shown.has(idOf(row)));
  return [...found.map(stretchOf), ...(await addedStretches(session, folder))];
}

/** The words themselves that a quote must not show. */
export async function hiddenTexts(
  session: Session,
  folder: ProjectFolder,
): Promise<{ kind: PersonalKind; text: string }[]> {
  const shown = new Set(folder.personalData.shown);
  const found = (await foundSpans(session, folder.project.id)).filter((row) => !shown.has(idOf(row)));
  return [...found, ...(await addedSpans(session, folder))].map(({ kind, text, start_at, end_at }) => ({
    kind,
    text: text.slice(start_at, end_at),
  }));
}

const stretchOf = ({ opinion_id, kind, start_at, end_at }: FoundRow): HiddenStretch => ({
  opinion_id,
  kind,
  start: start_at,
  end: end_at,
});

/**
 * Keeps what a person says of a stretch in personal-data.yaml, which can be changed at any time.
 * @throws UsageError when no stretch has the id
 */
export async function decideSpan(
  vault: Vault,
  folder: ProjectFolder,
  { id, decision, io }: { id: string; decision: SpanDecision; io: Io },
): Promise<void> {
  const { shown, hidden, added } = folder.personalData;
  const known = [...shown, ...hidden].includes(id);
  if (!known && !(await foundSpans(vault, folder.project.id)).some((row) => idOf(row) === id))
    throw new UsageError('その番号のところはありません。「hirogeru personal-data」で確かめてください');
  const others = (ids: readonly string[]) => ids.filter((each) => each !== id);
  await keepDecisions(vault, folder, io, {
    shown: [...others(shown), ...(decision === 'shown' ? [id] : [])],
    hidden: [...others(hidden), ...(decision === 'hidden' ? [id] : [])],
    added,
  });
}

/** Writes what people decided, with a run in the ledger for it: both or neither. */
export async function keepDecisions(
  vault: Vault,
  folder: ProjectFolder,
  io: Io,
  decisions: PersonalDataDecisions,
): Promise<void> {
  const { paths, project } = folder;
  await tellLeftRuns(vault, folder, io);
  const before = readDecisions(paths.personalData);
  const counts = {
    shown: decisions.shown.length,
    hidden: decisions.hidden.length,
    added: decisions.added.length,
  };
  try {
    await vault.transaction(async (session) => {
      await recordRun(session, project.id, 'personal-data', inputsHash('personal-data', decisions), counts);
      writeDecisions(paths.personalData, before, NEW_FILE, decisions);
    });
  } catch (error) {
    replaceDecisions(paths.personalData, before);
    throw error;
  }
  await tellRuns(vault, folder, io);
}
