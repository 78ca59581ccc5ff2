import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { processEffects } from '../../src/app/effects.ts';
import { readWholeArticle, written } from '../../src/app/read-article.ts';
import { openReview } from '../../src/app/review/open-review.ts';
import { loadCasebook } from '../../src/casebook/load.ts';
import { reviewOf, type Step } from '../../src/reader/review.ts';
import { ARTICLES } from './read-for-test.ts';

const DIR = mkdtempSync(join(tmpdir(), 'casus-review-'));
const CLAIMS = join(DIR, 'claims.jsonl');
afterAll(() => rmSync(DIR, { recursive: true }));

beforeAll(async () => {
  const options = { file: join(ARTICLES, 'wire-gulf.txt'), date: '2026-05-10' };
  const { claims } = await readWholeArticle(options);
  writeFileSync(CLAIMS, claims.map((claim) => `${JSON.stringify(written(claim, options))}\n`).join(''));
});

const open = (to: string) => openReview({ claims: CLAIMS, to: join(DIR, to), article: '' }, processEffects());

test('what is accepted goes to the casebook with source, position and hash; a case may begin with it', async () => {
  const review = await open('book');
  review.decide(0, { do: 'accept' });
  expect(review.correct(1, 'act=training target=SAU speaker=')).toBeNull();
  review.decide(2, { do: 'reject' });
  review.decide(3, { do: 'merge', into: 0 });
  review.decide(4, { do: 'start', case: 'gulf-2026' });
  const { files, cases } = await review.write();
  review.close();
  expect(cases).toHaveLength(1);
  const kept = parse(readFileSync(files[0] as string, 'utf8')) as { claims: Record<string, unknown>[] };
  expect(kept.claims).toHaveLength(3);
  expect(kept.claims[0]).toMatchObject({
    start: review.claims[0]?.start,
    sha256: review.claims[0]?.quote_sha256,
    source: review.claims[0]?.source,
  });
  expect((kept.claims[0] as { also: unknown[] }).also).toHaveLength(1);
  expect(kept.claims[1]).toMatchObject({ act: 'training', speaker: null, corrected: true });
  expect(existsSync(join(DIR, 'book', 'contingencies', 'gulf-2026.yaml'))).toBe(true);
  // The loader passes over the claims and the journal.
  const book = await loadCasebook(join(DIR, 'book'));
  expect(book.problems.filter(({ file }) => file.includes('claims') || file.includes('journal'))).toEqual([]);
});

test('a signature that starts an agreement is written once, and the review goes on', async () => {
  const review = await open('signed');
  expect(review.correct(0, 'act=sign-agreement')).toBeNull();
  review.decide(0, { do: 'start', case: 'gulf-2026' });
  expect((await review.write()).cases).toHaveLength(1);
  review.decide(1, { do: 'accept' });
  const { cases, files } = await review.write();
  review.close();
  expect(cases).toEqual([]);
  expect((parse(readFileSync(files[0] as string, 'utf8')) as { claims: unknown[] }).claims).toHaveLength(2);
  expect(existsSync(join(DIR, 'signed', 'agreements', 'gulf-2026.yaml'))).toBe(true);
});

test('a wrong correction changes nothing', async () => {
  const review = await open('wrong');
  for (const text of ['act=love', 'quote=x', 'actor=Iran!', 'nothing']) expect(review.correct(0, text)).toMatch(/./);
  expect(review.decided()).toBe(0);
  review.close();
});

test('half a line at the end of the journal is cut off, and what stands before it is kept', async () => {
  const review = await open('torn');
  review.decide(0, { do: 'accept' });
  review.close();
  appendFileSync(join(DIR, 'torn', 'review.journal.jsonl'), '{"claim":1,"do":"acc');
  const again = await open('torn');
  expect(again.decided()).toBe(1);
  again.decide(1, { do: 'reject' });
  again.close();
  const third = await open('torn');
  expect(third.decided()).toBe(2);
  third.close();
});

test('a further article is reviewed into the same casebook, and the claims of the first stay', async () => {
  const first = await open('several');
  first.decide(0, { do: 'start', case: 'gulf-2026' });
  await first.write();
  first.close();
  const [file] = readdirSync(join(DIR, 'several', 'claims'));
  const before = readFileSync(join(DIR, 'several', 'claims', file as string), 'utf8');
  // The same article again, by a reader that found one claim less: another review, with files of its own.
  const other = join(DIR, 'other.jsonl');
  writeFileSync(other, readFileSync(CLAIMS, 'utf8').split('\n').slice(1).join('\n'));
  for (const turn of [1, 2]) {
    const again = await openReview({ claims: other, to: join(DIR, 'several'), article: '' }, processEffects());
    expect(again.decided()).toBe(turn - 1);
    expect(await again.whyNot('start', 'gulf-2026')).toContain('link');
    expect(await again.whyNot('link', 'gulf-2026')).toBeNull();
    again.decide(turn, { do: 'link', case: 'gulf-2026' });
    await again.write();
    again.close();
  }
  const files = readdirSync(join(DIR, 'several', 'claims')).sort();
  expect(files).toEqual([file, (file as string).replace('.yaml', '-2.yaml')].sort());
  expect(readFileSync(join(DIR, 'several', 'claims', file as string), 'utf8')).toBe(before);
  const { claims, problems } = await loadCasebook(join(DIR, 'several'));
  expect(claims.map((claim) => claim.case)).toEqual(['gulf-2026', 'gulf-2026', 'gulf-2026']);
  expect(problems.filter((problem) => problem.file.startsWith('claims/'))).toEqual([]);
});

