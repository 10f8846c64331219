import {
  contextKeys,
  createReadings,
  createTokenizer,
  fieldWords,
  findPlaces,
  parseUserWords,
  searchQuery,
  type FoundBy,
  type HiddenSpan,
  type Token,
} from '@hirogeru/nlp';
import { UsageError } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import type { WordAnswer } from './word-answers.ts';

/** One place of a word with what stands around it. What may tell of a person is covered. */
export type ConcordanceLine = {
  opinion_id: string;
  place: string;
  round_id: string;
  left: string;
  word: string;
  right: string;
  by: FoundBy;
  stances: readonly string[];
};
export type Concordance = { word: string; people: number; opinions: number; lines: ConcordanceLine[] };

export const SORTS = ['place', 'left', 'right'] as const;
export type Sort = (typeof SORTS)[number];

const AROUND = 28;
const COVER = '［伏せています］';

/**
 * Looks for a word in the answers.
 * @param stance  only in sentences that are said in this way
 * @param sort  `place`: in the order of the files · `left`, `right`: by how the words around are read, in 五十音 order
 * @throws UsageError when there is nothing to look for
 */
export async function concordance(
  folder: ProjectFolder,
  answers: readonly WordAnswer[],
  { word, ways, sort, stance }: { word: string; ways?: readonly FoundBy[]; sort: Sort; stance?: string },
): Promise<Concordance> {
  if (word.trim() === '') throw new UsageError('さがすことばを書いてください');
  const userWords = [...fieldWords(), ...parseUserWords(folder.dictionary)];
  const tokenizer = await createTokenizer({ userWords });
  const readings = createReadings(tokenizer);
  const query = searchQuery(tokenizer, readings, word, ways);
  const found = answers
    .flatMap((answer) =>
      findPlaces(query, answer, readings).map((at) => {
        const around = answer.stances.filter((unit) => at.start >= unit.start && at.start < unit.end);
        return {
          answer,
          keys:
            sort === 'place' ? null : contextKeys(at, answer.tokens.filter(shown(answer.hidden)), readings),
          line: {
            opinion_id: answer.id,
            place: answer.place,
            round_id: answer.round,
            left: covered(answer.text, answer.hidden, Math.max(0, at.start - AROUND), at.start),
            word: answer.text.slice(at.start, at.end),
            right: covered(answer.text, answer.hidden, at.end, at.end + AROUND),
            by: at.by,
            stances: around.flatMap((unit) => unit.stances),
          },
        };
      }),
    )
    .filter(({ line }) => stance === undefined || line.stances.includes(stance));
  if (sort !== 'place') found.sort((a, b) => order(a.keys?.[sort] ?? '', b.keys?.[sort] ?? ''));
  return {
    word: word.trim(),
    people: new Set(found.map(({ answer }) => answer.personKey)).size,
    opinions: new Set(found.map(({ answer }) => answer.id)).size,
    lines: found.map(({ line }) => line),
  };
}

const shown =
  (hidden: readonly HiddenSpan[]) =>
  (token: Token): boolean =>
    !hidden.some((span) => token.start < span.end && span.start < token.end);

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A stretch of an answer on one line; what must not be shown is covered whole, also where the stretch cuts it. */
function covered(text: string, hidden: readonly HiddenSpan[], from: number, to: number): string {
  let shown = '';
  let at = from;
  const end = Math.min(to, text.length);
  for (const span of hidden.toSorted((a, b) => a.start - b.start)) {
    if (span.end <= at || span.start >= end) continue;
    shown += text.slice(at, Math.max(at, span.start)) + COVER;
    at = span.end;
  }
  return (shown + text.slice(at, Math.max(at, end))).replace(/\s+/g, ' ').toWellFormed();
}
