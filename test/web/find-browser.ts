import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Where a Chrome or Chromium usually is, on Linux, macOS and Windows. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chrome or Chromium of this machine, or of the one that CASUS_BROWSER names; null if there is none. */
export function findBrowser(): string | null {
  const named = process.env['CASUS_BROWSER'];
  return [...(named === undefined ? [] : [named]), ...PLACES].find((path) => existsSync(path)) ?? null;
}

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
