import type { CitedFigure } from '../data/figure-citation.ts';
import { figureCitation } from '../data/figure-citation.ts';
import { Copied } from './copied.tsx';

/** How to cite a picture: as text, as BibTeX, as CSL-JSON. */
export function CitePanel(figure: CitedFigure) {
  const { text, bibtex, csl } = figureCitation(figure);
  return (
    <div className="embed not-printed">
      <Copied label="To cite this picture" text={text} />
      <Copied label="BibTeX" text={bibtex} />
      <Copied label="CSL-JSON" text={csl} />
      <p className="quiet small">The Data page has the citations of the casebook and of each dataset.</p>
    </div>
  );
}
