/**
 * Tries the package as a user gets it: packed, installed into an empty folder, and run with this Node from there: the
 * command line and the library. An argument names a tarball that was packed before. `npm run check:full` tries more.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const temp = mkdtempSync(join(tmpdir(), 'casus-package-'));
const home = join(temp, 'empty');
const LIBRARY =
  "import('casus').then(async ({ ledger, readCasebook }) => { const [row] = await ledger({ patron: 'russia' });" +
  ' console.log(row.patron, (await readCasebook()).contingencies.length > 10) })';
let failed = 0;

try {
  mkdirSync(home);
  const tarball = process.argv[2] ?? pack();
  run('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', '--loglevel=error', resolve(tarball)], home);
  expect(/casus/i, 'npx', ['--no', 'casus']);
  expect(/United States of America/, 'npx', ['--no', 'casus', 'promises', 'japan', '--on', '2026-06-30']);
  expect(/forecast/, 'npx', ['--no', 'casus', 'forecast', '--patron', 'russia'], true);
  expect(/^Russia true$/m, process.execPath, ['-e', LIBRARY]);
  console.log(failed === 0 ? `The package works on Node ${process.version}.` : `${failed} failed.`);
} finally {
  rmSync(temp, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;

function pack() {
  run('npm', ['pack', '--silent', '--pack-destination', temp], root);
  return join(temp, readdirSync(temp).find((name) => name.endsWith('.tgz')) ?? '');
}

/** Runs a command in the folder and looks for words in what it prints; it may end with 1 where it says what it needs. */
function expect(words, command, line, mayNeed = false) {
  const { status, text } = start(command, line, home);
  const fine = words.test(text) && (status === 0 || (mayNeed && status === 1));
  console.log(
    `${fine ? 'ok' : 'FAILED'}  ${command === process.execPath ? 'node -e (library)' : [command, ...line].join(' ')}`,
  );
  if (fine) return;
  failed += 1;
  console.log(text);
}

function run(command, line, cwd) {
  const { status, text } = start(command, line, cwd);
  if (status !== 0) throw new Error(`${command} ${line.join(' ')} ended with ${status}:\n${text}`);
}

function start(command, line, cwd) {
  const shell = process.platform === 'win32' && command !== process.execPath;
  const own = /^(npm_package_|npm_lifecycle_|npm_command$|npm_config_local_prefix$|INIT_CWD$)/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  const { status, stdout, stderr, error } = spawnSync(command, line, { cwd, env, shell, encoding: 'utf8' });
  return { status, text: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}
