/**
 * Everything a fresh checkout needs: installs the packages of the lock file if they are missing or older than
 * it, and builds if dist/ is missing or older than what it is made of. Does nothing where all is up to date.
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

const buildStamp = join(root, 'dist', 'build-stamp');
const sources = digest([
  'src',
  'web',
  'cases/treaty-terms',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
]);
if (!existsSync(buildStamp) || readFileSync(buildStamp, 'utf8') !== sources) {
  console.error('Building…');
  run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
  writeFileSync(buildStamp, sources);
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
