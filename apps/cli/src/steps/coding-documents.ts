import { codingTokens, type CodingDocument, type KnownCodingTokens } from '@hirogeru/nlp';
import type { StoredUnit } from './stored-unit.ts';

/** An answer as coding rules see it; its sentences are the units. Variables: round, channel, standpoint, heading. */
export function codingDocuments(units: readonly StoredUnit[]): CodingDocument[] {
  const met: KnownCodingTokens = new Map();
  return [...Map.groupBy(units, (unit) => unit.opinionId)].flatMap(([id, parts]) => {
    const [first] = parts;
    if (!first) return [];
    return {
      id,
      variables: {
        round: first.roundId,
        channel: first.channel,
        standpoint: first.standpoint,
        heading: first.heading,
      },
      sentences: parts.map((part) => codingTokens(part.tokens, met)),
    };
  });
}
