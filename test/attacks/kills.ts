import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Attack, figure, inLanes, share, Tally } from './attack.ts';
import {
  commandTarget,
  importTarget,
  publicationTarget,
  registerTarget,
  reviewTarget,
  type Target,
  writerTarget,
} from './kill-targets.ts';
import { WRITERS } from './write-loop.ts';

/** A kind of writer, how many kills of the thousand it gets, and how it is made ready in a folder. */
type Kind = readonly [name: string, kills: number, ready: (folder: string) => Target | Promise<Target>];

const BIN = fileURLToPath(new URL('../../bin/casus', import.meta.url));

const PER_WRITER: Readonly<Record<string, number>> = {
  ...{ writeWhole: 160, replaceFile: 80, writeNew: 60, makeFiles: 100, swapFolder: 100 },
};
const FIXTURES = [...['atop-5.1-alliances.csv', 'atop-5.1-members.csv', 'iwd-1.1.csv', 'cow-states-2016.csv']].map(
  (name) => fileURLToPath(new URL(`../datasets/fixtures/${name}`, import.meta.url)),
);

const KINDS: readonly Kind[] = [
  ...Object.keys(WRITERS).map((name): Kind => [name, PER_WRITER[name] ?? 0, (folder) => writerTarget(name, folder)]),
  ['imports', 190, (folder) => importTarget(folder, runWhole)],
  ['register', 80, registerTarget],
  ['review', 80, reviewTarget],
  [
    ...(['exports', 60] as const),
    (folder) =>
      inTurn(folder, (db, out) =>
        ['1930', '1931'].map((to) => [
          'export',
          'dyad-years',
          '--from',
          '1900',
          '--to',
          to,
          '--add',
          'none',
          '--db',
          db,
          ...out('t.csv'),
        ]),
      ),
  ],
  [
    ...(['dossiers', 40] as const),
    (folder) =>
      inTurn(folder, (db, out) => ['russia', 'france'].map((who) => ['report', who, '--db', db, ...out('d.html')])),
  ],
  [
    ...(['results', 30] as const),
    (folder) =>
      inTurn(folder, (db, out) =>
        ['dyad', 'bf-2018'].map((by) => ['assess', '--standard', by, '--db', db, ...out('r.csv')]),
      ),
  ],
  ['publications', 20, (folder) => publicationTarget(folder, runWhole)],
];

/** Two command lines that write one file in turn, on a small database. */
async function inTurn(
  folder: string,
  lines: (db: string, out: (name: string) => string[]) => string[][],
): Promise<Target> {
  const db = join(folder, 'casus.duckdb');
  await runWhole([BIN, 'import', ...FIXTURES, '--db', db]);
  const made = join(folder, 'made');
  mkdirSync(made);
  const [a, b] = lines(db, (name) => ['--out', join(made, name)]) as [string[], string[]];
  return commandTarget(made, [a, b], runWhole);
}

/** A thousand kills, at moments of which half are anywhere in a run and half where something is being written. */
export const kills: Attack = async (scale, only) => {
  const root = mkdtempSync(join(tmpdir(), 'casus-kills-'));
  const done = new Tally();
  const faults: string[] = [];
  const job = (name: string, count: number, ready: Kind[2], lane: number) => async () => {
    const folder = join(root, `${name}-${lane}`);
    mkdirSync(folder);
    const fault = await attack(await ready(folder), count, () => done.add(name)).catch(String);
    if (fault !== null) faults.push(`${name}: ${fault}`);
  };
  try {
    // Each kind in two lanes where it has enough kills, the longest first.
    const jobs = [...KINDS].reverse().flatMap(([name, full, ready]) => {
      if (only !== undefined && name !== only) return [];
      const count = share(full, scale);
      const first = Math.ceil(count / 2);
      return [job(name, first, ready, 0), ...(count > first ? [job(name, count - first, ready, 1)] : [])];
    });
    await inLanes(jobs);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return { counts: `${figure(done.total)} kills (${done}); ${faults.length} torn, lost or left over`, faults };
};

/** Kills a target so often. @returns the first fault; null if there is none. */
async function attack(target: Target, count: number, killed: () => void): Promise<string | null> {
  const duration = target.loops ? 0 : await timed(() => runWhole(target.lines[0] as readonly string[]));
  let kills = 0;
  for (let i = 0; kills < count; i += 1) {
    if (i > 20 * count + 50) return `only ${kills} of ${i} runs could be killed`;
    const { child, said } = started(target.lines[i % target.lines.length] as readonly string[]);
    const ended = once(child, 'close');
    if (target.loops) {
      await Promise.race([once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data'), ended]);
      await pause(Math.random() * 60);
    } else if (i % 2 === 0) await Promise.race([pause(Math.random() * duration), ended]);
    else {
      await Promise.race([writing(target.watched, child), ended]);
      await pause(Math.random() * 15);
    }
    child.kill('SIGKILL');
    const [code, signal] = (await ended) as [number | null, string | null];
    if (signal === 'SIGKILL') {
      kills += 1;
      killed();
    } else if (code !== 0) return `a run ended with ${code}: ${said.err}`;
    const fault = await target.check(said.out);
    if (fault !== null) return `${fault} (kill ${kills})`;
  }
  if (target.last.length === 0) return null;
  await runWhole(target.last);
  const left = readdirSync(target.watched).filter((name) => /\.(part|old|new)$/.test(name));
  return left.length > 0 ? `left over: ${left.join(', ')}` : target.check('');
}

function started(line: readonly string[]): { child: ChildProcess; said: { out: string; err: string } } {
  const child = spawn(process.execPath, [...line], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, said };
}

async function runWhole(line: readonly string[]): Promise<void> {
  const { child, said } = started(line);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${line.join(' ')} ended with ${code}: ${said.err}`);
}

/** Resolves once something hidden or a journal is in the folder that was not: somebody writes. */
async function writing(folder: string, child: ChildProcess): Promise<void> {
  const shown = () =>
    readdirSync(folder)
      .filter((name) => /^\.|\.(wal|new)$/.test(name))
      .join();
  const before = shown();
  while (child.exitCode === null && child.signalCode === null && shown() === before) await pause(1);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
