/**
 * Everything a fresh checkout needs: installs the packages of the lock file if they are missing or older than
 * it, builds if dist/ is missing or older than what it is made of, and packs the casebook if that alone has changed. Does
 * nothing where all is up to date.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`Casus needs Node ${OLDEST.join('.')} or later; this is ${process.versions.node}.`);
  process.exit(1);
}

const lockStamp = join(root, 'node_modules', '.casus-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(lockStamp) || readFileSync(lockStamp, 'utf8') !== lock) {
  console.error('Installing packages (once)…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(lockStamp, lock);
}

const build = join(root, 'scripts', 'build.mjs');
const scripts = ['build', 'bundle', 'library-types'].map((name) => `scripts/${name}.mjs`);
const program = digest(['src', 'web', ...scripts, 'tsconfig.json', 'package-lock.json']);
const cases = digest(['cases']);
if (!isStamped('build-stamp', program)) {
  console.error('Building…');
  run(process.execPath, [build]);
  stamp('build-stamp', program);
  stamp('packs-stamp', cases);
} else if (!isStamped('packs-stamp', cases)) {
  console.error('Packing the casebook…');
  run(process.execPath, [build, 'packs']);
  stamp('packs-stamp', cases);
}

/** Is what lies in dist/ made of what has this digest? */
function isStamped(name, digest) {
  const file = join(root, 'dist', name);
  return existsSync(file) && readFileSync(file, 'utf8') === digest;
}

function stamp(name, digest) {
  writeFileSync(join(root, 'dist', name), digest);
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** SHA-256 over the names and contents of files and folders. */
function digest(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path.slice(root.length)).update('\n').update(readFileSync(path));
  };
  for (const path of paths) add(join(root, path));
  return hash.digest('hex');
}
