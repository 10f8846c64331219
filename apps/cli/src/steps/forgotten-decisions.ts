import type { FoundRows } from '@hirogeru/ingest';
import type { ThemeEdits } from '@hirogeru/store/contracts';
import { namedAnswers, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { readDecisions, writeDecisions } from './decision-file.ts';
import { listedSpans } from './personal-data.ts';
import { opinionOf } from './theme-edits.ts';
import { writeEdit } from './write-edit.ts';

/** What people decided about answers, by ids: of these, those that lead to a person's. */
export type Decided = {
  /** Ids under which people may have named the answers, of earlier versions of their files too. */
  readonly answers: readonly string[];
  readonly spans: readonly string[];
  readonly texts: readonly string[];
};

/** Gathers what a person's answers are known by in the files of decisions; asked for before the rows go. */
export async function decidedAbout(
  session: Session,
  folder: ProjectFolder,
  { opinions, prints }: Pick<FoundRows, 'opinions' | 'prints'>,
): Promise<Decided> {
  const named = await session.all(
    sql`SELECT opinion_id, answer_mark FROM ${namedAnswers} WHERE scope = ${folder.project.id} ORDER BY opinion_id`,
    z.object({ opinion_id: z.string(), answer_mark: z.string() }),
  );
  const earlier = named.filter(({ answer_mark }) => prints.includes(answer_mark.split(' ')[0] ?? ''));
  const listed = Object.groupBy(await listedSpans(session, folder, false), ({ opinion_id }) =>
    opinions.includes(opinion_id) ? 'own' : 'others',
  );
  // Equal answers share their decisions: what is said of somebody else's too stays.
  const ownOnly = (of: 'id' | 'answer'): string[] => {
    const others = new Set(listed.others?.map((span) => span[of]));
    return (listed.own ?? []).map((span) => span[of]).filter((id) => !others.has(id));
  };
  return {
    answers: [...opinions, ...earlier.map(({ opinion_id }) => opinion_id)],
    spans: ownOnly('id'),
    texts: ownOnly('answer'),
  };
}

/** Takes a person's answers out of what people decided; everything else in the files stays. */
export function forgetDecisions(
  folder: ProjectFolder,
  { answers, spans, texts }: Decided,
  prints: readonly string[],
): void {
  const gone = new Set(answers);
  for (const edit of editsAbout(folder.themeEdits, (answer) => gone.has(opinionOf(answer))))
    writeEdit(folder, edit);
  const { personalData, duplicates, paths } = folder;
  const without = (ids: readonly string[]): string[] => ids.filter((id) => !spans.includes(id));
  const personal = {
    shown: without(personalData.shown),
    hidden: without(personalData.hidden),
    added: personalData.added.filter(([answer]) => !texts.includes(answer)),
  };
  rewrite(paths.personalData, personalData, personal);
  const others = <T extends readonly string[]>(pairs: readonly T[]): T[] =>
    pairs.filter((pair) => !pair.some((print) => prints.includes(print)));
  rewrite(paths.duplicates, duplicates, {
    same: others(duplicates.same),
    different: others(duplicates.different),
  });
}

function rewrite<T extends Readonly<Record<string, readonly unknown[]>>>(
  path: string,
  before: T,
  after: T,
): void {
  const text = readDecisions(path);
  if (text !== null && JSON.stringify(before) !== JSON.stringify(after))
    writeDecisions(path, text, text, after);
}

type Edit = Parameters<typeof writeEdit>[1];

function editsAbout(edits: ThemeEdits, isGone: (answer: string) => boolean): Edit[] {
  return [
    ...(['approved_quotes', 'confirmed_quotes', 'withdrawn_quotes'] as const).flatMap((section) =>
      edits[section].filter(isGone).map((key): Edit => ({ section, key, value: null })),
    ),
    ...(['moves', 'paraphrases', 'excerpts'] as const).flatMap((section) =>
      Object.keys(edits[section])
        .filter(isGone)
        .map((key): Edit => ({ section, key, value: null })),
    ),
    ...edits.splits
      .filter(({ answers }) => answers.some(isGone))
      .map((split): Edit => {
        const answers = split.answers.filter((answer) => !isGone(answer));
        const value = answers.length + split.words.length > 0 ? { ...split, answers } : null;
        return { section: 'splits', key: split.id, value };
      }),
  ];
}
