import { sql, type Session, type Sql } from '@hirogeru/store/vault';
import { z } from 'zod';
import { keepKeyMark } from './key-mark.ts';
import { throughLayersSql } from './key-layers.ts';
import { pseudonymSql } from './large/pseudonym-sql.ts';
import { asideScope } from './near-duplicates/set-aside.ts';

const NOT_A_CODE = 'unknown';

/**
 * Makes the vault known by a key that has one more secret than before, within the caller's transaction: pseudonyms of people,
 * offices and places, fingerprints of rows and whatever is remembered by them.
 * @param key  the key of until now
 * @param secret  what is added to it
 * @returns how many people there are
 * @throws Refused E_KEY_OTHER where the vault's rows were taken with another key
 */
export async function rekey(
  session: Session,
  scope: string,
  key: Uint8Array,
  secret: Uint8Array,
): Promise<number> {
  await keepKeyMark(session, scope, key);
  const own = sql`source_no IN (SELECT source_no FROM sources WHERE scope IN (${scope}, ${asideScope(scope)}))`;
  const person = asSql(pseudonymSql(secret, ['respondent_code']));
  await session.run(
    sql`UPDATE received_sheets SET respondent_code = ${person} WHERE respondent_code IS NOT NULL AND ${own}`,
  );
  await session.run(sql`UPDATE people SET respondent_code = ${person} WHERE scope = ${scope}`);
  for (const column of ['office_code', 'place_code'])
    await session.run(sql`UPDATE activities SET ${asSql(column)} = ${asSql(pseudonymSql(secret, [column]))}
      WHERE scope = ${scope} AND ${asSql(column)} IS NOT NULL AND ${asSql(column)} <> ${NOT_A_CODE}`);
  await session.run(
    sql`UPDATE received_prints SET fingerprint = ${printSql(secret, 'fingerprint')} WHERE ${own}`,
  );
  await session.run(sql`UPDATE forgotten_marks SET mark = CASE WHEN length(mark) = 16
    THEN ${asSql(pseudonymSql(secret, ['mark']))} ELSE ${printSql(secret, 'mark')} END WHERE scope = ${scope}`);
  for (const table of ['kept_places', 'named_answers'])
    await session.run(sql`UPDATE ${asSql(table)}
      SET answer_mark = ${printSql(secret, 'left(answer_mark, 32)')} || substr(answer_mark, 33)
      WHERE scope = ${scope} AND regexp_matches(answer_mark, '^[0-9a-f]{32} ')`);
  await session.run(sql`DELETE FROM key_marks WHERE scope = ${scope}`);
  await keepKeyMark(session, scope, Buffer.concat([key, secret]));
  const [found] = await session.all(
    sql`SELECT count(*)::INTEGER AS people FROM (SELECT respondent_code FROM received_sheets
      WHERE respondent_code IS NOT NULL AND ${own} UNION SELECT respondent_code FROM people WHERE scope = ${scope})`,
    z.object({ people: z.int() }),
  );
  return found?.people ?? 0;
}

const asSql = (text: string): Sql => ({ text, values: [] });

/** A fingerprint of before, by the secret as well. */
const printSql = (secret: Uint8Array, column: string): Sql =>
  asSql(throughLayersSql(Buffer.concat([new Uint8Array(secret.length), secret]), column));
