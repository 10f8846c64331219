import { opinions, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';

/** Shorter ones stand in other words by chance. */
const TELLING = 8;

/** What somebody wrote, long enough to be known again. */
export async function textsOf(session: Session, scope: string, ids: readonly string[]): Promise<string[]> {
  const own = new Set(ids);
  const rows = await session.all(
    sql`SELECT opinion_id, text FROM ${opinions} WHERE scope = ${scope} ORDER BY opinion_id`,
    z.object({ opinion_id: z.string(), text: z.string() }),
  );
  const texts = rows.filter(({ opinion_id }) => own.has(opinion_id)).map(({ text }) => text.trim());
  return [...new Set(texts.filter(({ length }) => length >= TELLING))];
}

/** Of texts, those that stand in no answer of anybody. */
export async function saidByNobodyElse(
  session: Session,
  scope: string,
  texts: readonly string[],
): Promise<string[]> {
  const left: string[] = [];
  for (const text of texts) {
    const [others] = await session.all(
      sql`SELECT count(*)::INTEGER AS n FROM ${opinions} WHERE scope = ${scope} AND contains(text, ${text})`,
      z.object({ n: z.int() }),
    );
    if (others?.n === 0) left.push(text);
  }
  return left;
}
