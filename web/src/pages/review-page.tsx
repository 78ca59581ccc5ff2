import { useEffect, useState } from 'react';
import type { ReviewedClaim } from '../../../src/present/review/review-answer.ts';
import { EmptyNotice, Skeleton } from '../parts/states.tsx';
import { CasebookPanel } from '../review/casebook-panel.tsx';
import { ClaimCard } from '../review/claim-card.tsx';
import { MarkedText } from '../review/marked-text.tsx';
import { type Asking, StepForm } from '../review/step-form.tsx';
import { type Step, useReview } from '../review/use-review.ts';
import { Page } from '../shell/page.tsx';

const KEYS = [
  ['a', 'Accept'],
  ['c', 'Correct'],
  ['r', 'Reject'],
  ['m', 'Merge'],
  ['l', 'Link to a case'],
  ['s', 'Start a case'],
  ['u', 'Undo'],
  ['n', 'Next'],
  ['p', 'Previous'],
] as const;
type Key = (typeof KEYS)[number][0];
const ASKS: Partial<Record<Key, Asking>> = { c: 'correct', m: 'merge', l: 'link', s: 'start' };

/** The review: the article with its claims marked, one chosen, and a key for each decision. */
export function ReviewPage() {
  const { review, texts, problem, decide, undo } = useReview();
  const [chosen, setChosen] = useState<number | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const claims = review?.claims ?? [];
  const open = claims.find((claim) => claim.decision === 'open')?.number ?? 0;
  const claim = claims[chosen ?? open];

  const go = (to: number) => {
    setAsking(null);
    setChosen(Math.max(0, Math.min(claims.length - 1, to)));
  };
  const send = async (step: Step) => {
    if (await decide(step)) go(nextOpen(claims, step.claim));
  };
  const press = async (key: Key) => {
    if (claim === undefined) return;
    const { number } = claim;
    if (key === 'a') await send({ claim: number, do: 'accept' });
    else if (key === 'r') await send({ claim: number, do: 'reject' });
    else if (key === 'n') go(number + 1);
    else if (key === 'p') go(number - 1);
    else if (key === 'u') {
      if (await undo()) setChosen(null);
    } else if (key !== 'm' || number > 0) setAsking(ASKS[key] ?? null);
  };
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, select, textarea')) return;
      const key = KEYS.find(([each]) => each === event.key)?.[0];
      if (key === undefined) return;
      event.preventDefault();
      void press(key);
    };
    document.addEventListener('keydown', typed);
    return () => document.removeEventListener('keydown', typed);
  });

  return (
    <Page
      title="Which of these claims are right?"
      lead={<p className="lead">{leadOf(review?.decided, claims.length)}</p>}
    >
      {problem !== null && (
        <EmptyNotice title={problem.title}>
          <p>{problem.detail}</p>
        </EmptyNotice>
      )}
      {review === undefined && problem === null && <Skeleton lines={8} />}
      {review !== undefined && claim !== undefined && (
        <div className="review">
          <section className="review-text" aria-label="The article">
            <h2 className="small">{claim.source}</h2>
            <ArticleOf
              text={texts.get(claim.source)}
              claims={claims.filter(({ source }) => source === claim.source)}
              chosen={claim.number}
              onChoose={go}
            />
          </section>
          <section className="review-claim" aria-label="The claim" aria-live="polite">
            <h2>
              Claim {claim.number + 1} of {claims.length}
            </h2>
            <ClaimCard claim={claim} shown={review.shown} />
            {asking === null ? (
              <p className="step-buttons">
                {KEYS.map(([key, words]) => (
                  <button
                    type="button"
                    key={key}
                    onClick={() => void press(key)}
                    disabled={(key === 'u' && !review.canUndo) || (key === 'm' && claim.number === 0)}
                  >
                    {words} <kbd>{key}</kbd>
                  </button>
                ))}
              </p>
            ) : (
              <StepForm
                key={`${asking} ${claim.number}`}
                asking={asking}
                claim={claim}
                review={review}
                onStep={(step) => void send(step)}
                onLeave={() => setAsking(null)}
              />
            )}
          </section>
        </div>
      )}
      {review !== undefined && <CasebookPanel review={review} />}
    </Page>
  );
}

function ArticleOf({
  text,
  ...marks
}: {
  readonly text: string | null | undefined;
  readonly claims: readonly ReviewedClaim[];
  readonly chosen: number;
  readonly onChoose: (number: number) => void;
}) {
  if (text === undefined) return <Skeleton lines={8} />;
  if (text === null)
    return <p className="quiet">The text is not where the claims say, or it changed since they were read.</p>;
  return <MarkedText text={text} {...marks} />;
}

function leadOf(decided: number | undefined, count: number): string {
  if (decided === undefined) return 'Each claim has its exact quote. What you accept goes to your casebook.';
  return `${decided} of ${count} claims are decided. Each decision is on disk before the next claim is shown.`;
}

/** The next claim without a decision, after this one first. */
function nextOpen(claims: readonly ReviewedClaim[], after: number): number {
  const isOpen = (claim: ReviewedClaim) => claim.decision === 'open' && claim.number !== after;
  return (claims.find((claim) => claim.number > after && isOpen(claim)) ?? claims.find(isOpen))?.number ?? after;
}
