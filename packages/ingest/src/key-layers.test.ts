import { openVault } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { throughLayers, throughLayersSql } from './key-layers.ts';
import { pseudonymSql } from './large/pseudonym-sql.ts';
import { pseudonym } from './normalise/pseudonym.ts';

const FIRST = Buffer.alloc(32, 1);
const SECOND = Buffer.alloc(32, 2);
const KEY = Buffer.concat([FIRST, SECOND, Buffer.alloc(32, 3)]);
const PRINT = '0123456789abcdef0123456789abcdef';

it('hashes what the old secret gave once more with the new one', () => {
  const once = pseudonym(FIRST, 'K-0007') ?? '';
  expect(pseudonym(Buffer.concat([FIRST, SECOND]), 'Ｋ-0007')).toBe(pseudonym(SECOND, once));
  expect(throughLayers(FIRST, PRINT)).toBe(PRINT);
  expect(throughLayers(KEY, PRINT)).toMatch(/^[0-9a-f]{32}$/);
  expect(throughLayers(KEY, PRINT)).not.toBe(throughLayers(KEY.subarray(0, 64), PRINT));
});

it('is the same in the engine', async () => {
  const vault = await openVault(':memory:');
  const text = `SELECT ${pseudonymSql(KEY, [`'K-0007'`, `'1970'`])} AS code, ${throughLayersSql(KEY, `'${PRINT}'`)} AS print,
    ${pseudonymSql(KEY, [`''`])} AS nobody`;
  const [found] = await vault.all(
    { text, values: [] },
    z.object({ code: z.string(), print: z.string(), nobody: z.null() }),
  );
  await vault.close();
  expect(found).toEqual({
    code: pseudonym(KEY, 'K-0007|1970'),
    print: throughLayers(KEY, PRINT),
    nobody: null,
  });
});
