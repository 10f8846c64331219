import { unitWords } from '@hirogeru/nlp';
import { sql, type Session, type Theme } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { addedStretches } from './personal-data.ts';
import { readUnits } from './read-units.ts';
import type { StoredUnit } from './stored-unit.ts';
import { unitId } from './theme-edits.ts';
import { themedUnits } from './themed-units.ts';

/** Words of which a theme is made at least. */
const FEWEST_WORDS = 2;

/**
 * Themes as everybody may read of them: those of enough people, with the words that so many of them say. They were found, and
 * named, from fewer people on; a name that a person gave stays, another that holds a word of fewer gives way to two words of
 * the theme.
 * @param fewest  people
 */
export async function themesForEverybody(
  session: Session,
  folder: ProjectFolder,
  themes: readonly Theme[],
  fewest: number,
): Promise<Theme[]> {
  const unitsOf = await unitsByTheme(session, folder);
  const taken = new Set<string>();
  return themes.flatMap((theme) => {
    const units = unitsOf(theme.theme_id);
    if (new Set(units.map(({ personKey }) => personKey)).size < fewest) return [];
    const people = peopleByWord(units);
    const isWide = (word: string): boolean => (people.get(word)?.size ?? 0) >= fewest;
    const words = z.array(z.string()).parse(JSON.parse(theme.words)).filter(isWide);
    if (words.length < FEWEST_WORDS) return [];
    const isKept = !theme.provisional || wordsIn(theme.label, [...people.keys()]).every(isWide);
    const label = isKept ? theme.label : nameOf(words, taken);
    taken.add(label);
    return [{ ...theme, label, words: JSON.stringify(words) }];
  });
}

/** Words of a theme that stand in its name, those apart that are only a part of another (先 of 先輩). */
function wordsIn(label: string, words: readonly string[]): string[] {
  const found = words.filter((word) => label.includes(word));
  return found.filter((word) => found.every((other) => other === word || !other.includes(word)));
}

/** Two words that no other theme is named by, where there are any. */
function nameOf([first = '', ...others]: readonly string[], taken: ReadonlySet<string>): string {
  const names = others.map((word) => `${first}・${word}`);
  return names.find((name) => !taken.has(name)) ?? names[0] ?? first;
}

function peopleByWord(units: readonly StoredUnit[]): Map<string, Set<string>> {
  const people = new Map<string, Set<string>>();
  for (const { tokens, hidden, personKey } of units)
    for (const { term } of unitWords(tokens, hidden))
      if (term !== null) people.set(term, (people.get(term) ?? new Set()).add(personKey));
  return people;
}

async function unitsByTheme(
  session: Session,
  folder: ProjectFolder,
): Promise<(theme: string) => StoredUnit[]> {
  const scope = folder.project.id;
  const hits = await session.all(
    sql`SELECT DISTINCT theme_id, opinion_id, unit_no FROM ${themedUnits} WHERE scope = ${scope}
      ORDER BY theme_id, opinion_id, unit_no`,
    z.object({ theme_id: z.string(), opinion_id: z.string(), unit_no: z.int() }),
  );
  const units = await readUnits(session, scope, await addedStretches(session, folder));
  const byId = new Map(units.map((unit) => [unitId(unit.opinionId, unit.unitNo), unit]));
  const of = Map.groupBy(hits, ({ theme_id }) => theme_id);
  return (theme) =>
    (of.get(theme) ?? []).flatMap(({ opinion_id, unit_no }) => byId.get(unitId(opinion_id, unit_no)) ?? []);
}
