import { claimWords } from './article-page.ts';
import type { Claim } from './claim.ts';

const AROUND = 32;

/** A claim as a W3C Web Annotation: its place as position and as quote with what stands around it, its content as a body. */
export function webAnnotation(claim: Claim, source: string, text: string): Record<string, unknown> {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:casus:claim:${encodeURIComponent(source)}:${claim.start}-${claim.end}:${claim.act}:${claim.actor ?? ''}:${claim.target ?? ''}`,
    type: 'Annotation',
    motivation: 'classifying',
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: claimWords(claim) },
      {
        type: 'Dataset',
        actor: claim.actor,
        act: claim.act,
        target: claim.target,
        polarity: claim.polarity,
        modality: claim.modality,
        speaker: claim.speaker,
        deniedBy: claim.denied_by,
        confidence: claim.confidence,
        rule: claim.rule,
      },
    ],
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start: claim.start, end: claim.end },
        {
          type: 'TextQuoteSelector',
          exact: claim.quote,
          prefix: text.slice(Math.max(0, claim.start - AROUND), claim.start),
          suffix: text.slice(claim.end, claim.end + AROUND),
        },
      ],
    },
  };
}
