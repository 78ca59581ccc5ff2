import type { Headline } from '../../../src/present/headline-type.ts';

/** The answer, and apart from it what it rests on and cannot show. */
export function HeadlineLead({ headline: { finding, caveat } }: { readonly headline: Headline }) {
  return (
    <div className="answer">
      <p className="lead">{finding}</p>
      {caveat !== '' && <p className="quiet prose">{caveat}</p>}
    </div>
  );
}
