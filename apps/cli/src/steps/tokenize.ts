import { createOpinionReader, fieldWords, parseUserWords, type ReadOpinion } from '@hirogeru/nlp';
import {
  opinions,
  spans,
  sql,
  tokens,
  units,
  type Session,
  type Span,
  type TokenRow,
  type Unit,
  type Vault,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { readingThreads } from './reading-threads.ts';
import { inputsHash, lastInputs, recordRun } from './run-record.ts';
import { keepHeapSmall } from './small-heap.ts';

export type TokenizeReport = {
  opinions: number;
  units: number;
  tokens: number;
  spans: number;
  unchanged: boolean;
};

const opinionRow = z.object({ opinion_id: z.string(), text: z.string() });
const BATCH = 500;

/**
 * Cuts every opinion into units and tokens and marks personal data, in one transaction. Nothing is done when neither
 * the opinions nor the dictionary have changed.
 * @param workers  threads to read on; without it as many as are worth it (see `readingThreads`)
 */
export async function tokenizeOpinions(
  vault: Vault,
  folder: ProjectFolder,
  { workers, onProgress }: { workers?: number | undefined; onProgress: (done: number, of: number) => void },
): Promise<TokenizeReport> {
  const scope = folder.project.id;
  const rows = await vault.all(
    sql`SELECT opinion_id, text FROM ${opinions} WHERE scope = ${scope} ORDER BY opinion_id`,
    opinionRow,
  );
  keepHeapSmall(rows.length);
  const userWords = [...fieldWords(), ...parseUserWords(folder.dictionary)];
  const hash = inputsHash(
    'tokenize',
    rows.map((row) => row.opinion_id),
    userWords,
  );
  if ((await lastInputs(vault, scope, 'tokenize')) === hash)
    return { ...(await stored(vault, scope)), unchanged: true };
  const threads = readingThreads(
    rows.reduce((sum, { text }) => sum + text.length, 0),
    workers,
  );
  const reader = await createOpinionReader({ threads, userWords });
  try {
    await vault.transaction(async (session) => {
      for (const table of [units, tokens, spans])
        await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope}`);
      let done = 0;
      let batch: OpinionRows[] = [];
      for await (const read of reader.read(rows.map(({ text }) => text))) {
        batch.push(rowsOf(scope, rows[done++]!.opinion_id, read));
        if (batch.length < BATCH && done < rows.length) continue;
        await store(session, batch);
        batch = [];
        onProgress(done, rows.length);
      }
      await recordRun(session, scope, 'tokenize', hash);
    });
  } finally {
    await reader.close();
  }
  return { ...(await stored(vault, scope)), unchanged: false };
}

type OpinionRows = { units: Unit[]; tokens: TokenRow[]; spans: Span[] };

function rowsOf(
  scope: string,
  opinion_id: string,
  { tokens, units, personalData }: ReadOpinion,
): OpinionRows {
  const unitOf = (start: number): number =>
    Math.max(
      0,
      units.findLastIndex((unit) => unit.start <= start),
    );
  return {
    units: units.map(({ start, end, content, stances }, unit_no) => ({
      scope,
      opinion_id,
      unit_no,
      start_at: start,
      end_at: end,
      content,
      stances: stances.join(','),
    })),
    tokens: tokens.map((word, token_no) => ({
      scope,
      opinion_id,
      unit_no: unitOf(word.start),
      token_no,
      surface: word.surface,
      lemma: word.lemma,
      pos: word.pos,
      pos_detail: word.posDetail,
      conjugation_form: word.conjugationForm,
      start_at: word.start,
      end_at: word.end,
      known: word.known,
    })),
    spans: personalData.map(({ kind, start, end }) => ({
      scope,
      opinion_id,
      kind,
      start_at: start,
      end_at: end,
    })),
  };
}

async function store(session: Session, read: readonly OpinionRows[]): Promise<void> {
  await session.append(
    units,
    read.flatMap((each) => each.units),
  );
  await session.append(
    tokens,
    read.flatMap((each) => each.tokens),
  );
  await session.append(
    spans,
    read.flatMap((each) => each.spans),
  );
}

async function stored(vault: Vault, scope: string): Promise<Omit<TokenizeReport, 'unchanged'>> {
  const [row] = await vault.all(
    sql`SELECT (SELECT count(*)::INTEGER FROM ${opinions} WHERE scope = ${scope}) AS opinions,
      (SELECT count(*)::INTEGER FROM ${units} WHERE scope = ${scope}) AS units,
      (SELECT count(*)::INTEGER FROM ${tokens} WHERE scope = ${scope}) AS tokens,
      (SELECT count(*)::INTEGER FROM ${spans} WHERE scope = ${scope}) AS spans`,
    z.object({ opinions: z.int(), units: z.int(), tokens: z.int(), spans: z.int() }),
  );
  return row ?? { opinions: 0, units: 0, tokens: 0, spans: 0 };
}
