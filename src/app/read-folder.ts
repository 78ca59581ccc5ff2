import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { CasusError } from '../core/errors.ts';
import { nameUnder } from '../files/name-under.ts';
import { packageVersion } from '../files/package-files.ts';
import type { ExtraLeader } from '../reader/gazetteer/gazetteer.ts';
import { Database, type StoredType } from '../store/database.ts';
import type { Effects } from './effects.ts';
import { progressBar } from './progress.ts';
import type { WrittenClaim } from './read-article.ts';

/** As many files are read together, and kept together when the work is broken off. */
const BATCH = 32;
const ARTICLE = /\.(txt|md|markdown|html?|xhtml|pdf)$/i;
const COLUMNS: readonly (readonly [string, StoredType])[] = [
  ['source', 'text'],
  ['id', 'text'],
  ['start', 'integer'],
  ['end', 'integer'],
  ['quote', 'text'],
  ['quote_sha256', 'text'],
  ['actor', 'text'],
  ['act', 'text'],
  ['target', 'text'],
  ['polarity', 'text'],
  ['modality', 'text'],
  ['speaker', 'text'],
  ['chain', 'text'],
  ['denied_by', 'text'],
  ['time_text', 'text'],
  ['time_date', 'text'],
  ['document_date', 'text'],
  ['confidence', 'real'],
  ['rule', 'text'],
];

/** What is read of a folder, and where its claims go. */
export interface FolderOptions {
  readonly folder: string;
  readonly out: string;
  readonly date: string | null;
  /** `3/64`: only the files whose name falls to part 3 of 64; '' for all. */
  readonly shard: string;
  /** Leaders beside those that the reader knows. */
  readonly leaders?: readonly ExtraLeader[];
}

export interface FolderResult {
  readonly out: string;
  readonly files: number;
  /** Files whose claims were there from a run before. */
  readonly kept: number;
  readonly claims: number;
  /** Files that could not be read, as people read it. */
  readonly problems: readonly string[];
}

/** What a worker is told, and what it answers. */
export interface BatchOrder {
  readonly folder: string;
  readonly names: readonly string[];
  readonly date: string | null;
  readonly part: string;
  readonly key: string;
}

/**
 * Reads a folder on all cores and writes a Parquet file. Each batch leaves a part in `<out>.parts`; a run that was broken off
 * takes up the parts that still fit their files. The same files give the same bytes, whatever the number of cores.
 * @throws CasusError `folder-without-articles`, `option-invalid`, `file-unwritable`.
 */
export async function readFolder(options: FolderOptions, effects: Effects): Promise<FolderResult> {
  const shard = shardOf(options.shard);
  const out =
    shard === null
      ? options.out
      : options.out.replace(
          /\.parquet$/i,
          `-${String(shard.part).padStart(String(shard.of).length, '0')}-of-${shard.of}.parquet`,
        );
  const names = (await articlesIn(options.folder)).filter(
    (name) => shard === null || partOf(name, shard.of) === shard.part,
  );
  if (names.length === 0 && shard === null) throw new CasusError('folder-without-articles', { path: options.folder });
  const parts = `${out}.parts`;
  await mkdir(parts, { recursive: true });
  const orders: BatchOrder[] = [];
  for (let i = 0; i < names.length; i += BATCH) {
    const own = names.slice(i, i + BATCH);
    orders.push({
      folder: options.folder,
      names: own,
      date: options.date,
      part: join(parts, `${String(i / BATCH).padStart(8, '0')}.jsonl`),
      key: await keyOf(options, own),
    });
  }
  const waiting: BatchOrder[] = [];
  for (const order of orders) if (!(await isDone(order))) waiting.push(order);
  const kept = orders.filter((order) => !waiting.includes(order)).reduce((sum, order) => sum + order.names.length, 0);
  await work(waiting, options.leaders ?? [], effects);
  const { claims, problems } = await gather(orders, out, parts);
  await rm(parts, { recursive: true, force: true });
  return { out, files: names.length, kept, claims, problems };
}

