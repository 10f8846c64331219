import type { Family } from '../family.ts';
import { spreadOf, thresholdOf } from '../primary.ts';

/** What a release told for good, whatever became of its file: each number or that it was withheld, and how they hang together. */
export type Published = {
  readonly cells: readonly PublishedCell[];
  readonly equations: Family['equations'];
  readonly inequalities: NonNullable<Family['inequalities']>;
  /** Answers of people to one question; none in releases before they were kept. */
  readonly answers?: readonly { readonly total: string; readonly parts: readonly string[] }[];
};
/** `value` is null where it was withheld; `threshold`: so many values have to be left for it, or for its difference. */
export type PublishedCell = {
  readonly id: string;
  readonly value: number | null;
  readonly threshold: number;
};

/** An earlier release: what it told and, where that is still known, the numbers that it withheld, by id. */
export type Earlier = Published & { readonly withheld?: ReadonlyMap<string, number> };

/** The numbers of a family that a mask withholds: what a later release is protected by, and nobody else may have. */
export const withheldOf = (family: Family, masked: ReadonlySet<string>): Map<string, number> =>
  new Map(family.cells.flatMap(({ id, value }) => (masked.has(id) ? [[id, value] as const] : [])));

/** What the public is told of a family under a mask. Nothing of a withheld value is in it. */
export function publishedOf(family: Family, masked: ReadonlySet<string>, k: number): Published {
  return {
    cells: family.cells.map((cell) => ({
      id: cell.id,
      value: masked.has(cell.id) ? null : cell.value,
      // How wide a sum has to be left follows from the sum.
      threshold: masked.has(cell.id) ? thresholdOf(cell, k) : spreadOf(cell, k),
    })),
    equations: family.equations,
    inequalities: family.inequalities ?? [],
    // How many answered may itself be withheld.
    answers: (family.answers ?? []).map(({ total, parts }) => ({ total, parts })),
  };
}

/** A cell of an earlier release among others; places count from 0 here and from 1 in names. */
export const nameOf = (at: number, id: string): string => `${at + 1} ${id}`;
/** The difference of one cell between two releases. */
export const differenceName = (later: number, at: number, id: string): string =>
  `${later + 1}−${nameOf(at, id)}`;
