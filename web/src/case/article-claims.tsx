import {
  alsoLine,
  type CaseArticleClaim,
  claimLine,
  findingLine,
  placeLine,
} from '../../../src/present/case/article-claim.ts';

/** What articles say about a case: each quote with its place, and what the case has of it. */
export function ArticleClaims({ claims }: { readonly claims: readonly CaseArticleClaim[] }) {
  return (
    <>
      <p className="prose">
        A review accepted these claims for the case. A claim is what a text says; what the case holds to be true has its
        own sources.
      </p>
      <ul className="article-claims">
        {claims.map((claim) => (
          <li key={`${claim.file} ${claim.start} ${claim.end} ${claim.act} ${claim.actor} ${claim.target}`}>
            <p className="entry-head">
              {claimLine(claim)} {claim.corrected && <span className="tag">corrected</span>}
            </p>
            <blockquote dir="auto">{claim.quote}</blockquote>
            <p className="quiet small">
              {placeLine(claim)}; SHA-256 <span title={claim.sha256}>{claim.sha256.slice(0, 12)}…</span>; kept in{' '}
              {claim.file}. {alsoLine(claim)}
            </p>
            <p className={`finding finding-${claim.finding.verdict}`}>{findingLine(claim)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
