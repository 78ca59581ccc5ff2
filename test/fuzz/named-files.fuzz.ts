import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCodingFile } from '../../src/app/codings.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { readWholeArticle, written } from '../../src/app/read-article.ts';
import { readStandard } from '../../src/app/read-standard.ts';
import { openReview } from '../../src/app/review/open-review.ts';
import { SWITCHES } from '../../src/assessment/standard/coding-rules.ts';
import { CasusError } from '../../src/core/errors.ts';
import { hiddenCharacter } from '../../src/core/plain-text.ts';
import { FIXTURES, fixturePath } from '../datasets/fixtures.ts';
import { capturedEffects, put, scratch, stateOf } from '../scratch.ts';
import { expectForPeople } from './for-people.ts';
import { inTime } from './in-time.ts';
import { mutate, mutations } from './mutate.ts';
import { tryOn } from './runs.ts';

const at = scratch();

/** What work gives, or null and an error for people. Anything else that is thrown goes on. */
async function outcome<T>(bytes: Uint8Array, work: () => Promise<T>): Promise<T | null> {
  const before = Buffer.from(bytes);
  try {
    return await inTime(work);
  } catch (error) {
    if (!(error instanceof CasusError)) throw error;
    expect(error.code).not.toBe('defect');
    expectForPeople(error.format(), bytes);
    expect(hiddenCharacter(error.format()), 'a hidden character in an error').toBeNull();
    return null;
  } finally {
    expect(before.equals(bytes), 'the bytes that were read stay as they were').toBe(true);
  }
}

/** The world in which every file has these bytes. */
const withBytes = (bytes: Uint8Array) => capturedEffects({ readFile: async () => bytes, exists: async () => true });
const utf8 = (text: string) => new TextEncoder().encode(text);

const CODING = utf8(
  `atopid,warid,warname,defense,offense,neutral,consul,nonagg,multilateral,verdict,reason\n${Array.from({ length: 12 }, (_, i) => `${1000 + 5 * i},${30 + i},"War, ${i}",1,0,0,0,0,${i % 2},${['honored', 'violated', 'not invoked', ''][i % 4]},"Why, ""so"""`).join('\n')}\n`,
);

test('any change of a coding is read or refused with an error for people', async () => {
  await tryOn(
    'codings',
    mutations,
    async (changes) => {
      const bytes = mutate(CODING, changes);
      const coding = await outcome(bytes, () => readCodingFile('mine.csv', withBytes(bytes)));
      if (coding !== null) expect(coding.tests.size).toBeGreaterThan(0);
    },
    { worth: 8, offset: 3 },
  );
});

const STANDARD = utf8(
  `extends: bf-2018\nname: mine\nversion: 1\ntitle: My own rules\nhelpWithinDays: 90\n${Object.entries(SWITCHES)
    .map(([name, { choices }]) => `${name}: ${choices[0]}`)
    .join('\n')}\n`,
);

test('any change of a standard is read or refused with an error for people', async () => {
  expect(await readStandard('mine.yaml', withBytes(STANDARD))).toMatchObject({ name: 'mine', helpWithinDays: 90 });
  await tryOn(
    'standards',
    mutations,
    async (changes) => {
      const bytes = mutate(STANDARD, changes);
      const standard = await outcome(bytes, () => readStandard('mine.yaml', withBytes(bytes)));
      if (standard !== null) expect(hiddenCharacter(standard.title)).toBeNull();
    },
    { worth: 8, offset: 4 },
  );
});

let claims = new Uint8Array();
beforeAll(async () => {
  const options = { file: join(import.meta.dirname, '../reader/articles/wire-gulf.txt'), date: null };
  const found = (await readWholeArticle(options)).claims.slice(0, 6);
  claims = utf8(found.map((claim) => `${JSON.stringify(written(claim, options))}\n`).join(''));
});

test('any change of claims is reviewed and written as they are, or refused with an error for people', async () => {
  const folder = at('book');
  await tryOn(
    'claims',
    mutations,
    async (changes) => {
      rmSync(folder, { recursive: true, force: true });
      const bytes = mutate(claims, changes);
      await outcome(bytes, async () => {
        const review = await openReview({ claims: 'claims.jsonl', to: folder, article: '' }, withBytes(bytes));
        try {
          review.claims.forEach((_, i) => {
            review.sameFact(i);
            review.decide(i, { do: 'accept' });
          });
          const { files } = await review.write();
          const kept = files.flatMap((file) => (parse(readFileSync(file, 'utf8')) as { claims: unknown[] }).claims);
          expect(kept.length).toBe(review.claims.length);
        } finally {
          review.close();
        }
      });
    },
    { worth: 6, offset: 5 },
  );
});

test('a changed table is imported, or refused without a changed byte of the database', async () => {
  const [db, first] = [at('there.duckdb'), at('first.duckdb')];
  await importDatasets({ db: first, args: [fixturePath('cow-states-2016.csv')] }, capturedEffects());
  copyFileSync(first, db);
  let before = stateOf(db);
  const change = fc.record({ fixture: fc.constantFrom(...FIXTURES), changes: mutations });
  mkdirSync(at('tables'));
  await tryOn(
    'imports',
    change,
    async ({ fixture, changes }) => {
      const bytes = mutate(readFileSync(fixturePath(fixture.name)), changes);
      const args = [put(at(`tables/${fixture.name}`), bytes)];
      const imported = await outcome(bytes, () => importDatasets({ db, args }, capturedEffects()));
      if (imported === null) {
        expect(stateOf(db)).toEqual(before);
        return;
      }
      copyFileSync(first, db);
      before = stateOf(db);
    },
    { offset: 6 },
  );
});
