import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/cli/src/**/*.test.ts',
      'checks/**/*.test.ts',
      'examples/generate/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    setupFiles: ['./checks/temporary-folder.ts'],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    // Results must not depend on the machine's zone; a test of its own runs under another one.
    env: { TZ: 'Asia/Tokyo', DO_NOT_TRACK: '1' },
  },
});
