import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { processEffects } from '../../src/app/effects.ts';
import { readWholeArticle, written } from '../../src/app/read-article.ts';
import { openReview } from '../../src/app/review/open-review.ts';
import { createApp } from '../../src/server/http/app.ts';
import { requestEffects } from '../../src/server/world.ts';
import { SEED } from '../fuzz/runs.ts';
import { type Attack, figure, share, Tally } from './attack.ts';
import { tempFolder } from './server.ts';

const TOKEN = 'a-token-of-this-attack';
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    0,
    1,
    2,
    3,
    -1,
    1e9,
    0.5,
    null,
    true,
    '',
    '0',
    'accept',
    '__proto__',
    '../../x',
    '/etc/passwd',
  ),
  fc.constantFrom<unknown>('iran-2022', 'a/b', 'constructor', 'x'.repeat(3_000), '\u202e', '\u0000', [], {}, [0], {
    act: 1,
  }),
  fc.anything({ maxDepth: 2 }),
);
const set = fc.record(
  {
    ...{ act: fc.oneof(fc.constantFrom('combat', 'training', 'arms'), odd), actor: fc.oneof(fc.constant('IRN'), odd) },
    ...{ speaker: odd, polarity: fc.oneof(fc.constant('negated'), odd), quote: odd, __proto__x: odd },
  },
  { requiredKeys: [] },
);
const step = fc.record(
  {
    claim: fc.oneof({ weight: 4, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: odd }),
    do: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('accept', 'reject', 'correct', 'merge', 'link', 'start') },
      { weight: 1, arbitrary: odd },
    ),
    into: fc.oneof(fc.nat(4), odd),
    case: fc.oneof(fc.constantFrom('gulf-2026', 'iran-2022'), odd),
    set: fc.oneof({ weight: 3, arbitrary: set }, { weight: 1, arbitrary: odd }),
  },
  { requiredKeys: [] },
);

/** Three thousand requests to a review: what is refused changes nothing, and nothing is written outside its folder. */
export const reviewWithOddSteps: Attack = async (scale) => {
  const folder = tempFolder('steps');
  const [to, claims] = [join(folder, 'book'), join(folder, 'claims.jsonl')];
  const file = fileURLToPath(new URL('../reader/articles/wire-gulf.txt', import.meta.url));
  const found = (await readWholeArticle({ file, date: null })).claims;
  writeFileSync(claims, found.map((claim) => `${JSON.stringify(written(claim, { file, date: null }))}\n`).join(''));
  const notes: string[] = [];
  const world = {
    db: join(folder, 'none.duckdb'),
    cases: undefined,
    effects: requestEffects((text) => notes.push(text)),
  };
  const review = await openReview({ claims, to, article: '' }, processEffects());
  const app = createApp({ world, host: '127.0.0.1', pages: null, review: { review, token: TOKEN, shown: false } });
  const own = { host: '127.0.0.1:4173', origin: 'http://127.0.0.1:4173', 'x-casus-review': TOKEN };
  const body = fc.oneof(
    {
      weight: 9,
      arbitrary: step.map((one) => JSON.stringify(one, (_, value) => (typeof value === 'bigint' ? 1 : value))),
    },
    { weight: 1, arbitrary: fc.oneof(fc.string({ maxLength: 60 }), fc.json()) },
  );
  const asked = fc.tuple(fc.constantFrom('decision', 'decision', 'decision', 'decision', 'undo'), body, fc.nat(20));
  const [statuses, faults] = [new Tally(), [] as string[]];
  const count = share(3_000, scale);
  const journal = () => readFileSync(join(to, 'review.journal.jsonl'), 'utf8');
  for (const [path, text, stranger] of fc.sample(asked, { numRuns: count, seed: SEED })) {
    const token = stranger === 0 ? { 'x-casus-review': 'another' } : {};
    const headers = {
      ...own,
      'content-type': 'application/json',
      'content-length': `${Buffer.byteLength(text)}`,
      ...token,
    };
    const before = journal();
    const answer = await app.request(`http://127.0.0.1:4173/api/review/${path}`, {
      method: 'POST',
      headers,
      body: text,
    });
    statuses.add(answer.status);
    const what = `${path} ${text.slice(0, 200)}: ${answer.status}`;
    if (answer.status >= 500) faults.push(`${what} ${await answer.text()}`);
    if (answer.status >= 400 && journal() !== before)
      faults.push(`${what}, and it is in the journal: ${(await answer.text()).slice(0, 300)}`);
    if (stranger === 0 && answer.status !== 403) faults.push(`${what} without the token`);
  }
  review.close();
  const again = await openReview({ claims, to, article: '' }, processEffects());
  again.close();
  const odds = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      !/^(claims|contingencies|agreements|sources|\.schema)(\/[a-z0-9.-]+)?$|^review\.journal\.jsonl$/.test(name),
  );
  const outside = readdirSync(folder).filter((name) => !['book', 'claims.jsonl'].includes(name));
  faults.push(...[...odds, ...outside].map((name) => `${name} was written`), ...notes);
  return { counts: `${figure(count)} steps of a review (${statuses})`, faults };
};
