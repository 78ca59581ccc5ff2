import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { processEffects } from '../../src/app/effects.ts';
import { readWholeArticle, written } from '../../src/app/read-article.ts';
import { appendToRegister, readRegisterFolder } from '../../src/app/register-store.ts';
import { openReview } from '../../src/app/review/open-review.ts';
import { writeAccepted } from '../../src/app/review/write-accepted.ts';
import { reviewOf } from '../../src/reader/review.ts';
import { SMALL } from '../casebook/small-casebook.ts';
import { contentsOfDatabase } from '../contents-of-database.ts';
import { manyDyads } from '../datasets/many-dyads.ts';
import { LETTERS, SITE } from './write-loop.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const BIN = here('../../bin/casus');

/** A process to be killed, and how to tell what a kill broke. */
export interface Target {
  /** The arguments of Node, in turn. */
  readonly lines: readonly (readonly string[])[];
  /** A process that writes on and on and says when it has begun; others end by themselves. */
  readonly loops: boolean;
  /** The folder in which hidden files show that it is writing. */
  readonly watched: string;
  /** What is torn or lost, given what the process had said by then; null if nothing is. */
  readonly check: (said: string) => Promise<string | null>;
  /** The line of a last run to its end; what it leaves hidden is a fault. */
  readonly last: readonly string[];
}

/** A loop over one writer: every file is one letter, over and over, and as long as it should be. */
export function writerTarget(writer: string, folder: string): Target {
  const line = ['--import', 'tsx', here('write-loop.ts'), writer, folder];
  const site = writer === 'swapFolder';
  return {
    ...{ lines: [line], loops: true, watched: folder, last: [...line, 'once'] },
    async check() {
      const names = readdirSync(folder, { withFileTypes: true });
      if (!site) {
        const own = names.filter(({ name }) => !name.startsWith('.')).map(({ name }) => join(folder, name));
        if (own.length === 0) return 'nothing is left';
        return own.map((path) => torn(path, LETTERS)).find((fault) => fault !== null) ?? null;
      }
      const there = existsSync(join(folder, 'site'));
      const old = names.filter(({ name }) => /^\.site\.\d+\.old$/.test(name));
      if (!there && old.length !== 1) return `the folder is gone, and ${old.length} old ones are kept`;
      const whole = there ? join(folder, 'site') : join(folder, old[0]?.name ?? '');
      const letters = new Set(SITE.map((name) => readFileSync(join(whole, name), 'utf8').charAt(0)));
      if (letters.size !== 1) return `the folder mixes ${[...letters].join(' and ')}`;
      return SITE.map((name) => torn(join(whole, name), LETTERS / 100)).find((fault) => fault !== null) ?? null;
    },
  };
}

function torn(path: string, length: number): string | null {
  const text = readFileSync(path, 'utf8');
  return text === text.charAt(0).repeat(length) ? null : `${path} is torn (${text.length} of ${length} characters)`;
}

/** Two command lines that write the same files, each in its own way: every file is of the one or of the other. */
export async function commandTarget(
  folder: string,
  lines: readonly [readonly string[], readonly string[]],
  run: (line: readonly string[]) => Promise<void>,
): Promise<Target> {
  const whole: Map<string, string>[] = [];
  const own = lines.map((line) => [BIN, ...line]);
  for (const line of own) {
    await run(line);
    whole.push(filesOf(folder));
  }
  const [a, b] = whole as [Map<string, string>, Map<string, string>];
  if ([...a].every(([name, hash]) => b.get(name) === hash))
    throw new Error(`${lines[0].join(' ')}: both write the same`);
  return {
    ...{ lines: own, loops: false, watched: folder, last: own[0] as string[] },
    async check() {
      const now = filesOf(folder);
      for (const name of a.keys()) if (b.has(name) && !now.has(name)) return `${name} is lost`;
      for (const [name, hash] of now)
        if (hash !== a.get(name) && hash !== b.get(name)) return `${name} is neither the one nor the other`;
      return null;
    },
  };
}

/** Two publications, one after the other: the folder is all of the one or all of the other. */
export async function publicationTarget(
  folder: string,
  run: (line: readonly string[]) => Promise<void>,
): Promise<Target> {
  const other = Object.entries(SMALL).map(([name, text]) => [name, text.replaceAll('Made-up', 'Another made-up')]);
  const cases = [SMALL, Object.fromEntries(other)].map((files, i) => casebook(join(folder, `cases-${i}`), files));
  const site = join(folder, 'out', 'site');
  mkdirSync(dirname(site), { recursive: true });
  const own = cases.map((path) => {
    return [BIN, 'publish', '--out', site, '--only-cases', path, '--db', join(folder, 'none.duckdb')];
  });
  const whole: string[] = [];
  for (const line of own) {
    await run(line);
    whole.push(JSON.stringify([...filesOf(site)]));
  }
  if (whole[0] === whole[1]) throw new Error('both publications are the same');
  return {
    ...{ lines: own, loops: false, watched: dirname(site), last: own[0] as string[] },
    async check() {
      const old = readdirSync(dirname(site)).filter((name) => name.endsWith('.old'));
      const there = existsSync(site);
      if (!there && old.length !== 1) return `the publication is gone, and ${old.length} old ones are kept`;
      const now = JSON.stringify([...filesOf(there ? site : join(dirname(site), old[0] ?? ''))]);
      return whole.includes(now) ? null : 'the publication is neither the one nor the other';
    },
  };
}

