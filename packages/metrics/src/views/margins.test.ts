import { cellStore, type Vault } from '@hirogeru/store/vault';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleContext, sampleVault } from '../sample-vault.ts';
import { countMargins } from './margins.ts';

let vault: Vault;
const scope = sampleContext().project.id;
beforeAll(async () => {
  vault = await sampleVault([
    ...[0, 1, 2].map((i) => ({ id: `a${i}`, person: 'p0', round: 'R1', text: '仲間', themes: ['t-fellow'] })),
    { id: 'b', person: 'p0', round: 'R2', text: '夕方', themes: ['t-place', 't-fellow'] },
    { id: 'c', person: 'p1', round: 'R2', text: '夕方', themes: ['t-place'] },
  ]);
});
afterAll(() => vault.close());

it('counts people anew in each margin, and does not add them up', async () => {
  const { at, rows, columns } = await countMargins(cellStore(vault), scope, 'themed', [
    'theme_id',
    'round_id',
  ]);
  expect([rows, columns]).toEqual([
    ['t-fellow', 't-place'],
    ['R1', 'R2'],
  ]);
  expect(at('t-fellow', 'R1')).toMatchObject({ count: 3, people: 1 });
  expect(at('t-fellow', 'T')).toMatchObject({ count: 4, people: 1 });
  expect(at('T', 'R2')).toMatchObject({ count: 3, people: 2 });
  expect(at('T', 'T')).toMatchObject({ count: 6, people: 2 });
  expect(at('t-place', 'R1')).toMatchObject({ count: 0, people: 0 });
});

it('gives with every margin what each question alone would give', async () => {
  const store = cellStore(vault);
  const all = await store.margins({ scope, population: 'themed', dimensions: ['theme_id', 'round_id'] });
  const alone = await Promise.all(
    [['theme_id', 'round_id'], ['theme_id'], ['round_id'], []].map((dimensions) =>
      store.cells({ scope, population: 'themed', dimensions }),
    ),
  );
  const ordered = (cells: readonly object[]) => cells.map((cell) => JSON.stringify(cell)).toSorted();
  expect(ordered(all)).toEqual(ordered(alone.flat()));
});
