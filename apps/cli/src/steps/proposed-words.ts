import {
  createTokenizer,
  fieldWords,
  findCompounds,
  parseUserWords,
  type Compound,
  type PersonalKind,
} from '@hirogeru/nlp';
import type { Vault } from '@hirogeru/store/vault';
import type { ProjectFolder } from '../project-folder.ts';
import { addedStretches, hiddenTexts } from './personal-data.ts';
import { readUnits } from './read-units.ts';

const MOST = 100;

/**
 * Compound nouns of the answers that could be words of dictionary.csv, for a person to decide on: said by as many people
 * as the project's threshold asks for, in no dictionary yet, not rejected before, and without anything that is listed as
 * personal data.
 */
export async function proposedWords(vault: Vault, folder: ProjectFolder): Promise<Compound[]> {
  const userWords = [...fieldWords(), ...parseUserWords(folder.dictionary)];
  const known = new Set([...userWords.map(({ surface }) => surface), ...folder.words.rejected]);
  const personal = await hiddenTexts(vault, folder);
  const units = await readUnits(vault, folder.project.id, await addedStretches(vault, folder));
  const people = Map.groupBy(units, ({ personKey }) => personKey);
  const found = findCompounds(
    [...people.values()],
    folder.project.threshold,
    await createTokenizer({ userWords }),
  );
  return found
    .filter(({ surface }) => !known.has(surface) && !personal.some((listed) => tellsOf(listed, surface)))
    .slice(0, MOST);
}

/** A role is listed for the office before it: 「相談員」 makes no secret of 「相談員研修」. */
const tellsOf = ({ kind, text }: { kind: PersonalKind; text: string }, word: string): boolean =>
  kind === 'role' ? word === text : text.length > 1 && word.includes(text);
