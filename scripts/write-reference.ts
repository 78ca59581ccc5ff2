/**
 * Writes what the documentation takes from the program: `npm run docs` the pages of docs/reference/ and the rooms of docs/architecture.md,
 * and `npm run docs -- FOLDER` also the commands' outputs in README.md and docs/. FOLDER has `data/atop`,
 * `data/wars` and `gold/alliances/bf2018.dev.csv`, which Casus does not ship.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withRooms } from './reference/architecture-page.ts';
import { REFERENCE_PAGES } from './reference/pages.ts';
import { DOCUMENTS_WITH_OUTPUT, openWorkplace, withOutput } from './reference/shown-output.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const [name, write] of Object.entries(REFERENCE_PAGES)) replace(join('docs', 'reference', name), await write());

const architecture = join('docs', 'architecture.md');
replace(architecture, withRooms(readFileSync(join(root, architecture), 'utf8')));

const [shared] = process.argv.slice(2);
if (shared !== undefined) {
  const { run, close } = await openWorkplace(shared);
  try {
    for (const name of DOCUMENTS_WITH_OUTPUT) {
      replace(name, await withOutput(readFileSync(join(root, name), 'utf8'), run));
    }
  } finally {
    close();
  }
}

function replace(name: string, text: string): void {
  writeFileSync(join(root, name), text);
  console.log(`Wrote ${name}.`);
}
