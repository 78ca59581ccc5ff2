/**
 * A process to be killed: `record-loop.ts register|review FOLDER` writes entry after entry, decision after decision. It says
 * how many it knows to be kept, a number a line.
 */
import { processEffects } from '../../src/app/effects.ts';
import { appendToRegister } from '../../src/app/register-store.ts';
import { openReview } from '../../src/app/review/open-review.ts';
import type { Decision } from '../../src/reader/review.ts';

const DECISIONS: readonly Decision[] = [
  { do: 'accept' },
  { do: 'correct', set: { act: 'training', speaker: null } },
  { do: 'reject' },
  { do: 'start', case: 'gulf-2026' },
];

const [kind, folder = ''] = process.argv.slice(2);
const kept = (n: number) => process.stdout.write(`${n}\n`);

if (kind === 'register') {
  for (;;) {
    const made = { kind: 'forecast', question: 'q', subject: 'CUB', by: 'A', method: 'judgement' } as const;
    let before = 0;
    await appendToRegister(
      folder,
      (entries) => {
        before = entries.length;
        const entry = { ...made, probability: (before % 100) / 100, made: '2026-01-01', words: 'w'.repeat(50_000) };
        return [{ ...entry, by: `Reader ${before}` }];
      },
      processEffects(),
    );
    kept(before + 1);
  }
}
const review = await openReview({ claims: `${folder}/claims.jsonl`, to: folder, article: '' }, processEffects());
for (let steps = review.state().done.length; ; steps += 1) {
  review.decide(steps % review.claims.length, DECISIONS[steps % DECISIONS.length] as Decision);
  kept(steps + 1);
  await review.write();
}
