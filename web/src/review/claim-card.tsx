import type { ReviewedClaim } from '../../../src/present/review/review-answer.ts';

/** A claim in words: who does what for whom, how it is meant, who says it, and what was decided. */
export function ClaimCard({ claim }: { readonly claim: ReviewedClaim }) {
  const how = [
    claim.polarity === 'negated' ? 'not done' : '',
    claim.modality === 'asserted' ? '' : claim.modality,
    claim.speaker === null ? '' : `says ${claim.speaker}`,
    claim.denied_by === null ? '' : `denied by ${claim.denied_by}`,
  ].filter(Boolean);
  return (
    <>
      <p className="claim-words">
        <b>{claim.actor ?? '(nobody named)'}</b> {claim.act} <b>{claim.target ?? '(nobody named)'}</b>
        {how.length > 0 && `; ${how.join(', ')}`}
      </p>
      <blockquote dir="auto">{claim.quote}</blockquote>
      <p className="quiet small">
        {decided(claim)} Rule {claim.rule}, confidence {claim.confidence}.
        {claim.sameFact.length > 0 &&
          ` The same fact as ${claim.sameFact
            .map(
              ({ number, independent }) =>
                `claim ${number + 1} (${independent ? 'another source' : 'the same text reprinted'})`,
            )
            .join(', ')}.`}
      </p>
    </>
  );
}

function decided(claim: ReviewedClaim): string {
  const changed = claim.corrected.length === 0 ? '' : `, corrected: ${claim.corrected.join(', ').replace('_', ' ')}`;
  const about = claim.case === null ? '' : `, case ${claim.case}`;
  return claim.decision === 'open' ? 'Not decided.' : `Decided: ${claim.decision}${changed}${about}.`;
}
