/**
 * The long checks: the tests that do less in `npm test` at their full length, the attacks, and the package as a user gets it,
 * packed, installed into an empty folder and run. `npm run check:full` runs `npm run check` before all of them.
 * `node scripts/check-full.mjs --part NAME` runs one part, each under ten minutes on an idle machine of two cores;
 * `--scale 0.01` does that share of an attack. Each part prints what it did in a line.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(root, '..', 'shared');
const SEED = process.env['CASUS_FUZZ_SEED'] ?? String(Date.now() % 1_000_000);
/** Inputs for each property: with a thousand, all kinds of changed files together are a hundred thousand. */
const FULL_RUNS = 1_000;
const LONGEST_FUZZ = 20 * 60_000;
/** The language model for articles, in one file, is the largest. */
const LARGEST_FILE = 6 * 1024 * 1024;
const HAS = ['bin/casus', 'dist/program/main.js', 'cases/', 'README.md', 'LICENSE', 'package.json'];
const MAY_HAVE = /^(bin|dist|cases)\/|^(README\.md|LICENSE|CHANGELOG\.md|package\.json)$/;

/** Something that is not as it should be, said in full. */
class Failure extends Error {}

const temp = mkdtempSync(join(tmpdir(), 'casus-check-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

/** Each part by name, and what it does. */
const PARTS = {
  'long-tests-1': () => fullLength(1),
  'long-tests-2': () => fullLength(2),
  fuzz: () => fuzz(['test/fuzz/api.fuzz.ts', 'test/fuzz/calibration.fuzz.ts']),
  mutations: () =>
    fuzz(['tables', 'casebook', 'small-casebook', 'named-files'].map((name) => `test/fuzz/${name}.fuzz.ts`)),
  kills: () => attack('kills'),
  requests: () => attack('requests'),
  machines: () => attack('machines'),
  load: () => attack('load'),
  silence: () => attack('silence'),
  markup: () => attack('markup'),
  package: () => wholePackage(),
};

const { values: asked } = parseArgs({ options: { part: { type: 'string' }, scale: { type: 'string', default: '1' } } });
const SCALE = Number(asked.scale);
const RUNS = process.env['CASUS_FUZZ_RUNS'] ?? String(Math.max(1, Math.round(FULL_RUNS * SCALE)));
const parts = asked.part === undefined ? Object.keys(PARTS) : [asked.part];
if (parts.some((name) => !Object.hasOwn(PARTS, name)) || !(SCALE > 0)) {
  console.error(
    `check-full.mjs [--part NAME] [--scale S]: NAME is one of ${Object.keys(PARTS).join(', ')}; S is above 0.`,
  );
  process.exit(1);
}

const passed = [];
try {
  for (const name of parts) await step(name, PARTS[name]);
  console.log(`\ncheck:full passed: ${passed.join('; ')}.`);
} catch (error) {
  console.error(error instanceof Failure ? error.message : error);
  console.error(`\ncheck:full failed${passed.length > 0 ? ` after what passed: ${passed.join('; ')}` : ''}.`);
  process.exitCode = 1;
}

async function step(name, work) {
  console.log(`\n— ${name}`);
  return work();
}

/** One of the attacks of test/attacks, which prints its own line. */
async function attack(name) {
  const line = ['--import', 'tsx', join('test', 'attacks', 'main.ts'), name, '--scale', String(SCALE)];
  const child = spawn(process.execPath, line, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CASUS_FUZZ_SEED: SEED },
  });
  let printed = '';
  child.stdout.on('data', (text) => {
    printed += text;
    process.stdout.write(text);
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) fail(`The attack "${name}" broke something. Repeat it with CASUS_FUZZ_SEED=${SEED}.`);
  passed.push(printed.trim());
}

async function wholePackage() {
  const tarball = await step('pack', pack);
  await step('tarball', () => inspect(tarball));
  const home = await step('install', () => install(tarball));
  await step('run', () => runInstalled(home));
  await step('data', () => runOnData(home));
}

/**
 * One half of the test files that use test/amount.ts, with all that they have to try: more kills, draws, runs, files and kinds.
 */
function fullLength(half) {
  const files = filesUnder(join(root, 'test'))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', file))
    .filter((file) => /\/amount\.ts'/.test(readFileSync(join(root, file), 'utf8')))
    .sort()
    .filter((_, i) => i % 2 === half - 1);
  console.log(`${files.length} test files: ${files.join(', ')}`);
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const printed = run(process.execPath, [vitest, 'run', ...files], root, { ...process.env, CASUS_FULL: '1' });
  const counts = printed.trimEnd().split('\n').at(-1);
  console.log(counts);
  passed.push(`half ${half}: ${files.length} test files at full length (${counts})`);
}

/** Fuzz tests, ended from outside if one of them hangs without ever yielding. */
async function fuzz(files) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const counts = join(temp, 'counts.jsonl');
  console.log(`${RUNS} inputs for a property of usual worth, seed ${SEED}`);
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--config', join('test', 'fuzz', 'vitest.config.ts'), ...files],
    {
      cwd: root,
      stdio: 'inherit',
      detached: process.platform !== 'win32',
      env: { ...process.env, CASUS_FUZZ_RUNS: RUNS, CASUS_FUZZ_SEED: SEED, CASUS_FUZZ_COUNTS: counts },
    },
  );
  const end = () => {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.on('exit', end);
  let hung = false;
  const timer = setTimeout(() => {
    hung = true;
    end();
  }, LONGEST_FUZZ);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  process.off('exit', end);
  const again = `Repeat it with CASUS_FUZZ_SEED=${SEED} CASUS_FUZZ_RUNS=${RUNS}.`;
  if (hung) fail(`The fuzz tests were still running after ${LONGEST_FUZZ / 60_000} minutes. ${again}`);
  if (status !== 0) fail(`A fuzz test failed. ${again}`);
  const sums = {};
  const tried = existsSync(counts) ? readFileSync(counts, 'utf8').trim().split('\n') : [];
  rmSync(counts, { force: true });
  for (const { kind, count } of tried.map((line) => JSON.parse(line))) sums[kind] = (sums[kind] ?? 0) + count;
  const figure = (n) => n.toLocaleString('en');
  const total = Object.values(sums).reduce((sum, n) => sum + n, 0);
  const each = Object.entries(sums).map(([kind, n]) => `${kind} ${figure(n)}`);
  const line = `${figure(total)} inputs (${each.join(', ')}), seed ${SEED}: each read or refused with a coded error`;
  console.log(line);
  passed.push(line);
}

/** Packs the package as publishing it would, which builds it. */
function pack() {
  npm(['pack', '--pack-destination', temp], root);
  const [tarball, ...others] = readdirSync(temp).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined || others.length > 0) fail('npm pack did not make one tarball.');
  return join(temp, tarball);
}

