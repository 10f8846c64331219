import { attack, breaches, protect, withZerosShown, type Family } from '@hirogeru/disclosure';
import { none } from '../shown/figures.ts';
import { wholeWorlds } from './whole-worlds.ts';

const KEY = 'the key of the bench';
/** Of magnitudes, which need many values, no more are looked for by trying. */
const MANY = 12;

/** Protects families and attacks them; the attack has the public equations and figures only, and knows that zeros are shown. */
export class Attacked {
  /** Taken by protection alone: on the clock, and by the processor, which others do not slow down. */
  seconds = 0;
  #busy = 0;
  #families = 0;
  #masked = 0;
  #primary = 0;
  #narrowed = 0;
  #narrowedWhole = 0;
  #unsettled = 0;
  readonly #whole: boolean;

  /** `whole`: whether whole numbers are tried too, for small families. */
  constructor(whole = false) {
    this.#whole = whole;
  }

  async add(family: Family, k: number): Promise<void> {
    const began = performance.now();
    const before = process.cpuUsage();
    const { masked, primary } = await protect(family, { k, seed: `${KEY} ${this.#families}` });
    const { user, system } = process.cpuUsage(before);
    this.seconds += (performance.now() - began) / 1000;
    this.#busy += (user + system) / 1e6;
    const known = withZerosShown(family);
    this.#families += 1;
    this.#masked += masked.size;
    this.#primary += primary.length;
    this.#narrowed += breaches(known, await attack(known, masked), { k }).length;
    if (!this.#whole) return;
    const needs = new Map(
      family.cells.map(({ id, threshold = k, spread = 0 }) => [
        id,
        Math.min(MANY, Math.max(threshold, spread)),
      ]),
    );
    const { narrow, unsettled } = wholeWorlds(family, masked, (id) => needs.get(id)!);
    this.#narrowedWhole += narrow;
    this.#unsettled += unsettled;
  }

  join(other: Attacked): void {
    this.seconds += other.seconds;
    this.#busy += other.#busy;
    this.#families += other.#families;
    this.#masked += other.#masked;
    this.#primary += other.#primary;
    this.#narrowed += other.#narrowed;
    this.#narrowedWhole += other.#narrowedWhole;
    this.#unsettled += other.#unsettled;
  }

  tell(what: string): void {
    console.log(
      `${what}: ${this.#families} families, ${this.#masked} cells masked, ${this.#primary} for themselves, ${this.seconds.toFixed(1)} s, of the processor ${this.#busy.toFixed(1)} s`,
    );
    none('  masked cells narrowed below their values', this.#narrowed);
    if (!this.#whole) return;
    none('  the same in whole numbers, by trying worlds', this.#narrowedWhole);
    none('  cells where that was given up', this.#unsettled);
  }
}
