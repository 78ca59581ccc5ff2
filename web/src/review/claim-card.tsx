import { Link } from 'wouter';
import type { ReviewedClaim } from '../../../src/present/review/review-answer.ts';

/** A claim in words: who does what for whom, how it is meant, who says it, and what was decided. */
export function ClaimCard({ claim, shown }: { readonly claim: ReviewedClaim; readonly shown: boolean }) {
  const how = [
    claim.polarity === 'negated' ? 'not done' : '',
    claim.modality === 'asserted' ? '' : claim.modality,
    claim.speaker === null ? '' : `says ${claim.speaker}`,
    claim.denied_by === null ? '' : `denied by ${claim.denied_by}`,
  ].filter(Boolean);
  return (
    <>
      <p className="claim-words">
        <b>{claim.actorName ?? '(nobody named)'}</b> – {claim.act.replaceAll('-', ' ')} –{' '}
        <b>{claim.targetName ?? '(nobody named)'}</b>
        {how.length > 0 && `; ${how.join(', ')}`}
      </p>
      <blockquote dir="auto">{claim.quote}</blockquote>
      <p className="small">
        <Found claim={claim} shown={shown} />
      </p>
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

/** What the casebook has of the claim. */
function Found({ claim: { found }, shown }: { readonly claim: ReviewedClaim; readonly shown: boolean }) {
  const { verdict, about, words } = found;
  if (about === null) return `The casebook: ${words}`;
  const name = shown && about.kind === 'case' ? <Link href={`/case/${about.id}`}>{about.name}</Link> : about.name;
  const where = (
    <>
      {name} (<code>{about.id}</code>)
    </>
  );
  if (verdict === 'lacks')
    return <>The casebook does not have this. Its newest case about one of the two is {where}.</>;
  return (
    <>
      The casebook {verdict === 'confirms' ? 'has this' : 'has it otherwise, or as disputed,'} in {where}: {words}
    </>
  );
}

function decided(claim: ReviewedClaim): string {
  const changed = claim.corrected.length === 0 ? '' : `, corrected: ${claim.corrected.join(', ').replace('_', ' ')}`;
  const about = claim.case === null ? '' : `, case ${claim.case}`;
  return claim.decision === 'open' ? 'Not decided.' : `Decided: ${claim.decision}${changed}${about}.`;
}
