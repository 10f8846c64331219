import { Worker } from 'node:worker_threads';
import { ask, none } from '../shown/figures.ts';
import type { TriedRelease } from './tried-release.ts';
import { WAYS, waysOf } from './ways-out.ts';
import type { Share } from './ways-worker.ts';

/** As many as the machine that figures are told of has cores; what is tried does not depend on it. */
const WORKERS = 2;

type Count = { projects: number; cells: number; masked: number; refused: number };
type WayCount = { shown: number; families: number; masked: number; narrowed: number; without: number };

/** What came of many made-up projects, by their kind and by the ways out of their releases. */
export class WaysTried {
  readonly #kinds = new Map<string, Count>();
  readonly #ways = new Map<string, WayCount>(
    WAYS.map(({ way }) => [way, { shown: 0, families: 0, masked: 0, narrowed: 0, without: 0 }]),
  );
  #narrowed = 0;
  #contradictions = 0;
  #controls = 0;
  #caught = 0;
  #twins = 0;
  readonly #different: string[] = [];
  readonly #findings: (readonly [at: number, what: string])[] = [];

  add({ at, kind, cells, masked, refused, ...release }: TriedRelease): void {
    const count = this.#kinds.get(kind) ?? { projects: 0, cells: 0, masked: 0, refused: 0 };
    this.#kinds.set(kind, {
      projects: count.projects + 1,
      cells: count.cells + cells,
      masked: count.masked + masked,
      refused: count.refused + Number(refused),
    });
    for (const way of release.shown) this.#way(way).shown += 1;
    for (const [way, numbers] of release.tried) {
      this.#way(way).families += Number(numbers > 0);
      this.#way(way).masked += numbers;
    }
    for (const way of release.found.flatMap(waysOf)) this.#way(way).narrowed += 1;
    for (const way of release.without?.flat() ?? []) this.#way(way).without += 1;
    this.#narrowed += release.found.length;
    this.#contradictions += release.contradictions;
    this.#controls += Number(release.without !== null);
    this.#caught += Number((release.without ?? []).length > 0);
    this.#twins += release.twins;
    this.#different.push(...release.different);
    if (refused) this.#findings.push([at, `${kind}: refused`]);
    for (const { number, low, high, by } of release.found)
      this.#findings.push([at, `${kind}: ${number} narrowed to ${low}–${high} by ${by.join('; ')}`]);
    if (release.contradictions > 0) this.#findings.push([at, `${kind}: relations that were not true`]);
    for (const view of release.different) this.#findings.push([at, `${kind}: ${view} tells it from a twin`]);
  }

  #way(name: string): WayCount {
    const known = this.#ways.get(name) ?? { shown: 0, families: 0, masked: 0, narrowed: 0, without: 0 };
    this.#ways.set(name, known);
    return known;
  }

  tell(): void {
    for (const [kind, { projects, cells, masked, refused }] of this.#kinds)
      console.log(`${kind}: ${projects} families, ${cells} cells, ${masked} masked, ${refused} refused`);
    console.log(row(['way out', 'shown', 'families', 'masked numbers', 'narrowed', 'control']));
    for (const [way, { shown, families, masked, narrowed, without }] of this.#ways)
      console.log(row([way, ...[shown, families, masked, narrowed, without].map(String)]));
    console.log(
      '(shown: releases that show anything of the kind; families, masked numbers: where it bears on withheld numbers; control: narrowed where small numbers alone are withheld)',
    );
    for (const [at, what] of this.#findings.toSorted(([one], [other]) => one - other))
      console.log(`project ${at}, ${what}`);
    none('withheld numbers narrowed by all ways out together', this.#narrowed);
    none('relations of the reader that were not true', this.#contradictions);
    ask(
      `of ${this.#controls} releases that withhold small numbers only, those in which the reader finds one`,
      this.#caught,
      'not 0',
    );
    ask(
      'releases compared with one in which an answer is otherwise and all that it changes is withheld',
      this.#twins,
      'stated',
    );
    none(
      `tables in which the two are not the same ${[...new Set(this.#different)].join(' ')}`,
      this.#different.length,
    );
  }
}

const row = ([way = '', ...numbers]: readonly string[]): string =>
  `  ${way.padEnd(48)}${numbers.map((each) => each.padStart(16)).join('')}`;

/** Tries the made-up projects of a seed from one number to another, which is left out, on two threads. */
export async function tryWays(seed: number, from: number, to: number): Promise<WaysTried> {
  const tried = new WaysTried();
  await Promise.all(
    Array.from({ length: WORKERS }, (_, worker) =>
      shareOf({ seed, from: from + worker, step: WORKERS, to }, (release) => tried.add(release)),
    ),
  );
  return tried;
}

function shareOf(workerData: Share, take: (release: TriedRelease) => void): Promise<void> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('ways-worker.ts', import.meta.url), { workerData });
    worker.on('message', take);
    worker.on('error', failed);
    worker.on('exit', (code) => (code === 0 ? done() : failed(new Error(`a worker ended with ${code}`))));
  });
}
