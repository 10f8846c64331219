import { evaluateRules, parseRules } from '@hirogeru/nlp';
import { Refused } from '@hirogeru/store/contracts';
import type { CodeHit } from '@hirogeru/store/vault';
import { codingDocuments } from './coding-documents.ts';
import type { StoredUnit } from './stored-unit.ts';
import { codeName, problemsOfRules } from './rule-problems.ts';

/**
 * Applies coding rules to whole opinions.
 * @param rules  text in KH Coder's format; the star of a code's name is not stored
 * @throws Refused E_RULES_EMPTY, E_RULES_TWICE: of such a file KH Coder uses no rule at all
 */
export function codeOpinions(scope: string, units: readonly StoredUnit[], rules: string): CodeHit[] {
  const file = parseRules(rules);
  const [first] = problemsOfRules(file);
  if (first && file.rules.length === 0) throw new Refused(first);
  const coded = new Map<string, CodeHit[]>(file.rules.map(({ code }) => [code, []]));
  let before = 0;
  for (const part of inParts(units)) {
    const documents = codingDocuments(part);
    for (const [code, hits] of evaluateRules(file.rules, documents, before))
      for (const { id } of hits) coded.get(code)!.push({ scope, code: codeName(code), opinion_id: id });
    before += documents.length;
  }
  return [...coded.values()].flat();
}

/** Units that are coded at a time: all at once, they would fill the memory. */
const AT_ONCE = 10_000;

/** No opinion is in two parts. */
function* inParts(units: readonly StoredUnit[]): Generator<readonly StoredUnit[]> {
  for (let from = 0; from < units.length;) {
    let to = Math.min(from + AT_ONCE, units.length);
    while (to < units.length && units[to]!.opinionId === units[to - 1]!.opinionId) to++;
    yield units.slice(from, to);
    from = to;
  }
}
