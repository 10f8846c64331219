import {
  constraintsOf,
  continueThemes,
  createTokenizer,
  fieldWords,
  findThemes,
  parseUserWords,
  rememberThemes,
  unitWords,
  type RememberedTheme,
  type ThemeDocument,
  type ThemeIdKey,
  type ThemeModel,
} from '@hirogeru/nlp';
import type { ThemeEdits } from '@hirogeru/store/contracts';
import type { ProjectFolder } from '../project-folder.ts';
import type { KeptRun } from './kept-finding.ts';

/** Themes before people's edits, and every theme that is known, those that are not heard now among them. */
export type Grouping = { found: ThemeModel; known: readonly RememberedTheme[] };

type Known = {
  readonly kept: readonly KeptRun[];
  readonly unitsHash: string;
  readonly edits: ThemeEdits;
  readonly ids: ThemeIdKey;
};

/**
 * The themes of these units: as they were found in these very units before, else continued from the newest finding, else
 * found from nothing.
 */
export async function findGrouping(
  documents: readonly ThemeDocument[],
  { project, dictionary }: ProjectFolder,
  { kept, unitsHash, edits, ids }: Known,
): Promise<Grouping> {
  const same = await kept.find((run) => run.unitsHash === unitsHash)?.read();
  if (same) return { found: same.model, known: same.grouping.themes };
  const options = { seed: project.seed, minimumPeople: project.threshold, ids };
  const latest = await kept[0]?.read();
  if (!latest) {
    const found = findThemes(documents, options);
    return { found, known: rememberThemes(documents, found) };
  }
  const { model, joined } = continueThemes(documents, latest.grouping, {
    ...options,
    ...constraintsOf(edits, documents),
    wordsOf: await labelWords(dictionary),
  });
  const heard = new Set(model.themes.map(({ id }) => id));
  const quiet = latest.grouping.themes.filter(({ id }) => !heard.has(id) && !joined.has(id));
  return { found: model, known: [...rememberThemes(documents, model), ...quiet] };
}

async function labelWords(dictionary: string): Promise<(label: string) => string[]> {
  const tokenizer = await createTokenizer({ userWords: [...fieldWords(), ...parseUserWords(dictionary)] });
  return (label) => unitWords(tokenizer.tokenize(label)).flatMap(({ term }) => term ?? []);
}
