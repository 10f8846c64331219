import { attackRelease, primaryCells, protect, withoutTelling, type Attacked } from '@hirogeru/disclosure';
import { measure, plannedCells, publishable, scales, type ViewTables } from '@hirogeru/metrics';
import { Refused } from '@hirogeru/store/contracts';
import { countedInMemory } from '../../made-up-project/counted-in-memory.ts';
import { randomProject } from '../../made-up-project/random-projects.ts';
import { settingsOf } from '../../made-up-project/settings-of.ts';
import { chanceOf } from '../shown/chance.ts';
import { twinsOf } from './twin.ts';
import { waysOf, waysShown, waysTried } from './ways-out.ts';

// Not of every project: both take as long as all the rest. No divisor of the number of kinds.
const TWINS_OF = 5;
const CONTROL_OF = 20;

/** What came of a made-up project on its way to a release. */
export type TriedRelease = {
  /** Its place in the row of made-up projects. */
  readonly at: number;
  readonly kind: string;
  readonly cells: number;
  readonly masked: number;
  /** No mask was safe: no release. */
  readonly refused: boolean;
  /** Ways out of which the release shows something. */
  readonly shown: readonly string[];
  /** Withheld numbers that were tried, by each way out. */
  readonly tried: ReadonlyMap<string, number>;
  /** Those that the reader found, and by what. */
  readonly found: Attacked['leaks'];
  /** Relations that the reader took for true and that are not, together. */
  readonly contradictions: number;
  /** Ways by which numbers are found where only small ones are withheld; null where that was not tried. */
  readonly without: readonly (readonly string[])[] | null;
  readonly twins: number;
  /** Tables that tell one twin from the other. */
  readonly different: readonly string[];
};

/**
 * A made-up project by the product's own way (counted, protected, made publishable with words and sentences), then read from outside.
 */
export async function triedRelease(seed: number, at: number): Promise<TriedRelease> {
  const { kind, project } = randomProject(seed, at);
  const { k } = project;
  const raw = await measure(countedInMemory(project), settingsOf(project));
  const none = {
    at,
    kind,
    cells: raw.cells.length,
    twins: 0,
    different: [],
    shown: [],
    tried: new Map<string, number>(),
    found: [],
    contradictions: 0,
    without: null,
  };
  const masked = await maskOf();
  if (masked === null) return { ...none, masked: 0, refused: true };
  const { tables, reading, attacked } = await withoutTelling(
    (without) => publishable(raw, masked, { without }),
    k,
    scales,
  );
  return {
    ...none,
    masked: masked.size,
    refused: false,
    shown: waysShown(tables),
    tried: waysTried(reading, tables),
    found: attacked.leaks,
    contradictions: attacked.contradictions.length,
    without:
      at % CONTROL_OF === 0
        ? (await attacksOn(publishable(raw, new Set(primaryCells(raw, { k }))))).leaks.map(waysOf)
        : null,
    ...(at % TWINS_OF === 0 ? await twinsOf(project, { raw, masked }, chanceOf(seed * 7 + at)) : {}),
  };

  async function maskOf(): Promise<ReadonlySet<string> | null> {
    try {
      return (await protect(raw, { k, seed: `key ${at}`, keep: plannedCells(raw) })).masked;
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'E_UNSAFE_RELEASE') return null;
      throw error;
    }
  }

  function attacksOn(shown: ViewTables): Promise<Attacked> {
    return attackRelease((view) => shown[view] ?? [], k, scales);
  }
}
