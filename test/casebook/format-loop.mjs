/**
 * A child process of kill.test.ts: formats a folder again and again; in between it writes the old and the new texts
 * in turn, the way the formatter does, so that most of its time is spent writing.
 * Arguments: where the program is compiled, the folder, a JSON file with the old and the new texts by name.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [built, root, texts] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(built, name)).href);
const { formatCasebook } = await load('app/casebook-files.js');
const { processEffects } = await load('app/effects.js');
const { replaceFile } = await load('files/write-whole.js');
const { old, formatted } = JSON.parse(readFileSync(texts, 'utf8'));

async function writeAll(files) {
  for (const [name, text] of Object.entries(files)) {
    await replaceFile(join(root, name), await readFile(join(root, name)), text);
  }
}

process.stdout.write('ready\n');
for (;;) {
  await formatCasebook(root, false, processEffects());
  for (let i = 0; i < 20; i += 1) await writeAll(i % 2 === 0 ? old : formatted);
  await writeAll(old);
}
