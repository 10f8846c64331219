import { measure } from '@hirogeru/metrics';
import { cellStore } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { countedInMemory } from './counted-in-memory.ts';
import { randomProject } from './random-projects.ts';
import { settingsOf } from './settings-of.ts';
import { storedProject } from './stored-project.ts';

const SEED = 7;
/** One of each kind. */
const PROJECTS = 7;

it.each(Array.from({ length: PROJECTS }, (_, at) => at))(
  'counts a made-up project as the vault does (%i)',
  async (at) => {
    const { project } = randomProject(SEED, at);
    const settings = settingsOf(project);
    const vault = await storedProject(project);
    try {
      const stored = await measure(cellStore(vault), settings);
      const inMemory = await measure(countedInMemory(project), settings);
      expect(stored.cells.length).toBeGreaterThan(20);
      expect(inMemory).toEqual(stored);
    } finally {
      await vault.close();
    }
  },
);
