import type { ApprovedQuote, Crossing, WeightingPopulation } from '@hirogeru/metrics';
import type { FileRow, FileSheet, Question, Theme } from '@hirogeru/store/vault';

/** Part of an opinion: what kind of words it is, its stances, and the themes that it was found to be of. */
export type MadeUpUnit = {
  readonly content: 'opinion' | 'greeting';
  readonly stances: readonly string[];
  readonly themes: readonly string[];
};
export type MadeUpOpinion = {
  readonly question_id: string;
  readonly units: readonly MadeUpUnit[];
  readonly codes: readonly string[];
};
/** A closed answer; a chosen option each. `missing` where there is neither. */
export type MadeUpAnswer = {
  readonly question_id: string;
  readonly code?: string;
  readonly number?: number;
  readonly missing?: 'blank' | 'not_asked';
};
/** One sheet. Sheets stand in the order of their files and rows. */
export type MadeUpSheet = {
  readonly file_id: string;
  readonly form: string;
  readonly round: string;
  readonly channel: string;
  readonly standpoint: string;
  /** Null for somebody who gave no code. */
  readonly code: string | null;
  readonly stats: 'yes' | 'no' | 'withdrawn';
  readonly opinions: readonly MadeUpOpinion[];
  readonly answers: readonly MadeUpAnswer[];
};
/** A line of an activity log. */
export type MadeUpLine = {
  readonly office: string;
  readonly month: string;
  readonly form: string;
  readonly activity_type: string;
  readonly place_kind: string | null;
  readonly place_code: string | null;
  readonly occasions: number;
  readonly minutes: number | null;
  readonly attendances: number | null;
  readonly persons: number | null;
  readonly peers: number | null;
  readonly newcomers: number | null;
};
/** Somebody on the roster of a course. */
export type MadeUpEnrolled = {
  readonly code: string;
  readonly course: string | null;
  readonly completed: 'yes' | 'no' | 'unknown';
};

/** Everything that a project has counted from: invented answers with their settings. */
export type MadeUpProject = {
  readonly k: 3 | 5 | 10;
  /** In their order; the last may not have been held. */
  readonly rounds: readonly string[];
  readonly sheets: readonly MadeUpSheet[];
  readonly lines: readonly MadeUpLine[];
  readonly enrolled: readonly MadeUpEnrolled[];
  readonly questions: readonly Question[];
  readonly themes: readonly Theme[];
  readonly codes: readonly string[];
  readonly files: readonly FileRow[];
  readonly fileSheets: readonly FileSheet[];
  readonly quotes: readonly ApprovedQuote[];
  readonly population: WeightingPopulation | null;
  /** Rounds with a way in by which by the settings nobody can have come. */
  readonly impossible: readonly Crossing[];
  /** Addresses of numbers that a measure of the plan names. */
  readonly planned: readonly string[];
};

export const SCOPE = 'made-up';
