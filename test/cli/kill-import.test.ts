import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { amount } from '../amount.ts';
import { runCasus, startCasus } from '../casus-process.ts';
import { contentsOfDatabase } from '../contents-of-database.ts';
import { fixturePath } from '../datasets/fixtures.ts';
import { manyDyads } from '../datasets/many-dyads.ts';
import { put, scratch } from '../scratch.ts';

const KILLS = amount(4, 40);
const KILLS_AT_CREATION = amount(2, 12);
const ROWS = amount(10_000, 40_000);
const SEED = 20_240_807;

const at = scratch();
const [DB, START] = [at('killed.duckdb'), at('start.duckdb')];
const [OLD, NEW] = [put(at('old.csv'), manyDyads(ROWS / 2, 0)), put(at('new.csv'), manyDyads(ROWS, 1))];
const STATES = fixturePath('cow-states-2016.csv');
const duration = { run: 0, write: 0 };

/** Numbers from 0 to 1, the same on every run. */
function* random(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function toStart(fresh: boolean): void {
  rmSync(DB, { force: true });
  rmSync(`${DB}.wal`, { force: true });
  if (!fresh) copyFileSync(START, DB);
}

const before = { fresh: 'nothing', old: '' };
const after = { fresh: '', old: '' };

beforeAll(async () => {
  expect(await runCasus('import', OLD, STATES, '--db', START)).toMatchObject({ code: 0 });
  before.old = await contentsOfDatabase(START);
  for (const kind of ['fresh', 'old'] as const) {
    toStart(kind === 'fresh');
    const began = performance.now();
    const run = startCasus(['import', NEW, '--db', DB]);
    await writing(kind === 'fresh', run.finished);
    const wrote = performance.now();
    expect(await run.finished).toMatchObject({ code: 0 });
    duration.run = performance.now() - began;
    if (kind === 'fresh') duration.write = performance.now() - wrote;
    after[kind] = await contentsOfDatabase(DB);
  }
  expect(new Set([before.fresh, before.old, after.fresh, after.old]).size).toBe(4);
});

/** Resolves once a run has begun to write, or is over. */
async function writing(fresh: boolean, finished: Promise<unknown>): Promise<void> {
  let over = false;
  void finished.then(() => {
    over = true;
  });
  const size = fresh ? 0 : statSync(START).size;
  const begun = () => (fresh ? existsSync(DB) : existsSync(`${DB}.wal`) || statSync(DB).size !== size);
  while (!over && !begun()) await new Promise((resolve) => setImmediate(resolve));
}

/** Half of the moments are spread over the whole run, half over the time in which it writes. */
test(`an import killed at ${KILLS} moments leaves what was there, or all of the new; then it completes`, async () => {
  const numbers = random(SEED);
  let killed = 0;
  for (let i = 0; killed < KILLS; i += 1) {
    expect(i, 'runs that ended before they were killed').toBeLessThan(3 * KILLS);
    const kind = i % 2 === 0 ? 'fresh' : 'old';
    toStart(kind === 'fresh');
    const run = startCasus(['import', NEW, '--db', DB]);
    const half = KILLS / 2;
    if (i % KILLS >= half) await writing(kind === 'fresh', run.finished);
    const delay = (((i % half) + numbers.next().value) / half) * (i % KILLS < half ? duration.run : duration.write);
    const timer = setTimeout(run.kill, delay);
    const { signal, code } = await run.finished;
    clearTimeout(timer);
    if (signal === 'SIGKILL') killed += 1;
    else expect(code).toBe(0);
    expect([before[kind], after[kind]], `killed after ${Math.round(delay)} ms`).toContain(await contentsOfDatabase(DB));
    if (killed < KILLS - 1) continue;
    expect(await runCasus('import', NEW, '--db', DB)).toMatchObject({ code: 0 });
    expect(await contentsOfDatabase(DB)).toBe(after[kind]);
  }
  expect(killed).toBe(KILLS);
});

test('an import killed while it creates the database leaves none or an empty one', async () => {
  for (let i = 0; i < KILLS_AT_CREATION; i += 1) {
    toStart(true);
    const run = startCasus(['import', STATES, '--db', DB]);
    const deadline = Date.now() + 120_000;
    while (!existsSync(DB) && Date.now() < deadline); // without a pause, to be there when the file is a moment old
    run.kill();
    await run.finished;
    expect(await contentsOfDatabase(DB)).toMatch(/^nothing$|^cow_state_2016_membership of .*: 5, 5, /);
  }
});
