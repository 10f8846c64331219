import { openVault } from '@hirogeru/store/vault';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { limitMemory, withMemory } from './staging.ts';

const HUNDRED_MB = {
  text: `CREATE TABLE held AS SELECT string_agg(repeat('あ', 1000), '') AS text FROM range(34000)`,
  values: [],
};

test('rows that are too long for a small engine are read by a larger one', async () => {
  const vault = await openVault(':memory:');
  try {
    await limitMemory(vault);
    await expect(vault.run(HUNDRED_MB)).rejects.toThrow(/memory/i);
    await withMemory(vault, () => vault.transaction((session) => session.run(HUNDRED_MB)));
    const [held] = await vault.all(
      { text: 'SELECT strlen(text)::INTEGER AS n FROM held', values: [] },
      z.object({ n: z.int() }),
    );
    expect(held?.n).toBe(102_000_000);
  } finally {
    await vault.close();
  }
});

test('what fails for another reason is not tried again', async () => {
  const vault = await openVault(':memory:');
  let tries = 0;
  const work = async (): Promise<void> => {
    tries += 1;
    await vault.run({ text: 'SELECT nothing_known', values: [] });
  };
  try {
    await expect(withMemory(vault, work)).rejects.toThrow(/nothing_known/);
    expect(tries).toBe(1);
  } finally {
    await vault.close();
  }
});
