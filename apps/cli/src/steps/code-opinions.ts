import { evaluateRules, parseRules } from '@hirogeru/nlp';
import { Refused } from '@hirogeru/store/contracts';
import type { CodeHit } from '@hirogeru/store/vault';
import { codingDocuments } from './coding-documents.ts';
import type { StoredUnit } from './read-units.ts';
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
  const coded = evaluateRules(file.rules, codingDocuments(units));
  return [...coded].flatMap(([code, hits]) =>
    hits.map((hit) => ({ scope, code: codeName(code), opinion_id: hit.id })),
  );
}
