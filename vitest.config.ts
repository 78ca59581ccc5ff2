import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LastLine } from './scripts/last-line-reporter.ts';

/** What a test file imports if it needs more than this process or a moment: others, a browser, a server, a database, data, draws, every file of `cases/`. */
const BEYOND = new RegExp(
  `(${[
    ...['child_process', 'casus-process.ts', 'cli/main.ts'],
    ...['playwright-core', 'describe-in-browser.ts', 'made-app.ts', 'http/serve.ts'],
    ...['import-datasets.ts', 'store/database.ts', 'made-up-tables.ts', 'small-world.ts'],
    ...['shared-data.ts', 'real-data.ts', 'published-database.ts', 'amount.ts', "loadCasebook\\('cases"],
  ].join('|')})'`,
);

/** The test files that need more than this process, use cases and faces among them; all others are unit tests. */
/** What stands in for a module cannot share one with others' tests. */
const MOCKS = /\bvi\.mock\(/;

const beyond = readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((name) => {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    return /^test\/(app|attacks|cli|web)\//.test(name) || BEYOND.test(text) || MOCKS.test(text);
  });

const shared = {
  setupFiles: ['test/set-up.ts'],
  // Long enough for a loaded machine: a test that hangs ends here, one that is slow does not fail.
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  test: {
    reporters: ['default', new LastLine()],
    maxWorkers: availableParallelism(),
    globalSetup: 'test/packs.ts',
    projects: [
      { test: { ...shared, name: 'unit', include: ['test/**/*.test.ts'], exclude: beyond, isolate: false } },
      { test: { ...shared, name: 'whole', include: beyond, globalSetup: 'test/run-folder.ts' } },
    ],
  },
});
