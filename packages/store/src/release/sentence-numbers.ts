import { TOTAL, type Cell } from '../cell.ts';
import { contractOf, family } from '../contracts/family.ts';
import { numberAddress } from '../number-address.ts';
import { keyLabels } from './key-labels.ts';
import type { Release } from './open.ts';

/** A piece of a sentence; a number that stands in one table at one place has its address. */
export type Said = { readonly text: string; readonly number: string | null };
/** A sentence of a release, as far as its numbers are concerned. */
export type Sentence = { readonly text: string; readonly view: string | null; readonly about: string };

type Candidate = {
  readonly address: string;
  readonly value: number;
  readonly unit: string;
  /** Keys of its row; null where the key is the total. */
  readonly labels: readonly (string | null)[];
  readonly words: readonly unknown[];
};

// Digits with a unit behind them, but not 第2回, 95%の幅 or a part of a longer number.
const NUMBER = /(?<![第\d.,])\d[\d,]*(?:\.\d+)?(?=人|件|回|点|時間|行|延べ|%(?!の幅))/g;

/**
 * Tells which numbers of sentences stand in the table that each sentence is made from. A number is told only where one
 * place of the table fits: the same value, about the same thing, and of its row the most is named in the sentence, and
 * nearest before the number; else where it is a total of another table (two tables may share a total: the first has it).
 */
export function sentenceNumbers(release: Pick<Release, 'view'>): (sentence: Sentence) => Said[] {
  let all: Candidate[] | undefined;
  const byView = new Map<string, Candidate[]>();
  const candidatesOf = (view: string): Candidate[] => {
    const known = byView.get(view) ?? candidatesIn(release, view);
    byView.set(view, known);
    return known;
  };
  return ({ text, view, about }) => {
    const candidates = view === null ? [] : candidatesOf(view);
    const totals =
      view === null ? [] : (all ??= family.flatMap(({ name }) => candidatesOf(name).filter(isTotal)));
    const pieces: Said[] = [];
    let end = 0;
    for (const { 0: digits, index } of text.matchAll(NUMBER)) {
      const at = { text, index, after: text.slice(index + digits.length), about };
      const value = Number(digits.replaceAll(',', ''));
      const own = fitting(candidates, value, at);
      const number = own.length > 0 ? placeOf(own, at, false) : placeOf(fitting(totals, value, at), at, true);
      if (number === null) continue;
      if (index > end) pieces.push({ text: text.slice(end, index), number: null });
      pieces.push({ text: digits, number });
      end = index + digits.length;
    }
    if (end < text.length) pieces.push({ text: text.slice(end), number: null });
    return pieces;
  };
}

function candidatesIn(release: Pick<Release, 'view'>, view: string): Candidate[] {
  const contract = contractOf(view);
  if (!contract) return [];
  const labelsOf = keyLabels(release);
  const rows: readonly Readonly<Record<string, unknown>>[] = release.view(contract);
  return rows.flatMap((row) => {
    const labels = labelsOf(contract, row);
    const named = Object.keys(contract.keys).map((key) => (row[key] === TOTAL ? null : (labels[key] ?? '')));
    return Object.entries(contract.cells).flatMap(([figure, { unit }]) => {
      const cell = row[figure] as Cell;
      if (cell.kind !== 'shown') return [];
      // A share is said in percent.
      const value = unit === '割合' ? Math.round(cell.value * 100) : Math.abs(cell.value);
      const address = numberAddress(contract, figure, row);
      return [{ address, value, unit, labels: named, words: Object.values(row) }];
    });
  });
}

/** Where in a sentence a number stands. */
type At = { readonly text: string; readonly index: number; readonly after: string; readonly about: string };

const fitting = (candidates: readonly Candidate[], value: number, { after }: At): Candidate[] =>
  candidates.filter((one) => one.value === value && isSaidAs(one.unit, after));

function placeOf(candidates: readonly Candidate[], at: At, shares: boolean): string | null {
  const own = candidates.filter(({ words }) => words.includes(at.about));
  const scored = (own.length > 0 ? own : candidates).map(({ address, labels }) => {
    const named = labels.filter((label) => label !== null);
    const there = named.filter((label) => at.text.includes(label)).length;
    return {
      address,
      // What the sentence does not name speaks against a row, so a total wins where nothing is named.
      score: there - (named.length - there),
      nearest: Math.max(-1, ...named.map((label) => at.text.lastIndexOf(label, at.index - 1))),
    };
  });
  const best = scored.toSorted((a, b) => b.score - a.score || b.nearest - a.nearest);
  const [first, second] = best;
  const isAlone = shares || first?.score !== second?.score || first?.nearest !== second?.nearest;
  return first && isAlone && (!shares || first.score >= 0) ? first.address : null;
}

const isTotal = ({ labels }: Candidate): boolean => labels.some((label) => label === null);

const isSaidAs = (unit: string, after: string): boolean =>
  unit === '' ||
  after.startsWith(unit === '割合' ? '%' : unit) ||
  (unit === '延べ' && after.startsWith('人'));
