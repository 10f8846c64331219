import {
  appliedEdits,
  editConflicts,
  keptPlaces,
  keptThemes,
  lowerThemes,
  namedAnswers,
  opinions,
  shownThemes,
  sql,
  themeChanges,
  themes,
  tokens,
  type Session,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import { listOf } from './rows-of-person.ts';

/** Opinions that are gone, and the fingerprints of the rows on which they stood. */
export type Gone = { readonly opinions: readonly string[]; readonly prints: readonly string[] };

/**
 * Takes out of what is remembered beside the rows whatever leads to them: places in themes, names that people gave by
 * answer, typical stretches, and words that nobody else wrote.
 */
export async function forgetTraces(session: Session, scope: string, gone: Gone): Promise<void> {
  const [ids, prints] = [listOf(gone.opinions), listOf(gone.prints)];
  for (const table of [keptPlaces, namedAnswers])
    await session.run(sql`DELETE FROM ${table} WHERE scope = ${scope}
      AND (answer_mark IN (${ids}) OR split_part(answer_mark, ' ', 1) IN (${prints}))`);
  await session.run(sql`DELETE FROM ${namedAnswers} WHERE scope = ${scope} AND opinion_id IN (${ids})`);
  const named = sql`list_has_any(regexp_extract_all(edit, '[0-9a-f]{16}'), (SELECT list(id) FROM (${ids}) t(id)))`;
  await session.run(sql`DELETE FROM ${appliedEdits} WHERE scope = ${scope} AND ${named}`);
  // Made anew with the themes; what it names may be gone.
  await session.run(sql`DELETE FROM ${editConflicts} WHERE scope = ${scope}`);
  await forgetTypical(session, scope, new Set(gone.opinions));
  for (const [table, column] of LISTS) await forgetWords(session, scope, table, column);
}

const typical = z.array(z.object({ opinion_id: z.string(), start: z.int(), end: z.int() }));

async function forgetTypical(session: Session, scope: string, gone: ReadonlySet<string>): Promise<void> {
  const rows = await session.all(
    sql`SELECT theme_id, typical FROM ${themes} WHERE scope = ${scope} ORDER BY theme_id`,
    z.object({ theme_id: z.string(), typical: z.string() }),
  );
  for (const { theme_id, typical: text } of rows) {
    const kept = typical.parse(JSON.parse(text)).filter(({ opinion_id }) => !gone.has(opinion_id));
    await session.run(sql`UPDATE ${themes} SET typical = ${JSON.stringify(kept)}
      WHERE scope = ${scope} AND theme_id = ${theme_id}`);
  }
}

/** Where words of themes are kept, in JSON. */
const LISTS = [
  [themes, 'words'],
  [lowerThemes, 'words'],
  [shownThemes, 'words'],
  [keptThemes, 'words'],
  [keptThemes, 'centre'],
  [themeChanges, 'evidence'],
] as const;

async function forgetWords(
  session: Session,
  scope: string,
  table: (typeof LISTS)[number][0],
  column: string,
): Promise<void> {
  const at = { text: column, values: [] };
  const lists = await session.all(
    sql`SELECT DISTINCT ${at} AS list FROM ${table} WHERE scope = ${scope} ORDER BY 1`,
    z.object({ list: z.string() }),
  );
  const known = new Map(lists.map(({ list }) => [list, JSON.parse(list) as unknown]));
  const words = [...new Set([...known.values()].flatMap(wordsIn))];
  const unsaid = new Set(await saidByNobody(session, scope, words));
  if (unsaid.size === 0) return;
  for (const [list, value] of known) {
    const kept = JSON.stringify(without(value, unsaid));
    if (kept !== list)
      await session.run(sql`UPDATE ${table} SET ${at} = ${kept} WHERE scope = ${scope} AND ${at} = ${list}`);
  }
}

const WORD_BREAK = ' ';
/** The words of a list of words, of [term, weight], or of what became of themes; a term is one word or two. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(WORD_BREAK);
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return value !== null && typeof value === 'object' && 'words' in value ? wordsIn(value.words) : [];
}

/** The same without terms that hold one of the words. */
function without(value: unknown, unsaid: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value
      .filter((each: unknown) => !isTerm(each) || !wordsIn(each).some((word) => unsaid.has(word)))
      .map((each) => without(each, unsaid));
  if (value !== null && typeof value === 'object' && 'words' in value)
    return { ...value, words: without(value.words, unsaid) };
  return value;
}

const isTerm = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.length === 2 && typeof value[1] === 'number');

async function saidByNobody(session: Session, scope: string, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const rows = await session.all(
    sql`SELECT word FROM (${listOf(words)}) t(word)
      WHERE word NOT IN (SELECT lemma FROM ${tokens} WHERE scope = ${scope} UNION SELECT surface FROM ${tokens} WHERE scope = ${scope})
      AND NOT EXISTS (SELECT 1 FROM ${opinions} o WHERE o.scope = ${scope} AND contains(o.text, word)) ORDER BY word`,
    z.object({ word: z.string() }),
  );
  return rows.map(({ word }) => word);
}
