/**
 * Breaks the program on purpose, one small change at a time, and says which changes no test notices.
 * `npm run mutate` tries every change in test/mutations.yaml, `npm run mutate -- in-force` those in files whose path
 * holds the word. Each is put to the unit tests of the same room, or to those that it names. The change is made while
 * the file is loaded: nothing on the disk is touched.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const mutations = parse(readFileSync(join(root, 'test', 'mutations.yaml'), 'utf8')).filter(
  ({ file }) => words.length === 0 || words.some((word) => file.includes(word)),
);

const UNCHANGED = { path: '', old: '', changed: '' };
/** The change that the files are loaded with. */
let current = UNCHANGED;
/** Whether tests pass without any change, by their filters. */
const sound = new Map();
const mutate = {
  name: 'mutate',
  enforce: 'pre',
  transform: (code, id) =>
    id.split('?')[0] === current.path ? code.replace(current.old, () => current.changed) : undefined,
};
const vitest = await createVitest(
  'test',
  { root, config: false, watch: false, setupFiles: ['test/set-up.ts'], reporters: [{}], testTimeout: 300_000 },
  { plugins: [mutate] },
);

const count = { noticed: 0, equivalent: 0, unnoticed: 0, unusable: 0 };
for (const mutation of mutations) {
  const { file, old, new: changed, equivalent } = mutation;
  const failed = await failing(mutation);
  const expected = equivalent === undefined ? 'unnoticed' : 'equivalent';
  const result = failed === null ? 'unusable' : failed ? 'noticed' : expected;
  count[result] += 1;
  process.stderr.write(result === 'noticed' ? '.' : '\n');
  if (result !== 'noticed') console.log(`${result}: ${file}\n  - ${old}\n  + ${changed}`);
  if (result === 'noticed' && equivalent !== undefined) console.log(`no longer equivalent: ${file}: ${old}`);
}
await vitest.close();
console.log(
  Object.entries(count)
    .map(([what, n]) => `${n} ${what}`)
    .join(', '),
);
process.exit(count.unnoticed + count.unusable > 0 ? 1 : 0);

/** Does a test fail under the change that passes without it? Null if the text is not there once, or no test ran. */
async function failing({ file, old, new: changed, tests }) {
  const path = join(root, file);
  if (readFileSync(path, 'utf8').split(old).length !== 2) return null;
  const filters = tests ?? [`${dirname(file).replace('src', 'test')}/`];
  const group = filters.join(' ');
  if (!sound.has(group)) sound.set(group, (await failures(filters, UNCHANGED))?.length === 0);
  if (!sound.get(group)) return null;
  const failed = await failures(filters, { path, old, changed });
  return failed === null ? null : failed.length > 0;
}

/**
 * The test files that fail with a change; null if no test ran. A file in which no test failed and that is not well all the
 * same is tried again: on a loaded machine its process may not have started in time.
 */
async function failures(filters, change) {
  const before = current.path;
  current = change;
  for (const path of [before, change.path]) if (path !== '') vitest.invalidateFile(path);
  for (let left = 2; ; left -= 1) {
    const asked = await vitest.globTestSpecifications(filters);
    const { testModules } = await vitest.runTestSpecifications(asked);
    const modules = testModules.filter(({ moduleId }) => asked.some((one) => one.moduleId === moduleId)); // not those of before
    const failed = modules.filter((module) => !module.ok());
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    if (left > 0 && failed.length > 0 && !states.includes('failed')) continue;
    return states.length === 0 ? null : failed;
  }
}
