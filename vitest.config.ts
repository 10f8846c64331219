import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/cli/src/**/*.test.ts',
            'examples/generate/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          // No module of a room holds anything that a test could change for the next: they are read once for all.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'checks',
          include: ['checks/**/*.test.ts'],
          globalSetup: ['./checks/house/shared-folder.ts'],
        },
      },
    ],
    setupFiles: ['./checks/temporary-folder.ts'],
    testTimeout: 240_000,
    hookTimeout: 300_000,
    env: {
      // Results must not depend on the machine's zone; a test of its own runs under another one.
      TZ: 'Asia/Tokyo',
      DO_NOT_TRACK: '1',
      // Programs that tests start are read once for all as well.
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled'),
    },
  },
});
