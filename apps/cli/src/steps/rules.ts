import { loadFramework } from '@hirogeru/metrics';
import { evaluateRules, idlePieces, parseRules, uncoveredWords, unitWords } from '@hirogeru/nlp';
import { sql, themeHits, themes, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { addedStretches } from './personal-data.ts';
import { codeLabels } from './code-labels.ts';
import { codingDocuments } from './coding-documents.ts';
import { crossCodes, type CodesByTheme } from './cross-codes.ts';
import { frameworkOf, rulesOf } from './measure.ts';
import { readUnits } from './read-units.ts';
import type { StoredUnit } from './stored-unit.ts';
import { codeName, problemsOfRules } from './rule-problems.ts';
import { inWords } from './worded-problem.ts';

/** What the rules find and miss, as they are now; counted in the vault, for the analyst alone. */
export type RulesReport = {
  /** True for the project's own rules.txt, false for the shipped rules. */
  own: boolean;
  problems: ReturnType<typeof inWords>[];
  opinions: number;
  people: number;
  /** Opinions with at least one code. */
  coded: number;
  /** In the order of the file. `idle`: what of the condition stands in no opinion. */
  rules: {
    code: string;
    label: string;
    group: string | null;
    line: number;
    opinions: number;
    people: number;
    idle: readonly string[];
  }[];
  /** Content words that no rule names, by the people who used them. */
  uncovered: { term: string; people: number; uncoded_people: number }[];
  cross: CodesByTheme;
};

/** Applies the rules anew, whatever the last run of `themes` applied, and says what they find and what they miss. */
export async function rulesReport(vault: Vault, folder: ProjectFolder): Promise<RulesReport> {
  const scope = folder.project.id;
  const units = (await readUnits(vault, scope, await addedStretches(vault, folder))).filter(
    (unit) => unit.content === 'opinion',
  );
  const file = parseRules(rulesOf(folder));
  const documents = codingDocuments(units);
  const found = evaluateRules(file.rules, documents);
  const coded = new Set([...found.values()].flatMap((hits) => hits.map(({ id }) => id)));
  const personOf = new Map(units.map(({ opinionId, personKey }) => [opinionId, personKey]));
  const idle = new Map(idlePieces(file.rules, documents).map(({ code, pieces }) => [code, pieces]));
  const { effects, groups } = loadFramework(frameworkOf(folder));
  const labels = codeLabels(folder);
  const answers = [...Map.groupBy(units, (unit) => unit.opinionId)].map(([id, parts]) => ({
    personKey: personOf.get(id) ?? id,
    coded: coded.has(id),
    words: parts.flatMap(({ tokens, hidden }) => unitWords(tokens, hidden)),
  }));
  const opinionsOf = new Map([...found].map(([code, hits]) => [codeName(code), hits.map(({ id }) => id)]));
  return {
    own: folder.rules !== null,
    problems: problemsOfRules(file).map(inWords),
    opinions: documents.length,
    people: new Set(personOf.values()).size,
    coded: coded.size,
    rules: file.rules.map(({ code, line }) => {
      const name = codeName(code);
      const effect = effects.find(({ id }) => id === name);
      const opinions = opinionsOf.get(name) ?? [];
      return {
        code: name,
        label: labels.get(name) ?? name,
        group: groups.find(({ id }) => id === effect?.group)?.label ?? null,
        line,
        opinions: opinions.length,
        people: new Set(opinions.map((id) => personOf.get(id))).size,
        idle: idle.get(code) ?? [],
      };
    }),
    uncovered: uncoveredWords(answers, file.rules).map(({ term, people, uncodedPeople }) => ({
      term,
      people,
      uncoded_people: uncodedPeople,
    })),
    cross: crossCodes(await themesOf(vault, scope, units), opinionsOf, personOf),
  };
}

/** Themes in the order of their ids, with the opinions that touch each; last, the opinions that touch none. */
async function themesOf(
  vault: Vault,
  scope: string,
  units: readonly StoredUnit[],
): Promise<{ theme_id: string | null; label: string; opinions: ReadonlySet<string> }[]> {
  const named = await vault.all(
    sql`SELECT theme_id, label FROM ${themes} WHERE scope = ${scope} ORDER BY theme_id`,
    z.object({ theme_id: z.string(), label: z.string() }),
  );
  const hits = await vault.all(
    sql`SELECT DISTINCT theme_id, opinion_id FROM ${themeHits} WHERE scope = ${scope}`,
    z.object({ theme_id: z.string(), opinion_id: z.string() }),
  );
  const opinions = new Map(
    [...Map.groupBy(hits, (hit) => hit.theme_id)].map(([id, own]) => [
      id,
      new Set(own.map((hit) => hit.opinion_id)),
    ]),
  );
  const themed = new Set(hits.map((hit) => hit.opinion_id));
  const others = new Set(units.map((unit) => unit.opinionId).filter((id) => !themed.has(id)));
  return [
    ...named.map(({ theme_id, label }) => ({
      theme_id,
      label,
      opinions: opinions.get(theme_id) ?? new Set<string>(),
    })),
    { theme_id: null, label: 'その他の声', opinions: others },
  ];
}
