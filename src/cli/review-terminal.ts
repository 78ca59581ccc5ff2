import { createInterface, type Interface } from 'node:readline';
import type { Effects } from '../app/effects.ts';
import type { WrittenClaim } from '../app/read-article.ts';
import { type OpenReview, openReview } from '../app/review/open-review.ts';

const KEYS =
  'a accept, c correct, r reject, m merge into an earlier one, l link to a case, s start a case, u undo, n skip, q quit';

/**
 * The review in the terminal: one claim after another, one key each. Every decision is on disk before the next claim is
 * shown. Answers may come from a pipe; at its end the review stops where it is.
 */
export async function reviewInTerminal(
  options: { readonly claims: string; readonly to: string; readonly article: string },
  effects: Effects,
): Promise<number> {
  const review = await openReview(options, effects);
  const lines = createInterface({ input: process.stdin, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string | null> => {
    effects.note(question);
    const next = await answers.next();
    return next.done === true ? null : next.value.trim();
  };
  try {
    effects.note(`${review.claims.length} claims, ${review.decided()} decided. ${KEYS}.\n`);
    await go(review, ask, effects);
  } finally {
    review.close();
    (lines as Interface).close();
  }
  const { files, cases } = await review.write();
  const state = review.state();
  effects.out(
    `${state.accepted.size} accepted, ${state.rejected.size} rejected, ${review.claims.length - review.decided()} open.\n`,
  );
  for (const path of [...cases, ...files]) effects.out(`${path}\n`);
  return 0;
}

async function go(
  review: OpenReview,
  ask: (question: string) => Promise<string | null>,
  effects: Effects,
): Promise<void> {
  const skipped = new Set<number>();
  for (;;) {
    const number = review.next(skipped);
    if (number === null) {
      const last = await ask('All claims are decided. u takes the last decision back, q ends. ');
      if (last !== 'u') return;
      review.undo();
      continue;
    }
    effects.note(shown(review.claims[number] as WrittenClaim, number, review));
    const key = await ask('> ');
    if (key === null || key === 'q') return;
    if (key === 'a') review.decide(number, { do: 'accept' });
    else if (key === 'r') review.decide(number, { do: 'reject' });
    else if (key === 'n') skipped.add(number);
    else if (key === 'u') review.undo();
    else if (key === 'c') {
      const text = (await ask('field=value, such as act=arms target=IRN speaker= : ')) ?? '';
      const problem = review.correct(number, text);
      if (problem !== null) effects.note(`${problem}\n`);
    } else if (key === 'm') {
      const into = Number(await ask(`number of the earlier claim (1 to ${number}): `)) - 1;
      if (Number.isInteger(into) && into >= 0 && into < number) review.decide(number, { do: 'merge', into });
      else effects.note('There is no such earlier claim.\n');
    } else if (key === 'l' || key === 's') {
      const id =
        (await ask(key === 'l' ? 'id of the case: ' : 'id of the new case (lower-case words and hyphens): ')) ?? '';
      if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        review.decide(number, key === 'l' ? { do: 'link', case: id } : { do: 'start', case: id });
      else effects.note('An id is lower-case words joined by hyphens.\n');
    } else effects.note(`${KEYS}.\n`);
  }
}

function shown(claim: WrittenClaim, number: number, review: OpenReview): string {
  const how = [
    claim.polarity === 'negated' ? 'NOT' : '',
    claim.modality === 'asserted' ? '' : claim.modality,
    claim.speaker === null ? '' : `says ${claim.speaker}`,
    claim.denied_by === null ? '' : `denied by ${claim.denied_by}`,
  ]
    .filter(Boolean)
    .join(', ');
  const same = review.sameFact(number);
  const twin =
    same.length === 0
      ? ''
      : `\n   the same fact: ${same.map(({ number: other, independent }) => `claim ${other + 1} (${independent ? 'independent' : 'the same text reprinted'})`).join(', ')}`;
  return `\n${number + 1}/${review.claims.length}  ${claim.actor ?? '-'} ${claim.act} ${claim.target ?? '-'}${how === '' ? '' : `  (${how})`}  [${claim.rule}, ${claim.confidence}]\n   \u201c${clean(claim.quote)}\u201d${twin}\n`;
}

/** Controls that could drive a terminal are taken out. */
const clean = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');
