import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { pathToFileURL } from 'node:url';

/**
 * Copies the built package to a folder, with a casebook three times as large: every agreement, case, publisher and entry
 * of the register stands there three times, under names and numbers of its own. The parties stay, so that every agreement
 * meets three times as many cases: more work than three times as many real ones.
 * @returns the folder
 */
export function threefold(root: string, copy: string): string {
  for (const name of ['bin', 'cases', 'package.json']) cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const name of ['program', 'web', 'dossier']) {
    cpSync(join(root, 'dist', name), join(copy, 'dist', name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  const cases = join(copy, 'cases');
  for (const time of [2, 3]) {
    for (const folder of ['agreements', 'contingencies']) {
      repeat(join(cases, folder), (name, text) => [
        `${name}-${time}`,
        text.replace(/^id: .*$/m, `id: ${name}-${time}`),
      ]);
    }
    repeat(join(cases, 'sources'), (name, text) => [`${name}-${time}`, text]);
  }
  const numbers = free(join(cases, 'treaty-terms'));
  for (const _ of [2, 3]) {
    repeat(join(cases, 'treaty-terms'), (_name, text) => {
      const number = numbers.next().value;
      return [`atop-${number}`, text.replace(/^atopid: .*$/m, `atopid: ${number}`)];
    });
  }
  rmSync(join(copy, 'dist', 'packed'), { recursive: true, force: true });
  const program = pathToFileURL(join(copy, 'dist', 'program', 'built-in.js')).href;
  const pack = `const { packBuiltIn } = await import('${program}'); await packBuiltIn();`;
  const { status, stderr } = spawnSync(execPath, ['--input-type=module', '-e', pack], { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return copy;
}

/** The originals of a folder, as they were before anything was repeated. */
const originals = new Map<string, readonly string[]>();

/** Writes each original file of a folder once more, under the name and with the text that `again` gives. */
function repeat(folder: string, again: (name: string, text: string) => readonly [string, string]): void {
  const names = originals.get(folder) ?? readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  originals.set(folder, names);
  for (const name of names) {
    const [copy, text] = again(name.slice(0, -'.yaml'.length), readFileSync(join(folder, name), 'utf8'));
    writeFileSync(join(folder, `${copy}.yaml`), text);
  }
}

/** Numbers of agreements that the register does not have. */
function* free(folder: string): Generator<number, number> {
  const taken = new Set(readdirSync(folder));
  for (let number = 1000; ; number += 1) if (!taken.has(`atop-${number}.yaml`)) yield number;
}
