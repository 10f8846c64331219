import type { Audience, Plan, Project } from '@hirogeru/store/contracts';
import type { FileRow, FileSheet, Question, Theme } from '@hirogeru/store/vault';
import type { EarlierRelease } from './earlier-release.ts';
import type { Framework } from './framework/schema.ts';

/** A project's settings, with the threshold of whom is counted for. */
export type CountedProject = Omit<Project, 'threshold'> & { readonly threshold: number };

/** A stretch that a person has approved, already masked. */
export type ApprovedQuote = {
  readonly quote_id: string;
  readonly theme_id: string | null;
  readonly effect_id: string | null;
  readonly round_id: string;
  readonly standpoint: string;
  readonly heading: string;
  readonly channel: string;
  readonly text: string;
  /** Comma-separated stances of the stretch, in code-list order. */
  readonly stances: string;
};

/** Numbers of people by kind in a population, to whose shares figures are weighted beside the plain ones. */
export type PopulationDimension = {
  /** 'standpoint', or the name of a question with one choice. */
  readonly name: string;
  /** Code → people, above 0; people of other codes are left out of weighted figures. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly labels: ReadonlyMap<string, string>;
};
export type WeightingPopulation = {
  readonly source: string;
  readonly dimensions: readonly PopulationDimension[];
};

/** Values of dimensions, by name. */
export type Crossing = Readonly<Record<string, string>>;

/** Everything that counting needs beside the cells: settings, code lists and what the vault says of forms and themes. */
export type MeasureContext = {
  /** For whom the release is; the project's threshold is theirs. */
  readonly audience: Audience;
  readonly project: CountedProject;
  readonly plan: Plan;
  readonly framework: Framework;
  /** In any order; shown by heading and label. Hidden themes are left out by the caller. */
  readonly themes: readonly Theme[];
  /** Themes that were joined or parted since the round before, by id, with the names that they had. */
  readonly reshaped: ReadonlyMap<
    string,
    { readonly kind: 'merged' | 'split'; readonly from: readonly string[] }
  >;
  readonly questions: readonly Question[];
  readonly files: readonly FileRow[];
  /** Keys the fingerprints of files that a release tells. */
  readonly fileSecret: string;
  readonly sheets: readonly FileSheet[];
  /** Codes of the rules that were applied (effect ids, with or without the star). */
  readonly codes: readonly string[];
  readonly quotes: readonly ApprovedQuote[];
  /** Release of the fiscal year before; null where there is none. */
  /** Null where no population table is given: then nothing is weighted. */
  readonly population: WeightingPopulation | null;
  /** Crossings in which by the settings nobody can be counted; never found in the data. */
  readonly impossible: readonly Crossing[];
  readonly earlier: EarlierRelease | null;
  readonly version: string;
};
