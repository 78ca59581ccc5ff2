import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { processEffects } from '../../src/app/effects.ts';
import { readWholeArticle, written } from '../../src/app/read-article.ts';
import { type OpenReview, openReview } from '../../src/app/review/open-review.ts';
import type { ReviewAnswer } from '../../src/present/review/review-answer.ts';
import { createApp } from '../../src/server/http/app.ts';
import { requestEffects } from '../../src/server/world.ts';

const DIR = mkdtempSync(join(tmpdir(), 'casus-review-page-'));
const TO = join(DIR, 'book');
const TOKEN = 'a-token-of-this-test';
let review: OpenReview;
let app: ReturnType<typeof createApp>;
const world = { db: join(DIR, 'none.duckdb'), cases: undefined, effects: requestEffects(() => {}) };

beforeAll(async () => {
  const file = join(DIR, 'wire.txt');
  writeFileSync(
    file,
    'Iran supplied drones to Russia in 2022. Russia refused to send troops to Iran.\n\nChina sold jets to Pakistan.\n',
  );
  const { claims } = await readWholeArticle({ file, date: null });
  expect(claims.length).toBeGreaterThanOrEqual(3);
  const lines = claims.map((claim) => `${JSON.stringify(written(claim, { file, date: null }))}\n`);
  writeFileSync(join(DIR, 'claims.jsonl'), lines.join(''));
  review = await openReview({ claims: join(DIR, 'claims.jsonl'), to: TO, article: '' }, processEffects());
  app = createApp({ world, host: '127.0.0.1', pages: null, review: { review, token: TOKEN, shown: false } });
});
afterAll(() => {
  review.close();
  rmSync(DIR, { recursive: true });
});

const OWN = { host: '127.0.0.1:4173', origin: 'http://127.0.0.1:4173', 'x-casus-review': TOKEN };

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const own = { ...OWN, 'content-type': 'application/json', 'content-length': String(text.length), ...headers };
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ''));
  return app.request(`http://127.0.0.1:4173/api/review/${path}`, { method: 'POST', headers: given, body: text });
}
const get = (path: string, headers: Record<string, string> = OWN) =>
  app.request(`http://127.0.0.1:4173${path}`, { headers });

test('the page is told the claims and the text that they stand in', async () => {
  const answer = (await (await get('/api/review')).json()) as ReviewAnswer;
  const [first] = answer.claims;
  expect(first).toMatchObject({ actor: 'IRN', act: 'arms', target: 'RUS', decision: 'open' });
  const source = encodeURIComponent(first?.source ?? '');
  const article = (await (await get(`/api/review/article?source=${source}`)).json()) as { text: string };
  expect(article.text.slice(first?.start, first?.end)).toBe(first?.quote);
});

test('a decision is in the journal and in the casebook before it is answered, and can be taken back', async () => {
  const answer = (await (await post('decision', { claim: 0, do: 'accept' })).json()) as ReviewAnswer;
  expect(answer).toMatchObject({ decided: 1, canUndo: true });
  const kept = () => (parse(readFileSync(answer.files[0] as string, 'utf8')) as { claims: object[] }).claims;
  expect(kept()).toMatchObject([{ actor: 'IRN', act: 'arms', target: 'RUS', sha256: review.claims[0]?.quote_sha256 }]);
  await post('decision', { claim: 1, do: 'correct', set: { act: 'combat', polarity: 'negated', speaker: '' } });
  expect(kept()[1]).toMatchObject({ act: 'combat', polarity: 'negated', corrected: true });
  await post('decision', { claim: 2, do: 'reject' });
  const journal = readFileSync(join(TO, 'review.journal.jsonl'), 'utf8').trim().split('\n');
  expect(journal).toHaveLength(4);
  const undone = (await (await post('undo', {})).json()) as ReviewAnswer;
  expect(undone.claims[2]?.decision).toBe('open');
});

test.each([
  ['no token', { 'x-casus-review': '' }, 403, 'review-token-wrong'],
  ['another token', { 'x-casus-review': 'a-token-of-that-test' }, 403, 'review-token-wrong'],
  ['another origin', { origin: 'http://evil.example' }, 403, 'origin-refused'],
  ['no origin', { origin: '' }, 403, 'origin-refused'],
  ['another site by the browser', { 'sec-fetch-site': 'cross-site' }, 403, 'site-refused'],
  ['another host', { host: 'evil.example:4173', origin: 'http://evil.example:4173' }, 421, 'host-refused'],
  ['a form', { 'content-type': 'text/plain' }, 400, 'request-malformed'],
  ['a long body', { 'content-length': '20000' }, 413, 'request-too-large'],
  ['a body of unknown length', { 'content-length': '' }, 413, 'request-too-large'],
])('a decision with %s is refused and changes nothing', async (_, headers, status, code) => {
  const before = readFileSync(join(TO, 'review.journal.jsonl'), 'utf8');
  const answer = await post('decision', { claim: 2, do: 'accept' }, headers as Record<string, string>);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code });
  expect(readFileSync(join(TO, 'review.journal.jsonl'), 'utf8')).toBe(before);
});

test.each([
  ['no JSON', '{'],
  ['no claim', { do: 'accept' }],
  ['a claim that is not there', { claim: 99, do: 'accept' }],
  ['an unknown decision', { claim: 0, do: 'burn' }],
  ['a merge into itself', { claim: 1, do: 'merge', into: 1 }],
  ['a path for a case', { claim: 0, do: 'start', case: '../../etc/passwd' }],
  ['a field that cannot be corrected', { claim: 0, do: 'correct', set: { quote: 'x' } }],
  ['an act that is none', { claim: 0, do: 'correct', set: { act: 'love' } }],
  ['a value that is no text', { claim: 0, do: 'correct', set: { speaker: { a: 1 } } }],
])('%s is refused and changes nothing', async (_, step) => {
  const before = readFileSync(join(TO, 'review.journal.jsonl'), 'utf8');
  const answer = await post('decision', step);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: 'review-step-invalid' });
  expect(readFileSync(join(TO, 'review.journal.jsonl'), 'utf8')).toBe(before);
});

test('without a review the routes are not there, and nothing can be written', async () => {
  const plain = createApp({ world, host: '127.0.0.1', pages: null });
  expect((await plain.request('http://127.0.0.1:4173/api/review', { headers: OWN })).status).toBe(404);
  const headers = { ...OWN, 'content-type': 'application/json', 'content-length': '2' };
  const sent = await plain.request('http://127.0.0.1:4173/api/review/undo', { method: 'POST', headers, body: '{}' });
  expect(sent.status).toBe(405);
});