function inspect(tarball) {
  const folder = join(temp, 'unpacked');
  mkdirSync(folder);
  run('tar', ['-xzf', tarball, '-C', folder], root);
  const home = join(folder, 'package');
  const files = filesUnder(home);
  const problems = [
    ...HAS.filter(
      (wanted) => !files.some((file) => file === wanted || (wanted.endsWith('/') && file.startsWith(wanted))),
    ).map((wanted) => `${wanted} is missing`),
    ...files.filter((file) => !MAY_HAVE.test(file)).map((file) => `${file} does not belong in it`),
    ...files
      .filter((file) => statSync(join(home, file)).size > LARGEST_FILE)
      .map((file) => `${file} has ${statSync(join(home, file)).size} bytes, more than ${LARGEST_FILE}`),
  ];
  const published = new Map(filesUnder(shared).map((file) => [digest(join(shared, file)), file]));
  for (const file of files) {
    const copy = statSync(join(home, file)).size > 0 ? published.get(digest(join(home, file))) : undefined;
    if (copy !== undefined) problems.push(`${file} is a copy of shared/${copy}`);
  }
  if (problems.length > 0) fail(`The tarball is not as it should be:\n  ${problems.join('\n  ')}`);
  passed.push(`tarball of ${files.length} files, ${Math.round(statSync(tarball).size / 1024)} kB`);
}

function install(tarball) {
  const home = join(temp, 'empty folder');
  mkdirSync(home);
  npm(['install', '--prefix', home, '--no-audit', '--no-fund', '--loglevel=error', tarball], home);
  passed.push('installed into an empty folder');
  return home;
}

function runInstalled(home) {
  expectText(npx(home), /casus/i, 'npx casus');
  expectText(npx(home, '--help'), /import[\s\S]*assess[\s\S]*explain/, 'npx casus --help');
  expectText(npx(home, 'casebook', 'check'), /\d/, 'npx casus casebook check');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expectText(npx(home, '--version'), new RegExp(`^${version.replaceAll('.', '\\.')}\\s*$`), 'npx casus --version');
  expectText(
    npx(home, 'promises', 'japan', '--on', '2026-06-30'),
    /United States of America/,
    'npx casus promises japan',
  );
  const library =
    "import('casus').then(({ ledger }) => ledger({ patron: 'russia' })).then(([row]) => console.log(row.patron))";
  expectText(run(process.execPath, ['-e', library], home), /^Russia$/m, "import('casus')");
  passed.push('npx casus, --help, casebook check and promises run, and the library');
}

/** An import of the published data and its agreement with the expert coders, where they are beside the repository. */
function runOnData(home) {
  const [data, gold] = [join(shared, 'data'), join(shared, 'gold', 'alliances', 'bf2018.dev.csv')];
  if (!existsSync(data) || !existsSync(gold)) {
    passed.push('import and agree not tried (no ../shared)');
    return;
  }
  npx(home, 'import', join(data, 'atop'), join(data, 'wars'));
  const { pairs, invoked, honored } = JSON.parse(npx(home, 'agree', 'engine:bf-2018', gold, '--format', 'json'));
  if (!(pairs?.shared > 0)) fail('npx casus agree: the two codings share no pair.');
  const figures = `${pairs.shared} pairs shared, invoked kappa ${invoked.kappa?.toFixed(3)}, honored agreement ${honored.agreement?.toFixed(3)}`;
  passed.push(`import and agree run (${figures})`);
}

function npx(home, ...line) {
  console.log(
    `npx ${['casus', ...line].map((word) => (word.startsWith(shared) ? relative(root, word) : word)).join(' ')}`,
  );
  return npm(['exec', '--no', '--', 'casus', ...line], home);
}

/** npm without what the npm that runs this script has told it of this package. */
function npm(line, cwd) {
  const own = /^(npm_package_|npm_lifecycle_|npm_command$|npm_config_local_prefix$|INIT_CWD$)/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  return run('npm', line, cwd, env);
}

function run(command, line, cwd, env = process.env) {
  const shell = process.platform === 'win32';
  const words = shell ? line.map((word) => (/\s/.test(word) ? `"${word}"` : word)) : line;
  const result = spawnSync(command, words, { cwd, env, shell, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (result.status === 0) return result.stdout;
  return fail(
    `${command} ${line.join(' ')} ended with ${result.status ?? result.signal ?? result.error?.message}.\n${result.stdout ?? ''}${result.stderr ?? ''}`,
  );
}

function expectText(text, pattern, command) {
  if (!pattern.test(text)) fail(`${command} did not print what it should (${pattern}):\n${text}`);
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function digest(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function fail(message) {
  throw new Failure(message);
}
