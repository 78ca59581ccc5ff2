import { useCallback, useEffect, useState } from 'react';
import type { ReviewAnswer, ReviewedArticle } from '../../../src/present/review/review-answer.ts';
import type { Problem } from '../../../src/server/published.ts';

/** A decision as the server takes it. */
export type Step =
  | { readonly claim: number; readonly do: 'accept' | 'reject' }
  | { readonly claim: number; readonly do: 'correct'; readonly set: Readonly<Record<string, string>> }
  | { readonly claim: number; readonly do: 'merge'; readonly into: number }
  | { readonly claim: number; readonly do: 'link' | 'start'; readonly case: string };

/** The review as the page knows it. */
export interface ReviewState {
  readonly review: ReviewAnswer | undefined;
  readonly texts: ReadonlyMap<string, string | null>;
  /** Why the last thing that was asked did not happen; null if it did. */
  readonly problem: Problem | null;
  readonly decide: (step: Step) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
}

const KEPT_AS = 'casus-review-token';

/** The token of the address, kept for this tab: the address is then free of it. */
function tokenHere(): string {
  const given = location.hash.slice(1);
  if (given !== '') {
    sessionStorage.setItem(KEPT_AS, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(KEPT_AS) ?? '';
}

/** Asks for the review and its articles, and sends decisions; what is shown is what the server has on disk. */
export function useReview(): ReviewState {
  const [token] = useState(tokenHere);
  const [review, setReview] = useState<ReviewAnswer>();
  const [texts, setTexts] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [problem, setProblem] = useState<Problem | null>(null);

  const ask = useCallback(
    async (path: string, body?: unknown): Promise<unknown> => {
      const answer = await fetch(`/api/review${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        // Under the page's own policy, which tells nobody where it is, the origin would be sent as null.
        referrerPolicy: 'same-origin',
        headers: { 'x-casus-review': token, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }).catch(() => null);
      if (answer === null) throw UNREACHABLE;
      const value = await answer.json().catch(() => null);
      if (!answer.ok) throw (value ?? UNREACHABLE) as Problem;
      return value;
    },
    [token],
  );
  const change = useCallback(
    async (path: string, body: unknown): Promise<boolean> => {
      try {
        setReview((await ask(path, body)) as ReviewAnswer);
        setProblem(null);
        return true;
      } catch (error) {
        setProblem(error as Problem);
        return false;
      }
    },
    [ask],
  );
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const found = (await ask('')) as ReviewAnswer;
      if (gone) return;
      setReview(found);
      for (const source of new Set(found.claims.map((claim) => claim.source))) {
        const article = (await ask(`/article?source=${encodeURIComponent(source)}`)) as ReviewedArticle;
        if (gone) return;
        setTexts((before) => new Map(before).set(source, article.text));
      }
    };
    load().catch((error) => setProblem(error as Problem));
    return () => {
      gone = true;
    };
  }, [ask]);
  // Whoever comes back from an editor sees what the files have now.
  const known = review !== undefined;
  useEffect(() => {
    if (!known) return;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      ask('').then(
        (found) => setReview(found as ReviewAnswer),
        () => {}, // a decision says it if the server does not answer
      );
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [ask, known]);
  return {
    review,
    texts,
    problem,
    decide: (step) => change('/decision', step),
    undo: () => change('/undo', {}),
  };
}

const UNREACHABLE: Problem = {
  type: 'about:blank',
  title: 'The server of the review does not answer.',
  detail: 'What you decided is on disk. Start "casus serve --review" again and open the address that it prints.',
  status: 0,
  code: 'server-unreachable',
};
