import { timingSafeEqual } from 'node:crypto';
import type { Hono } from 'hono';
import { correctionsOf, nameOfCode, type OpenReview, REVIEW_WORDS } from '../../app/review/open-review.ts';
import { CasusError } from '../../core/errors.ts';
import type { ReviewAnswer, ReviewedArticle, ReviewedClaim } from '../../present/review/review-answer.ts';

/** Below this every route of a review stands. */
export const REVIEW_PATH = '/api/review';

/** A review that is served: the token is new at each start, and the address that the terminal prints holds it. */
export interface ServedReview {
  readonly review: OpenReview;
  readonly token: string;
  /** The pages of the server show the casebook of the review. */
  readonly shown: boolean;
}

/** Longer texts are not drawn on the page; their claims are. */
const LONGEST_SHOWN = 2_000_000;

/**
 * The routes of a review: what is asked and decided, and the article's text. Each asks for the token. A decision is in the
 * journal, on disk, before it is answered, and then in the casebook's files; one is taken after the other.
 */
export function addReview(app: Pick<Hono, 'get' | 'post' | 'use'>, { review, token, shown }: ServedReview): void {
  let turn: Promise<unknown> = Promise.resolve();
  /** Does what is asked when all before it is done, and writes what is accepted. */
  const inTurn = async (change: () => void | Promise<void>): Promise<ReviewAnswer> => {
    const own = turn.then(async () => {
      await change();
      const { files } = await review.write();
      return answer(review, files, shown);
    });
    turn = own.catch(() => {});
    return own;
  };
  const guard = (given: string | undefined) => {
    const [a, b] = [Buffer.from(given ?? ''), Buffer.from(token)];
    if (a.length !== b.length || !timingSafeEqual(a, b)) throw new CasusError('review-token-wrong', {});
  };
  app.get(REVIEW_PATH, async (c) => {
    guard(c.req.header('x-casus-review'));
    // A process that died between the journal and the casebook left the casebook behind: it is brought up first.
    return c.json(await inTurn(() => {}), 200, NOT_KEPT);
  });
  app.get(`${REVIEW_PATH}/article`, (c) => {
    guard(c.req.header('x-casus-review'));
    const source = c.req.query('source') ?? '';
    const text = review.texts.get(source);
    const shown: ReviewedArticle = { source, text: text === undefined || text.length > LONGEST_SHOWN ? null : text };
    return c.json(shown, 200, NOT_KEPT);
  });
  app.post(`${REVIEW_PATH}/decision`, async (c) => {
    guard(c.req.header('x-casus-review'));
    const step = await c.req.json().catch(() => null);
    return c.json(await inTurn(() => take(review, step)), 200, NOT_KEPT);
  });
  app.post(`${REVIEW_PATH}/undo`, async (c) => {
    guard(c.req.header('x-casus-review'));
    return c.json(await inTurn(() => review.undo()), 200, NOT_KEPT);
  });
}

const NOT_KEPT = { 'cache-control': 'no-store' };

/** Takes a decision. @throws CasusError `review-step-invalid`; nothing is changed then. */
async function take(review: OpenReview, given: unknown): Promise<void> {
  const wrong = (why: string) => new CasusError('review-step-invalid', { why });
  if (typeof given !== 'object' || given === null) throw wrong('it is no JSON object');
  const step = given as Record<string, unknown>;
  const claim = step['claim'];
  const whole = (value: unknown, below: number): value is number =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < below;
  if (!whole(claim, review.claims.length)) throw wrong(`there are claims 0 to ${review.claims.length - 1}`);
  if (step['do'] === 'accept' || step['do'] === 'reject') review.decide(claim, { do: step['do'] });
  else if (step['do'] === 'merge') {
    if (!whole(step['into'], claim)) throw wrong('a claim is merged into an earlier one');
    review.decide(claim, { do: 'merge', into: step['into'] });
  } else if (step['do'] === 'link' || step['do'] === 'start') {
    const id = step['case'];
    if (typeof id !== 'string' || id.length > 80 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      throw wrong('the id of a case is lower-case words joined by hyphens');
    const why = await review.whyNot(step['do'], id);
    if (why !== null) throw wrong(why);
    review.decide(claim, { do: step['do'], case: id });
  } else if (step['do'] === 'correct') {
    const set = correctionsOf(step['set']);
    if (typeof set === 'string') throw wrong(set.replace(/\.$/, ''));
    review.decide(claim, { do: 'correct', set });
  } else throw wrong('it is accept, reject, correct, merge, link or start');
}

/** The review as the page is told of it. */
async function answer(review: OpenReview, files: readonly string[], shown: boolean): Promise<ReviewAnswer> {
  const state = review.state();
  const merged = new Set([...state.accepted.values()].flatMap((each) => [...each.merged]));
  const found = await review.found();
  const named = (code: string | null) => (code === null ? null : nameOfCode(code));
  const claims = review.claims.map((claim, number): ReviewedClaim => {
    const accepted = state.accepted.get(number);
    const set = accepted?.set ?? {};
    const { source, start, end, quote, actor, act, target, polarity, modality, speaker, denied_by } = claim;
    return {
      ...{ number, source, start, end, quote, actor, act, target, polarity, modality, speaker, denied_by },
      ...set,
      actorName: named(set['actor'] === undefined ? actor : set['actor']),
      targetName: named(set['target'] === undefined ? target : set['target']),
      found: found[number] ?? { verdict: 'lacks', about: null, words: '' },
      confidence: claim.confidence,
      rule: claim.rule,
      decision: accepted
        ? 'accepted'
        : merged.has(number)
          ? 'merged'
          : state.rejected.has(number)
            ? 'rejected'
            : 'open',
      case: accepted?.case ?? null,
      corrected: Object.keys(set),
      sameFact: review.sameFact(number),
    };
  });
  const [cases, known] = [await review.cases(), await review.known()];
  const { folder } = review;
  return {
    ...{ claims, decided: review.decided(), canUndo: state.done.length > 0 },
    ...{ folder, files, cases, known, shown },
    ...REVIEW_WORDS,
  };
}
