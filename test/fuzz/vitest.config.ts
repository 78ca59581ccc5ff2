import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The long checks that `npm run check:full` runs; `npm test` leaves them out. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/fuzz/**/*.fuzz.ts', 'test/**/fuzz.test.ts'],
    reporters: ['default'],
    testTimeout: 1_200_000,
    pool: 'forks',
    maxWorkers: availableParallelism(),
  },
});
