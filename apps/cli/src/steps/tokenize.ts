import {
  classifyContent,
  createTokenizer,
  fieldWords,
  findPersonalData,
  findStances,
  parseUserWords,
  splitUnits,
  tokenizeOpinion,
} from '@hirogeru/nlp';
import {
  opinions,
  spans,
  sql,
  tokens,
  units,
  type Span,
  type TokenRow,
  type Unit,
  type Vault,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { inputsHash, lastInputs, recordRun } from './run-record.ts';

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
 */
export async function tokenizeOpinions(
  vault: Vault,
  folder: ProjectFolder,
  onProgress: (done: number, of: number) => void,
): Promise<TokenizeReport> {
  const scope = folder.project.id;
  const rows = await vault.all(
    sql`SELECT opinion_id, text FROM ${opinions} WHERE scope = ${scope} ORDER BY opinion_id`,
    opinionRow,
  );
  const hash = inputsHash(
    'tokenize',
    rows.map((row) => row.opinion_id),
    folder.dictionary,
  );
  if ((await lastInputs(vault, scope, 'tokenize')) === hash)
    return { ...(await stored(vault, scope)), unchanged: true };
  const userWords = [...fieldWords(), ...parseUserWords(folder.dictionary)];
  const tokenizer = await createTokenizer({ userWords });
  await vault.transaction(async (session) => {
    for (const table of [units, tokens, spans])
      await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope}`);
    for (let at = 0; at < rows.length; at += BATCH) {
      const read = rows.slice(at, at + BATCH).map((row) => readOpinion(scope, row));
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
      onProgress(Math.min(at + BATCH, rows.length), rows.length);
    }
    await recordRun(session, scope, 'tokenize', hash);
  });
  return { ...(await stored(vault, scope)), unchanged: false };

  function readOpinion(
    scope: string,
    { opinion_id, text }: z.infer<typeof opinionRow>,
  ): { units: Unit[]; tokens: TokenRow[]; spans: Span[] } {
    const words = tokenizeOpinion(tokenizer, text);
    const personal = findPersonalData(text, words);
    const cut = splitUnits(text, words);
    const unitOf = (start: number): number =>
      Math.max(
        0,
        cut.findLastIndex((unit) => unit.start <= start),
      );
    return {
      units: cut.map((unit, unit_no) => {
        const within = words.filter((word) => word.start >= unit.start && word.end <= unit.end);
        const stretch = text.slice(unit.start, unit.end);
        return {
          scope,
          opinion_id,
          unit_no,
          start_at: unit.start,
          end_at: unit.end,
          content: classifyContent(stretch, within),
          stances: findStances(within).join(','),
        };
      }),
      tokens: words.map((word, token_no) => ({
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
      spans: personal.map((span) => ({
        scope,
        opinion_id,
        kind: span.kind,
        start_at: span.start,
        end_at: span.end,
      })),
    };
  }
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
