import { createHmac } from 'node:crypto';
import type { ApprovedQuote } from '@hirogeru/metrics';
import { speaksOfCrisis } from '@hirogeru/nlp';
import type { Audience } from '@hirogeru/store/contracts';
import {
  codeHits,
  keptPlaces,
  opinions,
  questions,
  sql,
  submissions,
  themeRuns,
  type Session,
  type Vault,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { answerMarks, answersOfToday } from './answer-marks.ts';
import { isExcerptOf } from './excerpt.ts';
import { hiddenThemes } from './hidden-themes.ts';
import { nearestStretches, type QuotedStretch } from './nearest-stretches.ts';
import { maskedPart } from './masked-part.ts';
import { hiddenStretches, type HiddenStretch } from './personal-data.ts';
import { lastingSecret } from './project-key.ts';

const LONGEST = 120;
/** Begins what a person put in other words. */
const PARAPHRASED = '（要旨）';

/** Why an answer cannot be quoted as things stand; the first that applies. */
export type Hindrance =
  | 'withdrawn'
  | 'no_consent'
  | 'hidden_theme'
  | 'not_confirmed'
  | 'not_paraphrased'
  | 'too_long'
  | 'names_somebody'
  | 'not_as_written'
  | 'second_of_person';

/** An answer as it would be quoted, masked, and what hinders that. */
export type Quotable = Omit<ApprovedQuote, 'quote_id'> & {
  readonly opinion_id: string;
  readonly person: string;
  /** Who may read it: everybody, the council among them, or the papers of the council alone. */
  readonly audience: Audience;
  /** The whole answer, masked: what an excerpt is taken from. For the desk alone. */
  readonly whole: string;
  readonly hindrance: Hindrance | null;
};

const opinionRow = z.object({
  opinion_id: z.string(),
  person: z.string(),
  text: z.string(),
  round_id: z.string(),
  standpoint: z.string(),
  consent: z.string(),
  heading: z.string(),
  channel: z.string(),
  codes: z.string(),
});
type OpinionRow = z.infer<typeof opinionRow>;

/**
 * Every answer as it would be quoted, in an order that is drawn by the project's key, with what hinders it. That a person
 * approved it is not looked at, but for one thing: of a person's approved answers one is quoted, since two could be put
 * together.
 */
export async function quotableAnswers(session: Vault, folder: ProjectFolder): Promise<Quotable[]> {
  const { project, themeEdits } = folder;
  const marks = await answerMarks(session, project.id);
  const today = await answersOfToday(session, project.id, marks);
  const now = (ids: readonly string[]): ReadonlySet<string> => new Set(ids.map(today));
  const written = (texts: Readonly<Record<string, string>>) =>
    new Map(Object.entries(texts).map(([id, text]) => [today(id), text]));
  const decided: Decided = {
    approved: now(themeEdits.approved_quotes),
    confirmed: now(themeEdits.confirmed_quotes),
    withdrawn: now(themeEdits.withdrawn_quotes),
    paraphrases: written(themeEdits.paraphrases),
    excerpts: written(themeEdits.excerpts),
    themes: await hiddenThemes(session, folder),
    answers: await answersOfHidden(session, project.id, themeEdits.hidden, marks),
  };
  const hidden = Map.groupBy(await hiddenStretches(session, folder), (span) => span.opinion_id);
  const stretches = await nearestStretches(session, project.id);
  const secret = await lastingSecret(session, folder, 'quotes');
  const answers = (await readOpinions(session, project.id))
    .map((row) => {
      const nearest = stretches.get(row.opinion_id);
      const stretch = nearest ?? { themeId: null, start: 0, end: row.text.length, stances: '' };
      return asQuoted(row, stretch, hidden.get(row.opinion_id) ?? [], decided);
    })
    .map((answer) => ({ answer, draw: drawn(secret, answer.opinion_id) }))
    .toSorted((a, b) => (a.draw < b.draw ? -1 : 1))
    .map(({ answer }) => answer);
  return onePerPerson(answers, decided.approved);
}

// Keyed: an answer's id follows from its file, and whoever guesses a file of few answers could try it out by the order.
const drawn = (secret: string, opinion: string): string =>
  createHmac('sha256', secret).update(opinion).digest('hex');

function onePerPerson(answers: readonly Quotable[], approved: ReadonlySet<string>): Quotable[] {
  const quoted = new Map<string, string>();
  // The same one for everybody and for the council: two could be put together.
  const ofEverybody = answers.filter(({ audience }) => audience === 'web');
  for (const { person, opinion_id, hindrance } of [...ofEverybody, ...answers])
    if (hindrance === null && approved.has(opinion_id) && !quoted.has(person)) quoted.set(person, opinion_id);
  return answers.map((answer) =>
    answer.hindrance === null && (quoted.get(answer.person) ?? answer.opinion_id) !== answer.opinion_id
      ? { ...answer, hindrance: 'second_of_person' }
      : answer,
  );
}

type Decided = {
  readonly approved: ReadonlySet<string>;
  readonly confirmed: ReadonlySet<string>;
  readonly withdrawn: ReadonlySet<string>;
  readonly paraphrases: ReadonlyMap<string, string>;
  readonly excerpts: ReadonlyMap<string, string>;
  readonly themes: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
};

function asQuoted(
  row: OpinionRow,
  stretch: QuotedStretch,
  hidden: readonly HiddenStretch[],
  decided: Decided,
): Quotable {
  const { opinion_id, person, round_id, standpoint, heading, channel, codes } = row;
  const whole = { start: 0, end: row.text.length };
  const [nearest, all] = [stretch, whole].map((part) => maskedPart(row.text, part, hidden).trim());
  const paraphrase = decided.paraphrases.get(opinion_id);
  const excerpt = paraphrase === undefined ? decided.excerpts.get(opinion_id) : undefined;
  const said = paraphrase === undefined ? (excerpt ?? nearest) : `${PARAPHRASED}${paraphrase}`;
  return {
    opinion_id,
    person,
    audience: row.consent === 'internal' ? 'council' : 'web',
    theme_id: stretch.themeId,
    effect_id: codes.split(',').find((code) => code.includes('.')) ?? null,
    round_id,
    standpoint,
    heading,
    channel,
    text: said ?? '',
    whole: all ?? '',
    // How the nearest stretch is said tells nothing of another part.
    stances: excerpt === undefined || isExcerptOf(excerpt, nearest ?? '') ? stretch.stances : '',
    hindrance: hindranceOf(row, stretch, hidden, all ?? '', decided),
  };
}

function hindranceOf(
  { opinion_id, consent, text }: OpinionRow,
  { themeId, start: from, end: until }: QuotedStretch,
  hidden: readonly HiddenStretch[],
  masked: string,
  decided: Decided,
): Hindrance | null {
  const paraphrase = decided.paraphrases.get(opinion_id);
  if (consent === 'withdrawn' || decided.withdrawn.has(opinion_id)) return 'withdrawn';
  if (!['yes', 'paraphrase', 'internal'].includes(consent)) return 'no_consent';
  if (themeId === null ? decided.answers.has(opinion_id) : decided.themes.has(themeId)) return 'hidden_theme';
  if (speaksOfCrisis(text) && !decided.confirmed.has(opinion_id)) return 'not_confirmed';
  if (consent === 'paraphrase' && paraphrase === undefined) return 'not_paraphrased';
  if (paraphrase === undefined) {
    const excerpt = decided.excerpts.get(opinion_id);
    if (excerpt !== undefined) return isExcerptOf(excerpt, masked) ? null : 'not_as_written';
    return until - from > LONGEST ? 'too_long' : null;
  }
  // Somebody wrote it anew: what is hidden in the answer must not come back in it.
  const secret = hidden
    .map(({ start, end }) => text.slice(start, end))
    .filter((each) => each.trim().length > 1);
  return secret.some((each) => paraphrase.includes(each)) ? 'names_somebody' : null;
}

function readOpinions(session: Session, scope: string): Promise<OpinionRow[]> {
  return session.all(
    sql`SELECT o.opinion_id, o.text, s.round_id, s.standpoint, s.channel, s.consent_quote AS consent,
        coalesce(s.respondent_code, s.belongs_to, s.submission_id) AS person,
        coalesce((SELECT q.heading FROM ${questions} q
          WHERE q.scope = o.scope AND q.question_id = o.question_id), 'F9') AS heading,
        coalesce((SELECT string_agg(c.code, ',' ORDER BY c.code) FROM ${codeHits} c
          WHERE c.scope = o.scope AND c.opinion_id = o.opinion_id), '') AS codes
      FROM ${opinions} o JOIN ${submissions} s USING (scope, submission_id)
      WHERE o.scope = ${scope} ORDER BY o.opinion_id`,
    opinionRow,
  );
}

/** Answers that speak of themes that a person has hidden. */
async function answersOfHidden(
  session: Session,
  scope: string,
  hidden: readonly string[],
  marks: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const rows = await session.all(
    sql`SELECT DISTINCT answer_mark, edited_id FROM ${keptPlaces} WHERE scope = ${scope} AND edited_id IS NOT NULL
      AND run_no = (SELECT max(run_no) FROM ${themeRuns} WHERE scope = ${scope}) ORDER BY answer_mark, edited_id`,
    z.object({ answer_mark: z.string(), edited_id: z.string() }),
  );
  const of = new Set(rows.filter((row) => hidden.includes(row.edited_id)).map((row) => row.answer_mark));
  return new Set([...marks].filter(([, mark]) => of.has(mark)).map(([opinion]) => opinion));
}