test('two articles of one name have files of their own', async () => {
  const lines = readFileSync(CLAIMS, 'utf8').trim().split('\n').slice(0, 2);
  const named = lines.map((line, i) => ({ ...JSON.parse(line), source: `${i}/wire.txt` }));
  const path = join(DIR, 'named.jsonl');
  writeFileSync(path, named.map((claim) => `${JSON.stringify(claim)}\n`).join(''));
  const review = await openReview({ claims: path, to: join(DIR, 'named'), article: '' }, processEffects());
  for (const number of [0, 1]) review.decide(number, { do: 'accept' });
  const { files } = await review.write();
  review.close();
  expect(files.map((file) => parse(readFileSync(file, 'utf8')).source)).toEqual(['0/wire.txt', '1/wire.txt']);
});

test('a case that nobody edited follows the review; what somebody wrote stays', async () => {
  const review = await open('follows');
  const path = (name: string) => join(DIR, 'follows', 'contingencies', `${name}.yaml`);
  const text = (name: string) => readFileSync(path(name), 'utf8');
  review.decide(0, { do: 'start', case: 'one' });
  review.decide(1, { do: 'start', case: 'two' });
  await review.write();
  const begun = text('one');
  review.decide(2, { do: 'link', case: 'one' });
  await review.write();
  expect(text('one')).toContain(review.claims[2]?.quote.slice(0, 40).replace(/\s+/g, ' '));
  review.undo();
  await review.write();
  expect(text('one')).toBe(begun);
  const edited = text('two').replace('place: # <<<', 'place: The Gulf # <<<');
  writeFileSync(path('two'), edited);
  review.decide(2, { do: 'link', case: 'two' });
  await review.write();
  expect(text('two')).toBe(edited);
  const cases = await review.cases();
  expect(cases.map(({ id, begun: own, claims }) => [id, own, claims])).toEqual([
    ['one', true, [0]],
    ['two', true, [1, 2]],
  ]);
  const { problems } = await loadCasebook(join(DIR, 'follows'));
  const named = (id: string) =>
    cases.find((one) => one.id === id)?.missing.filter(({ file }) => file.endsWith(`${id}.yaml`));
  for (const id of ['one', 'two'])
    expect(named(id)?.map(({ line }) => line)).toEqual(
      problems.filter(({ file }) => file === `contingencies/${id}.yaml`).map(({ line }) => line),
    );
  for (let steps = review.state().done.length; steps > 0; steps--) review.undo();
  await review.write();
  expect(existsSync(path('one'))).toBe(false);
  expect(text('two')).toBe(edited);
  review.close();
});

test('a changed quote is refused: its hash no longer fits', async () => {
  const file = join(DIR, 'changed.jsonl');
  writeFileSync(file, readFileSync(CLAIMS, 'utf8').replace('"quote":"', '"quote":"Once '));
  await expect(
    openReview({ claims: file, to: join(DIR, 'changed'), article: '' }, processEffects()),
  ).rejects.toMatchObject({ code: 'claims-invalid' });
});

test('a process that is killed in the middle loses no decision', async () => {
  const run = `import { main } from ${JSON.stringify(join(import.meta.dirname, '../../src/cli/main.ts'))}; process.exitCode = await main(['review', ${JSON.stringify(CLAIMS)}, '--to', ${JSON.stringify(join(DIR, 'killed'))}]);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', run], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let shown = '';
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => (shown.includes(text) ? resolve() : undefined);
      child.stderr.on('data', (chunk) => {
        shown += chunk;
        look();
      });
      look();
    });
  await until('1/');
  child.stdin.write('a\n');
  await until('\n2/');
  child.stdin.write('r\n');
  await until('\n3/');
  child.kill('SIGKILL');
  await new Promise((resolve) => child.on('close', resolve));
  const review = await open('killed');
  expect(review.state().done).toEqual([
    { claim: 0, do: 'accept' },
    { claim: 1, do: 'reject' },
  ]);
  review.undo();
  expect(review.decided()).toBe(1);
  review.close();
}, 60_000);

test('undo takes back exactly the last decision, whatever it was', () => {
  const step = fc.oneof(
    fc.record({ claim: fc.nat(4), do: fc.constantFrom('accept' as const, 'reject' as const) }),
    fc.record({ claim: fc.nat(4), do: fc.constant('link' as const), case: fc.constantFrom('a', 'b') }),
    fc.record({ claim: fc.integer({ min: 1, max: 4 }), do: fc.constant('merge' as const), into: fc.constant(0) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), step, (steps: Step[], last: Step) => {
      expect(reviewOf([...steps, last, { do: 'undo' }])).toEqual(reviewOf(steps));
    }),
  );
});
