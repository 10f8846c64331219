import { findPersonalData } from '../personal-data/find.ts';
import type { PersonalData } from '../personal-data/kinds.ts';
import { findStances, type Stance } from '../stance/stances.ts';
import type { Token } from '../token.ts';
import { classifyContent, type Content } from './content.ts';
import { splitUnits, type UnitSpan } from './units.ts';

/** What a machine sees in an opinion beside its words. */
export interface OpinionParts {
  /** The units of meaning, in the order of the text. */
  readonly units: readonly (UnitSpan & { readonly content: Content; readonly stances: readonly Stance[] })[];
  readonly personalData: readonly PersonalData[];
}

/** An opinion as read: its words and its parts, all placed in the text as received. */
export interface ReadOpinion extends OpinionParts {
  readonly tokens: readonly Token[];
}

/** @param tokens  of this text, by tokenizeOpinion */
export function partsOfOpinion(text: string, tokens: readonly Token[]): OpinionParts {
  const units = splitUnits(text, tokens).map(({ start, end }) => {
    const within = tokens.filter((token) => token.start >= start && token.end <= end);
    return {
      start,
      end,
      content: classifyContent(text.slice(start, end), within),
      stances: findStances(within),
    };
  });
  return { units, personalData: findPersonalData(text, tokens) };
}
