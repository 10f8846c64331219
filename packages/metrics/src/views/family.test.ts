import { family } from '@hirogeru/store/contracts';
import { cellStore, type Vault } from '@hirogeru/store/vault';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure, type RawFamily } from '../measure.ts';
import { sampleContext, sampleVault, withScale } from '../sample-vault.ts';
import { views } from './family.ts';

const people = Array.from({ length: 24 }, (_, i) => i);
let vault: Vault;
let raw: RawFamily;
beforeAll(async () => {
  vault = await sampleVault(
    [
      ...people.map((i) => ({
        id: `slip${i}`,
        text: '夕方の仲間',
        themes: ['t-place'],
        stances: 'wish',
        codes: ['supporter.load'],
      })),
      // As many of another standpoint, so that shares can be set beside each other.
      ...people.map((i) => ({
        id: `more${i}`,
        text: '夕方の仲間',
        standpoint: 'family',
        themes: i < 9 ? ['t-place'] : [],
      })),
      ...people.flatMap((i) =>
        (['pre', 'post', 'fu'] as const).map((occasion) => ({
          id: `${occasion}${i}`,
          person: `p${i}`,
          round: 'R2',
          form: 'course',
          channel: `survey_${occasion}`,
          points: {
            'C-1': occasion === 'pre' ? 2 : 3,
            ...Object.fromEntries([1, 2, 3, 4, 5].map((item) => [`WHO-5.${item}`, i % (item + 1)])),
          },
        })),
      ),
      ...people.flatMap((i) =>
        ['R1', 'R2', 'R3'].map((round) => ({
          id: `${round}${i}`,
          person: `t${i}`,
          round,
          form: 'course',
          points: { 'X-S10': 1 + (i % 5) },
        })),
      ),
    ],
    ['x', 'y', 'z'].map((office) => ({ office, month: '2021-05', form: 'g1', occasions: 4 })),
  );
  const context = await withScale(vault, sampleContext(), 'WHO-5', [0, 5], 5);
  const standpoint = {
    name: 'standpoint',
    numbers: new Map([['tojisha', 9]]),
    labels: new Map<string, string>(),
  };
  raw = await measure(cellStore(vault), {
    ...context,
    population: { source: 'x', dimensions: [standpoint] },
  });
});
afterAll(() => vault.close());

it('holds every contract once', () => {
  const named = views.map(({ contract }) => contract);
  expect(named.toSorted(byName)).toEqual([...family].toSorted(byName));
  expect(new Set(named).size).toBe(views.length);
});

it('says of each figure by which formula it comes about, and of nothing else', () => {
  for (const { contract, figures } of views)
    expect(Object.keys(figures), contract.name).toEqual(Object.keys(contract.cells));
});

it('says how each table with figures is counted', () => {
  const silent = views.filter(({ contract, trace }) => Object.keys(contract.cells).length > 0 && !trace);
  expect(silent.map(({ contract }) => contract.name)).toEqual([]);
});

it('names in its templates keys of the table only, in both languages', () => {
  for (const { contract, number } of views)
    for (const template of [number.ja, number.en])
      for (const [, key = ''] of template.matchAll(/\{(\w+)\}/g))
        expect(Object.keys(contract.keys), `${contract.name} ${template}`).toContain(key);
});

describe('what a view declares', () => {
  it('is the totals that it has', () => {
    for (const { contract, margins } of views) {
      const withTotal = Object.keys(contract.keys).filter((key) =>
        raw.views[contract.name]?.some(({ words }) => words[key] === 'T'),
      );
      expect(
        margins.filter((key) => !(contract.name === 'choices' && key === 'choice')),
        contract.name,
      ).toEqual(withTotal);
    }
  });

  it('is every view with which it shares a cell, and none that no sum ties to it', () => {
    const pairs = views.flatMap(({ contract, linked }) => {
      const others = views.map((view) => view.contract.name).filter((other) => other !== contract.name);
      return others.map((other) => ({ view: contract.name, other, linked: linked.includes(other) }));
    });
    const shared = pairs.filter(({ view, other }) => meet(cellsOf(view), cellsOf(other)));
    expect(shared.filter(({ linked }) => !linked)).toEqual([]);
    const tied = pairs.filter(({ view, other }) => meet(withSums(cellsOf(view)), withSums(cellsOf(other))));
    expect(pairs.filter((pair) => pair.linked && !tied.includes(pair))).toEqual([]);
  });

  it('ties two views both ways', () => {
    const tied = new Map(views.map(({ contract, linked }) => [contract.name, linked]));
    for (const [name, linked] of tied)
      for (const other of linked) expect(tied.get(other), `${other} and ${name}`).toContain(name);
  });
});

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((id) => others.includes(id));

/** Cells that a view shows or needs. */
const cellsOf = (view: string): string[] =>
  (raw.views[view] ?? []).flatMap(({ figures }) =>
    Object.values(figures).flatMap((figure) =>
      figure.kind === 'base' ? [figure.id] : 'needs' in figure ? figure.needs : [],
    ),
  );
/** They, and what stands in one sum with them. */
const withSums = (ids: readonly string[]): string[] => [
  ...ids,
  ...raw.equations
    .map(({ total, parts }) => [total, ...parts])
    .filter((sum) => sum.some((id) => ids.includes(id)))
    .flat(),
];
const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
