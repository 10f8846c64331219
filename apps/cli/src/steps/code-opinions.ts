import { codingTokens, evaluateRules, parseRules } from '@hirogeru/nlp';
import type { CodeHit } from '@hirogeru/store/vault';
import type { StoredUnit } from './read-units.ts';

/**
 * Applies coding rules to whole opinions; their units are the sentences. Variables that rules may ask for: round,
 * channel, standpoint.
 * @param rules  text in KH Coder's format; the star of a code's name is not stored
 */
export function codeOpinions(scope: string, units: readonly StoredUnit[], rules: string): CodeHit[] {
  const documents = [...Map.groupBy(units, (unit) => unit.opinionId)].flatMap(([id, parts]) => {
    const [first] = parts;
    if (!first) return [];
    return {
      id,
      variables: { round: first.roundId, channel: first.channel, standpoint: first.standpoint },
      sentences: parts.map((part) => codingTokens(part.tokens)),
    };
  });
  const coded = evaluateRules(parseRules(rules).rules, documents);
  return [...coded].flatMap(([code, hits]) =>
    hits.map((hit) => ({ scope, code: code.replace(/^[＊*]/, '').trim(), opinion_id: hit.id })),
  );
}
