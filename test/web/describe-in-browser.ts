import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';

/**
 * A block of tests in a real browser. Where there is none the block is skipped and says so; with
 * CASUS_REQUIRE_BROWSER=1 it fails.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (findBrowser() !== null) {
    describe(name, tests);
  } else if (process.env['CASUS_REQUIRE_BROWSER'] === '1') {
    test(`${name}: a browser`, () => {
      expect.fail('CASUS_REQUIRE_BROWSER is 1, but no Chrome or Chromium was found; CASUS_BROWSER can name one.');
    });
  } else {
    describe.skip(`${name} (skipped: no Chrome or Chromium was found; CASUS_BROWSER can name one)`, tests);
  }
}
