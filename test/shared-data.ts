import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SHARED = join(ROOT, '..', 'shared');

/** The path of a file in the folder `shared` beside the repository, such as `data/states/states2016.csv`. */
export function sharedData(path: string): string {
  return join(SHARED, path);
}

/**
 * A block of tests that need the publishers' files in `../shared/data`. Without that folder the block is
 * skipped and says so; with CASUS_REQUIRE_DATA=1 it fails.
 */
export function describeWithShared(name: string, tests: () => void): void {
  if (existsSync(sharedData('data'))) {
    describe(name, tests);
  } else if (process.env.CASUS_REQUIRE_DATA === '1') {
    test(`${name}: the publishers' files`, () => {
      expect.fail('CASUS_REQUIRE_DATA is 1, but there is no folder ../shared/data beside the repository.');
    });
  } else {
    describe.skip(`${name} (skipped: it needs the publishers' files in ../shared/data)`, tests);
  }
}
