import { defineConfig } from 'vitest/config';

/** One project a test group, so that `./dozvon test unit` runs the pure tests alone. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/unit/web/**/*.test.tsx'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: ['default'],
    pool: 'forks',
  },
});
