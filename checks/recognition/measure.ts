import { readFile, recognise } from '@hirogeru/ingest';
import { Refused } from '@hirogeru/store/contracts';
import { chats } from './chats.ts';
import { definitions } from './definitions.ts';
import type { ExportCase } from './export-case.ts';
import { nearMisses } from './near-misses.ts';
import { officeForms } from './office-forms.ts';
import { surveyTools } from './survey-tools.ts';
import { twoHeadedTools } from './two-headed-tools.ts';

/** From here on a kind is claimed as sure. */
const SURE = 0.9;

export type RecognitionFigures = {
  readonly exports: number;
  /** Exports recognised with the right kind, of `exports`. */
  readonly right: number;
  readonly nearMisses: number;
  /** Names of the exports taken for something else, each with what they were taken for. */
  readonly missed: readonly string[];
  /** Names of all files that were claimed as sure for what they are not. */
  readonly sureAndWrong: readonly string[];
};

/** Recognises every made-up export and near miss and counts what came of it. */
export function measureRecognition(): RecognitionFigures {
  const exports = [...surveyTools(), ...twoHeadedTools(), ...definitions(), ...chats(), ...officeForms()];
  const misses = nearMisses();
  const claims = [...exports, ...misses].map((each) => ({ ...each, claim: claimOf(each) }));
  const wrong = claims.filter(({ kind, claim }) => claim.kind !== kind);
  const say = ({ name, claim }: (typeof claims)[number]): string =>
    `${name}: ${claim.kind ?? 'refused'} ${claim.confidence}`;
  const missed = wrong.filter(({ kind }) => kind !== null);
  return {
    exports: exports.length,
    right: exports.length - missed.length,
    nearMisses: misses.length,
    missed: missed.map(say),
    sureAndWrong: wrong.filter(({ claim }) => claim.confidence >= SURE).map(say),
  };
}

function claimOf({ bytes, name }: ExportCase): { kind: string | null; confidence: number } {
  try {
    const { kind, confidence } = recognise(readFile(bytes, name), name);
    return { kind, confidence };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: null, confidence: 0 };
  }
}
