import { PERSONAL_KINDS } from '@hirogeru/nlp';
import { problem, Refused, type PersonalDataDecisions } from '@hirogeru/store/contracts';
import { files, opinions, sql, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { answerPlace, placed } from './answer-place.ts';
import { answerId, keepDecisions } from './personal-data.ts';

type Added = PersonalDataDecisions['added'];

/**
 * Hides a stretch that was missed, 「答えの番号:始まり-終わり:種類」; the same again takes it back.
 * @throws UsageError when it lies in no answer
 */
export async function addSpan(vault: Vault, folder: ProjectFolder, given: string, io: Io): Promise<void> {
  const [, answer = '', from, to, kind = 'name'] =
    /^([0-9a-f]+):(\d+)-(\d+)(?::([a-z]+))?$/.exec(given) ?? [];
  const [start, end] = [Number(from), Number(to)];
  const texts = await vault.all(
    sql`SELECT text FROM ${opinions} WHERE scope = ${folder.project.id}`,
    z.object({ text: z.string() }),
  );
  const text = texts.find((row) => answerId(folder.project.id, row.text) === answer)?.text;
  if (text === undefined || !(start < end) || end > text.length || !isKind(kind))
    throw new UsageError(`「答えの番号:始まり-終わり:種類」で書いてください。種類は ${KINDS} です`);
  const { added } = folder.personalData;
  const same = isAt(answer, start, end);
  await keepAdded(
    vault,
    folder,
    io,
    added.some(same) ? added.filter((each) => !same(each)) : [...added, [answer, start, end, kind]],
  );
}

/**
 * Hides words that were missed, wherever they stand in an answer.
 * @param words  as they are written there
 * @throws UsageError for an answer or a kind that is not there
 * @throws Refused E_WORDS_NOT_IN_ANSWER, with the place of the answer
 */
export async function addWords(
  vault: Vault,
  folder: ProjectFolder,
  { answer, words, kind, io }: { answer: string; words: string; kind: string; io: Io },
): Promise<void> {
  if (!isKind(kind)) throw new UsageError(`--kind は ${KINDS} のどれかです`);
  if (words.trim() === '') throw new UsageError('--words に、伏せることばを書いてください');
  const scope = folder.project.id;
  const [row] = await vault.all(
    sql`SELECT o.text, f.path, o.sheet, o.row_no, o.column_name
      FROM ${opinions} o JOIN ${files} f USING (scope, file_id) WHERE o.scope = ${scope} AND o.opinion_id = ${answer}`,
    z.object({
      text: z.string(),
      ...placed,
    }),
  );
  if (!row) throw new UsageError('その番号の意見はありません。番号を確かめてください');
  const starts = placesOf(row.text, words.trim());
  if (starts.length === 0) throw new Refused(problem('E_WORDS_NOT_IN_ANSWER', answerPlace(row), {}));
  const { added } = folder.personalData;
  const id = answerId(scope, row.text);
  const fresh = starts
    .map((start): Added[number] => [id, start, start + words.trim().length, kind])
    .filter(([, start, end]) => !added.some(isAt(id, start, end)));
  if (fresh.length > 0) await keepAdded(vault, folder, io, [...added, ...fresh]);
}

function placesOf(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) starts.push(at);
  return starts;
}

const isAt =
  (answer: string, start: number, end: number) =>
  ([a, b, c]: Added[number]): boolean =>
    a === answer && b === start && c === end;

const KINDS = PERSONAL_KINDS.join('・');
const isKind = (kind: string): boolean => (PERSONAL_KINDS as readonly string[]).includes(kind);

async function keepAdded(vault: Vault, folder: ProjectFolder, io: Io, added: Added): Promise<void> {
  const { shown, hidden } = folder.personalData;
  await keepDecisions(vault, folder, io, { shown, hidden, added });
}
