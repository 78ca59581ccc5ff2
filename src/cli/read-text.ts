import type { Score } from '../app/article-claims.ts';
import type { WrittenClaim } from '../app/read-article.ts';
import type { Row } from '../present/csv.ts';

export const CLAIM_COLUMNS = ['actor', 'act', 'target', 'how', 'speaker', 'denied by', 'quote'] as const;

/** A claim as a row of the table. */
export function claimRow(claim: WrittenClaim): Row {
  const how = [claim.polarity === 'negated' ? 'not' : '', claim.modality === 'asserted' ? '' : claim.modality]
    .filter(Boolean)
    .join(' ');
  return {
    actor: claim.actor,
    act: claim.act,
    target: claim.target,
    how,
    speaker: claim.speaker,
    'denied by': claim.denied_by,
    quote: claim.quote.replace(/\s+/g, ' '),
  };
}

const percent = (share: number | null): string => (share === null ? '-' : `${(share * 100).toFixed(0)} %`);

/** A score for people: the figures, then what was missed and what is extra. */
export function scoreText(score: Score): string {
  const lines = [
    `Claims made by hand ${score.gold}, found ${score.found}, matched ${score.matched}.`,
    `Core recall ${percent(score.core.recall)} (${score.core.found} of ${score.core.n}), recall ${percent(score.recall)}, precision ${percent(score.precision)} (raw ${percent(score.precisionRaw)}, ${score.adjudicated} adjudicated), F1 ${score.f1.toFixed(2)}.`,
    `Of the matches: modality ${score.modality.right} of ${score.modality.n}; not simply asserted ${score.modalityNotAsserted.right} of ${score.modalityNotAsserted.n}; speaker ${score.speaker.right} of ${score.speaker.n}; denials ${score.denial.right} of ${score.denial.n}; verbatim ${percent(score.verbatim.rate ?? 1)}.`,
  ];
  const show = (claim: { actor: string | null; act: string; target: string | null; polarity: string; quote: string }) =>
    `  ${claim.actor ?? '-'} ${claim.act} ${claim.target ?? '-'}${claim.polarity === 'negated' ? ' (not)' : ''}: ${claim.quote.replace(/\s+/g, ' ')}`;
  if (score.missed.length > 0) lines.push('Missed:', ...score.missed.map(show));
  if (score.extra.length > 0) lines.push('Extra:', ...score.extra.map(show));
  return `${lines.join('\n')}\n`;
}
