import { useState } from 'react';
import type { Page as Items } from '../../../src/server/published.ts';
import { dataAddress } from '../data/address.ts';
import { ALL } from '../data/all.ts';
import { useApi } from '../data/use-api.ts';
import { Answer } from '../parts/states.tsx';

/** A citation as CSL-JSON, as far as it is shown. */
interface Citation {
  readonly id: string;
  readonly title: string;
  readonly author: readonly { readonly family: string; readonly given: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

/** What to cite when a number from here is used. */
export function CitationList() {
  const loaded = useApi<Items<Citation>>('/citations', { limit: ALL });
  return (
    <Answer loaded={loaded} lines={5}>
      {({ items }) => (
        <>
          <ul className="citations">
            {items.map((citation) => (
              <li key={citation.id}>
                <CitationLine citation={citation} />
              </li>
            ))}
          </ul>
          <p>
            <a href={dataAddress('/citations', { format: 'bibtex' })} download="casus.bib">
              All as BibTeX
            </a>
            {', '}
            <a href={dataAddress('/citations', { limit: ALL })} download="casus-citations.json">
              all as CSL-JSON
            </a>
          </p>
        </>
      )}
    </Answer>
  );
}

/** Authors past the third are one "et al.", until the reader asks for all. */
function CitationLine({ citation }: { readonly citation: Citation }) {
  const { author, issued, title, volume, issue, page, publisher, version, DOI, URL: address } = citation;
  const [all, setAll] = useState(false);
  const names = author.map(({ family, given }) => (given === '' ? family : `${family}, ${given}`));
  const shown = all || names.length <= 3 ? names.join('; ') : `${names.slice(0, 3).join('; ')}; `;
  const journal = citation['container-title'];
  const where = [
    journal === undefined
      ? ''
      : `${journal}${volume === undefined ? '' : ` ${volume}`}${issue === undefined ? '' : ` (${issue})`}${page === undefined ? '' : `, ${page}`}`,
    version === undefined ? '' : `Version ${version}`,
    publisher ?? '',
  ].filter((part) => part !== '');
  const link = DOI === undefined ? address : `https://doi.org/${DOI}`;
  return (
    <>
      {shown}
      {!all && names.length > 3 && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          et al.
        </button>
      )}{' '}
      {issued === undefined ? '' : `(${issued['date-parts'][0]?.[0]}). `}
      {link === undefined ? (
        title
      ) : (
        <a href={link} target="_blank" rel="noreferrer noopener">
          {title}
        </a>
      )}
      . {where.join('. ')}
      {where.length > 0 && '.'}
    </>
  );
}
