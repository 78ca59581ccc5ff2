import { type ReactNode, useEffect, useRef } from 'react';
import type { ReviewedClaim } from '../../../src/present/review/review-answer.ts';

/** The article as read, with its claims marked where they stand; a mark chooses its claim. */
export function MarkedText({
  text,
  claims,
  chosen,
  onChoose,
}: {
  readonly text: string;
  readonly claims: readonly ReviewedClaim[];
  readonly chosen: number;
  readonly onChoose: (number: number) => void;
}) {
  const here = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark of another claim is another element
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  const cuts = [...new Set([0, text.length, ...claims.flatMap((claim) => [claim.start, claim.end])])].sort(
    (a, b) => a - b,
  );
  const parts: ReactNode[] = [];
  let begun = false;
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [from, to] = [cuts[k] as number, cuts[k + 1] as number];
    const over = claims.filter((claim) => claim.start <= from && claim.end >= to);
    const words = text.slice(from, to);
    if (over.length === 0) {
      parts.push(words);
      continue;
    }
    const own = over.find((claim) => claim.number === chosen);
    const shown = own ?? (over[0] as ReviewedClaim);
    const first = own !== undefined && !begun;
    begun = begun || own !== undefined;
    parts.push(
      <mark
        key={from}
        ref={first ? here : undefined}
        className={`claim-mark ${shown.decision}${own === undefined ? '' : ' chosen'}`}
        onPointerUp={() => onChoose(shown.number)}
      >
        {words}
      </mark>,
    );
  }
  return (
    <div className="article-text" dir="auto">
      {parts}
    </div>
  );
}
