import { resolve } from 'node:path';
import { editThemes, THEME_MODEL, type KnownWords, unitWords } from '@hirogeru/nlp';
import { codeHits, sql, type Vault } from '@hirogeru/store/vault';
import type { Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { answerMarks, answersOfToday, rememberNamed } from './answer-marks.ts';
import { noteEdits } from './applied-edits.ts';
import { changesSince } from './changes-since.ts';
import { codeOpinions } from './code-opinions.ts';
import { writeConflicts } from './edit-conflicts.ts';
import { findGrouping } from './find-grouping.ts';
import { keepFinding } from './keep-finding.ts';
import { keptRuns, type UnitMark } from './kept-finding.ts';
import { modelFolder } from './model-folder.ts';
import { addedStretches } from './personal-data.ts';
import { readUnits } from './read-units.ts';
import type { StoredUnit } from './stored-unit.ts';
import { inputsHash, lastInputs, recordRun } from './run-record.ts';
import { keepHeapSmall } from './small-heap.ts';
import { tellLeftRuns, tellRuns } from './tell-runs.ts';
import { answersNamed, todaysEdits, unitId, unkeptQuotes } from './theme-edits.ts';
import { themeIdKey } from './theme-id-key.ts';
import { themesReport, type ThemesReport } from './theme-report.ts';
import { unitMeanings } from './unit-meanings.ts';
import { writeLowerThemes } from './write-lower-themes.ts';
import { writeThemes } from './write-themes.ts';

export type FoundThemes = ThemesReport & { unchanged: boolean };

/**
 * Finds the themes, beginning where the last finding ended, puts people's edits over them, and applies the coding rules,
 * in one transaction. Nothing is done when nothing has changed.
 * @param anew  begin from nothing
 */
export async function findProjectThemes(
  vault: Vault,
  folder: ProjectFolder,
  { rules, anew = false, io }: { rules: string; anew?: boolean; io: Io },
): Promise<FoundThemes> {
  const { id: scope, seed, threshold, rounds } = folder.project;
  const tokenized = await lastInputs(vault, scope, 'tokenize');
  const { embedder } = folder.project;
  const model = embedder && (await modelFolder(resolve(folder.root, embedder.folder)));
  const withModel = model ? [model.id] : [];
  const hash = inputsHash(
    'themes',
    tokenized,
    seed,
    threshold,
    folder.themeEdits,
    rules,
    rounds,
    folder.personalData.added,
    ...withModel,
  );
  if (!anew && (await lastInputs(vault, scope, 'themes')) === hash)
    return { ...(await themesReport(vault, folder)), unchanged: true };
  io.stderr('テーマを見つけています\n');
  const opinionMarks = await answerMarks(vault, scope);
  keepHeapSmall(opinionMarks.size);
  const units = (await readUnits(vault, scope, await addedStretches(vault, folder))).filter(
    (unit) => unit.content === 'opinion',
  );
  const coded = codeOpinions(scope, units, rules);
  const byId = new Map(units.map((unit) => [idOf(unit), unit]));
  const metWords: KnownWords = new Map();
  const meanings = await unitMeanings(units, model);
  const documents = units.map((unit, at) => ({
    ...(meanings ? { meaning: meanings[at]! } : {}),
    id: idOf(unit),
    personKey: unit.personKey,
    answerId: unit.opinionId,
    words: unitWords(unit.tokens, unit.hidden, metWords),
  }));
  const marks = new Map([...byId].map(([id, unit]) => [id, markOf(unit, opinionMarks)]));
  const today = new Map([...marks].map(([id, mark]) => [markKey(mark), id]));
  const kept = await keptRuns(vault, scope, (mark) => today.get(markKey(mark)));
  const unitsHash = inputsHash(
    THEME_MODEL,
    seed,
    threshold,
    folder.dictionary,
    folder.personalData.added,
    [...today.keys()].toSorted(),
    ...withModel,
  );
  const { edits, asWritten } = todaysEdits(
    folder.themeEdits,
    await answersOfToday(vault, scope, opinionMarks),
  );
  const ids = await themeIdKey(vault, folder);
  const { found, known } = await findGrouping(documents, folder, {
    kept: anew ? [] : kept,
    unitsHash,
    edits,
    ids,
  });
  const heard = new Set(found.themes.map(({ id }) => id));
  const edited = editThemes(documents, found, edits, {
    minimumPeople: threshold,
    ids,
    sleeping: known.map(({ id }) => id).filter((id) => !heard.has(id)),
  });
  const themesOf = Map.groupBy(edited.themeOf.keys(), (id) => byId.get(id)!.opinionId);
  const unkept = [
    ...edited.conflicts,
    ...unkeptQuotes(
      edits,
      (opinion) => opinionMarks.has(opinion),
      (opinion) => (themesOf.get(opinion) ?? []).map((id) => edited.themeOf.get(id)!),
    ),
  ].map(asWritten);
  const inOrder = rounds.map(({ id }) => id);
  const lastRound = inOrder.findLast((id) => units.some(({ roundId }) => roundId === id)) ?? null;
  const before = await kept.find((run) => place(inOrder, run.lastRound) < place(inOrder, lastRound))?.read();
  const changes = changesSince(before, edited, edits, (unit) => byId.get(unit)?.opinionId ?? null);

  await tellLeftRuns(vault, folder, io);
  await vault.transaction(async (session) => {
    await writeThemes(session, folder, edited.model, changes, byId);
    await writeLowerThemes(session, folder, edited.lower, byId);
    await writeConflicts(session, scope, unkept);
    await rememberNamed(session, scope, answersNamed(edits), opinionMarks);
    await session.run(sql`DELETE FROM ${codeHits} WHERE scope = ${scope}`);
    await session.append(codeHits, coded);
    const decided = await noteEdits(session, scope, folder.themeEdits);
    const facts = {
      ...(decided ? { ...decided, conflicts: unkept.length } : {}),
      ...(model ? { embedder: model.id } : {}),
    };
    const runNo = await recordRun(
      session,
      scope,
      'themes',
      hash,
      Object.keys(facts).length > 0 ? facts : undefined,
    );
    await keepFinding(session, scope, runNo, {
      unitsHash,
      lastRound,
      found,
      themes: known,
      editedTheme: edited.themeOf,
      shown: edited.model,
      uppers: edited.uppers,
      marks,
    });
  });
  await tellRuns(vault, folder, io);
  return { ...(await themesReport(vault, folder)), unchanged: false };
}

const idOf = (unit: StoredUnit): string => unitId(unit.opinionId, unit.unitNo);
const markKey = ({ answerMark, unitNo }: UnitMark): string => unitId(answerMark, unitNo);
const markOf = ({ opinionId, unitNo }: StoredUnit, marks: ReadonlyMap<string, string>): UnitMark => ({
  answerMark: marks.get(opinionId) ?? opinionId,
  unitNo,
});
const place = (rounds: readonly string[], round: string | null): number =>
  round === null ? -1 : rounds.indexOf(round);
