import { timingSafeEqual } from 'node:crypto';
import type { Hono } from 'hono';
import { correctionsOf, type OpenReview, REVIEW_WORDS } from '../../app/review/open-review.ts';
import { CasusError } from '../../core/errors.ts';
import type { ReviewAnswer, ReviewedArticle, ReviewedClaim } from '../../present/review/review-answer.ts';

/** Below this every route of a review stands. */
export const REVIEW_PATH = '/api/review';

/** A review that is served: the token is new at each start, and the address that the terminal prints holds it. */
export interface ServedReview {
  readonly review: OpenReview;
  readonly token: string;
}

/** Longer texts are not drawn on the page; their claims are. */
const LONGEST_SHOWN = 2_000_000;

/**
 * The routes of a review: what is asked and decided, and the article's text. Each asks for the token. A decision is in the
 * journal, on disk, before it is answered, and then in the casebook's files; one is taken after the other.
 */
export function addReview(app: Pick<Hono, 'get' | 'post' | 'use'>, { review, token }: ServedReview): void {
  let files: readonly string[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  /** Takes a decision when the ones before it are taken, and writes what is accepted. */
  const inTurn = async (change: () => void): Promise<ReviewAnswer> => {
    const own = turn.then(async () => {
      change();
      const written = await review.write();
      files = [...written.cases, ...written.files];
      return answer(review, files);
    });
    turn = own.catch(() => {});
    return own;
  };
  const guard = (given: string | undefined) => {
    const [a, b] = [Buffer.from(given ?? ''), Buffer.from(token)];
    if (a.length !== b.length || !timingSafeEqual(a, b)) throw new CasusError('review-token-wrong', {});
  };
  app.get(REVIEW_PATH, (c) => {
    guard(c.req.header('x-casus-review'));
    return c.json(answer(review, files), 200, NOT_KEPT);
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
function take(review: OpenReview, given: unknown): void {
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
    review.decide(claim, { do: step['do'], case: id });
  } else if (step['do'] === 'correct') {
    const set = correctionsOf(step['set']);
    if (typeof set === 'string') throw wrong(set.replace(/\.$/, ''));
    review.decide(claim, { do: 'correct', set });
  } else throw wrong('it is accept, reject, correct, merge, link or start');
}

/** The review as the page is told of it. */
function answer(review: OpenReview, files: readonly string[]): ReviewAnswer {
  const state = review.state();
  const merged = new Set([...state.accepted.values()].flatMap((each) => [...each.merged]));
  const claims = review.claims.map((claim, number): ReviewedClaim => {
    const accepted = state.accepted.get(number);
    const set = accepted?.set ?? {};
    const { source, start, end, quote, actor, act, target, polarity, modality, speaker, denied_by } = claim;
    return {
      ...{ number, source, start, end, quote, actor, act, target, polarity, modality, speaker, denied_by },
      ...set,
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
  return { claims, decided: review.decided(), canUndo: state.done.length > 0, files, ...REVIEW_WORDS };
}