function shardOf(text: string): { part: number; of: number } | null {
  if (text === '') return null;
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [part, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match !== null && part >= 1 && part <= of) return { part, of };
  throw new CasusError('option-invalid', {
    option: 'shard',
    value: text,
    why: 'it is K/N, such as 3/64, with K from 1 to N',
    command: 'read',
  });
}

/** The part to which a file falls, by its name alone. */
function partOf(name: string, of: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE(0) % of) + 1;
}

async function articlesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && ARTICLE.test(entry.name))
    .map((entry) => nameUnder(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Changes with the files of a batch, their sizes and times, and with the version. */
async function keyOf(options: FolderOptions, names: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(
    `${packageVersion()} ${options.date ?? ''} ${JSON.stringify(options.leaders ?? [])}`,
  );
  for (const name of names) {
    const { size, mtimeMs } = await stat(join(options.folder, name));
    hash.update(`\n${name} ${size} ${mtimeMs}`);
  }
  return hash.digest('hex');
}

async function isDone({ part, key }: BatchOrder): Promise<boolean> {
  const text = await readFile(part, 'utf8').catch(() => '');
  return text.startsWith(`{"key":"${key}"}\n`);
}

/** In a checkout that is not built, the worker is compiled as it is loaded. */
const fromSource = (script: URL): string =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(script.href)}); })`;

async function work(orders: readonly BatchOrder[], leaders: readonly ExtraLeader[], effects: Effects): Promise<void> {
  const bar = progressBar(orders.length, effects);
  let next = 0;
  let done = 0;
  const script = new URL(
    import.meta.url.endsWith('.ts') ? './read-folder-worker.ts' : './read-folder-worker.js',
    import.meta.url,
  );
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const worker = script.pathname.endsWith('.ts')
        ? new Worker(fromSource(script), { eval: true, workerData: { leaders } })
        : new Worker(script, { workerData: { leaders } });
      const give = () => {
        const order = orders[next++];
        if (order === undefined) worker.postMessage(null);
        else worker.postMessage(order);
      };
      worker.on('message', (name: string) => {
        bar.update(++done, name);
        give();
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
      give();
    });
  try {
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), orders.length) }, one));
  } finally {
    bar.stop();
  }
}

/** Puts the parts together in the order of names, through a database on disk, so that memory stays flat. */
async function gather(
  orders: readonly BatchOrder[],
  out: string,
  parts: string,
): Promise<{ claims: number; problems: string[] }> {
  const problems: string[] = [];
  const file = join(parts, 'gather.duckdb');
  await rm(file, { force: true });
  const db = await Database.open(file, 'write');
  const aside = join(dirname(out), `.${basename(out)}.${process.pid}.part`);
  try {
    const type = { integer: 'integer', real: 'double', text: 'varchar', date: 'varchar' } as const;
    await db.run(
      `create table claims (number integer, ${COLUMNS.map(([name, of]) => `"${name}" ${type[of]}`).join(', ')})`,
    );
    let number = 0;
    for (const { part } of orders) {
      const rows: (string | number | null)[][] = [];
      for await (const line of createInterface({
        input: createReadStream(part),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        const record = JSON.parse(line) as Partial<WrittenClaim> & { key?: string; problem?: string };
        if (record.problem !== undefined) problems.push(record.problem);
        if (record.key === undefined && record.problem === undefined)
          rows.push([number++, ...rowOf(record as WrittenClaim)]);
      }
      await db.append('claims', ['integer', ...COLUMNS.map(([, of]) => of)], rows);
    }
    await db.copyTo(`select * exclude (number) from claims order by number`, aside, 'parquet');
    await rename(aside, out);
    return { claims: number, problems };
  } finally {
    db.close();
    await rm(aside, { force: true });
  }
}

function rowOf(claim: WrittenClaim): (string | number | null)[] {
  const { time } = claim;
  return [
    claim.source,
    claim.id,
    claim.start,
    claim.end,
    claim.quote,
    claim.quote_sha256,
    claim.actor,
    claim.act,
    claim.target,
    claim.polarity,
    claim.modality,
    claim.speaker,
    claim.chain.join(' < ') || null,
    claim.denied_by,
    time?.text ?? null,
    time?.date ?? null,
    claim.document_date,
    claim.confidence,
    claim.rule,
  ];
}
