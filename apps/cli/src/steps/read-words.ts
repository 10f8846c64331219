import { sql, tokens, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { StoredWords } from './stored-words.ts';

const tokenRow = z.object({
  opinion_id: z.string(),
  unit_no: z.int(),
  surface: z.string(),
  lemma: z.string(),
  pos: z.string(),
  pos_detail: z.string(),
  conjugation_form: z.string(),
  start_at: z.int(),
  end_at: z.int(),
  known: z.boolean(),
});

type UnitPlace = { readonly opinion_id: string; readonly unit_no: number };

/** Opinions whose words are read at a time: all at once, they would fill the memory. */
const AT_ONCE = 1000;

/**
 * Reads the words of units.
 * @param units  in the order of their ids
 * @param into   where the words are put
 * @returns for each unit the number of its first word and that after its last
 */
export async function readWords(
  session: Session,
  scope: string,
  units: readonly UnitPlace[],
  into: StoredWords,
): Promise<Int32Array> {
  const bounds = new Int32Array(2 * units.length);
  const opinionIds = [...new Set(units.map((row) => row.opinion_id))];
  let unit = 0;
  for (let at = 0; at < opinionIds.length; at += AT_ONCE) {
    const [first, last] = [opinionIds[at]!, opinionIds[Math.min(at + AT_ONCE, opinionIds.length) - 1]!];
    const found = await session.all(
      sql`SELECT opinion_id, unit_no, surface, lemma, pos, pos_detail, conjugation_form, start_at, end_at, known
        FROM ${tokens} WHERE scope = ${scope} AND opinion_id BETWEEN ${first} AND ${last}
        ORDER BY opinion_id, unit_no, token_no`,
      tokenRow,
    );
    let next = 0;
    for (; unit < units.length && units[unit]!.opinion_id <= last; unit++) {
      const own = units[unit]!;
      // Words of opinions that are not read stand between.
      while (next < found.length && isBefore(found[next]!, own)) next++;
      bounds[2 * unit] = into.count;
      for (; next < found.length && !isBefore(own, found[next]!); next++) put(found[next]!, into);
      bounds[2 * unit + 1] = into.count;
    }
  }
  return bounds;
}

const isBefore = (x: UnitPlace, y: UnitPlace): boolean =>
  x.opinion_id < y.opinion_id || (x.opinion_id === y.opinion_id && x.unit_no < y.unit_no);

function put(row: z.infer<typeof tokenRow>, into: StoredWords): void {
  const form = {
    surface: row.surface,
    lemma: row.lemma,
    pos: row.pos,
    posDetail: row.pos_detail,
    conjugationType: '*',
    conjugationForm: row.conjugation_form,
    reading: '',
    known: row.known,
  };
  into.add(form, row.start_at, row.end_at);
}