/** The visible files of a folder by path, with their fingerprints. */
function filesOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const visible = paths.filter(
    (path) => !/(^|\/)\..*\.(part|old)(\/|$)/.test(path) && statSync(join(folder, path)).isFile(),
  );
  return new Map(
    visible.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** Two versions of a table imported in turn: the database opens, and holds the one or the other. */
export async function importTarget(folder: string, run: (line: readonly string[]) => Promise<void>): Promise<Target> {
  const db = join(folder, 'casus.duckdb');
  const [states, ...tables] = [
    here('../datasets/fixtures/cow-states-2016.csv'),
    join(folder, 'a.csv'),
    join(folder, 'b.csv'),
  ];
  for (const [i, path] of tables.entries()) writeFileSync(path, manyDyads(8_000 + i * 4_000, i));
  const own = tables.map((path) => [BIN, 'import', path, '--db', db]);
  const whole: string[] = [];
  await run([BIN, 'import', states, '--db', db]);
  for (const line of own) {
    await run(line);
    whole.push(await contentsOfDatabase(db));
  }
  return {
    ...{ lines: own, loops: false, watched: folder, last: own[0] as string[] },
    async check() {
      const now = await contentsOfDatabase(db);
      return whole.includes(now) ? null : `the database holds ${now}`;
    },
  };
}

/** Entries of a register, one after the other: what was there stays byte for byte, and what was said to be kept is there. */
export async function registerTarget(folder: string): Promise<Target> {
  const cases = join(folder, 'forecasts');
  const asked = { kind: 'question', id: 'q', text: 'Made up?', rule: 'Yes if so.', outcome: 'other' } as const;
  const question = { ...asked, from: '2026-02-01', to: '2026-12-31', made: '2026-01-01' };
  await appendToRegister(cases, () => [question], processEffects());
  const before = new Map<string, string>();
  let entries = 0;
  return {
    ...{ lines: [['--import', 'tsx', here('record-loop.ts'), 'register', cases]], loops: true, watched: cases },
    last: [
      BIN,
      'register',
      'add',
      '--only-cases',
      folder,
      ...'--question q --subject RUS --by B --probability 0.5'.split(' '),
    ],
    async check(said) {
      const read = await readRegisterFolder(cases);
      if (read.broken !== null) return `the chain is broken: ${read.broken.why}`;
      const known = Math.max(entries, Number(said.trim().split('\n').at(-1) ?? 0));
      if (read.entries.length < known) return `${read.entries.length} entries of ${known} are left`;
      entries = read.entries.length;
      const now = filesOf(cases);
      for (const [name, hash] of before) if (now.get(name) !== hash) return `${name} changed`;
      for (const [name, hash] of now) before.set(name, hash);
      return null;
    },
  };
}

/** Decisions of a review: none that was taken is lost, and the casebook holds the last state of it or the one before. */
export async function reviewTarget(folder: string): Promise<Target> {
  const file = here('../reader/articles/wire-gulf.txt');
  const { claims } = await readWholeArticle({ file, date: null });
  const lines = claims.map((claim) => `${JSON.stringify(written(claim, { file, date: null }))}\n`);
  const path = join(folder, 'claims.jsonl');
  writeFileSync(path, lines.join(''));
  const accepted = async (
    steps: ReturnType<typeof reviewOf>['done'],
    to: string,
    known: Awaited<ReturnType<typeof open>>,
  ) => {
    await writeAccepted(to, known.claims, reviewOf(steps), processEffects());
    const names = existsSync(join(to, 'claims'))
      ? readdirSync(join(to, 'claims')).filter((name) => name.endsWith('.yaml'))
      : [];
    return names.map((name) => readFileSync(join(to, 'claims', name), 'utf8')).join('\n');
  };
  const open = () => openReview({ claims: path, to: folder, article: '' }, processEffects());
  let [known, turn, atLeast] = [0, 0, 0];
  return {
    ...{ lines: [['--import', 'tsx', here('record-loop.ts'), 'review', folder]], loops: true },
    ...{ watched: join(folder, 'claims'), last: [] },
    async check(said) {
      const review = await open();
      const { done } = review.state();
      review.close();
      known = Math.max(known, Number(said.trim().split('\n').at(-1) ?? 0));
      if (done.length < known) return `${done.length} decisions of ${known} are left`;
      known = done.length;
      const names = existsSync(join(folder, 'claims')) ? readdirSync(join(folder, 'claims')) : [];
      const texts = names
        .filter((name) => !name.startsWith('.'))
        .map((name) => readFileSync(join(folder, 'claims', name), 'utf8'));
      for (const text of texts) parse(text);
      // A kill between the two leaves the casebook behind the journal; the next writing brings it up.
      for (let steps = done.length; steps >= atLeast; steps -= 1) {
        const to = join(folder, 'expected', `${turn}-${steps}`);
        mkdirSync(to, { recursive: true });
        if ((await accepted(done.slice(0, steps), to, review)) !== texts.join('\n')) continue;
        atLeast = steps;
        turn += 1;
        return null;
      }
      return `the claims in the casebook are those of no state from ${atLeast} to ${done.length} decisions`;
    },
  };
}

function casebook(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
