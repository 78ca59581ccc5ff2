import type { ReactNode } from 'react';
import type { Problem } from '../../../src/server/published.ts';
import type { Loaded } from '../data/use-api.ts';

/** Grey lines in the place of what is on its way. */
export function Skeleton({
  lines = 6,
  label = 'Loading',
  waiting,
}: {
  readonly lines?: number;
  readonly label?: string;
  /** What is being done, where that takes longer than a moment. */
  readonly waiting?: string | undefined;
}) {
  return (
    <>
      {waiting !== undefined && waiting !== '' && <p className="prose">{waiting}</p>}
      <div className="skeleton" role="status" aria-label={label}>
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have nothing but their place
          <span key={line} style={{ width: `${92 - ((line * 17) % 40)}%` }} />
        ))}
      </div>
    </>
  );
}

/** What happened and what to do next. */
export function ProblemNotice({ problem }: { readonly problem: Problem }) {
  return (
    <div className="notice" role="alert">
      <h2>{problem.title}</h2>
      <p>{problem.detail}</p>
      <p className="quiet small">
        <code>{problem.code}</code>
      </p>
    </div>
  );
}

/** Nothing to show, and how that is changed. */
export function EmptyNotice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="notice">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** The answer when it is there; before that a skeleton, and if there is none, why not. */
export function Answer<T>({
  loaded,
  lines,
  waiting,
  children,
}: {
  readonly loaded: Loaded<T>;
  readonly lines?: number;
  /** What is being done, where that takes longer than a moment. */
  readonly waiting?: string;
  readonly children: (data: T) => ReactNode;
}) {
  if (loaded.problem !== undefined) return <ProblemNotice problem={loaded.problem} />;
  if (loaded.data === undefined) return <Skeleton waiting={waiting} {...(lines === undefined ? {} : { lines })} />;
  return children(loaded.data);
}
