import type { CaseSource } from '../../../src/present/case/case-view.ts';
import { plain } from '../../../src/present/words.ts';
import { Day } from '../parts/day.tsx';

/** Sources with publisher, title, date and kind; each links to its own address. */
export function SourceList({
  sources,
  onPaper = false,
}: {
  readonly sources: readonly CaseSource[];
  /** Addresses are written, in short: a page of paper has no links. */
  readonly onPaper?: boolean;
}) {
  if (sources.length === 0) return <p>No source is named.</p>;
  return (
    <ol className="sources">
      {sources.map((source) => (
        <li key={source.ref} id={sourceAnchor(source.ref)}>
          <SourceLine source={source} />
          {onPaper && source.address !== null && <span className="short-address"> {hostOf(source.address)}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Where a source stands on a page. */
export function sourceAnchor(ref: string): string {
  return `source-${ref.replaceAll('/', '-')}`;
}

function SourceLine({ source }: { readonly source: CaseSource }) {
  const { publisher, title, date, address, kind, language, origin, carriedBy, basedOn } = source;
  const notes = [
    kind === null ? '' : plain(kind),
    language === null || language === 'en' ? '' : `in ${languageName(language)}`,
    origin === null ? '' : `from ${origin}`,
    carriedBy === null ? '' : `carried by ${carriedBy}`,
    basedOn === null ? '' : `repeats ${basedOn}`,
  ].filter((note) => note !== '');
  return (
    <>
      {publisher}.{' '}
      {address === null ? (
        title
      ) : (
        <a href={address} target="_blank" rel="noreferrer noopener">
          {title}
        </a>
      )}
      {date !== null && (
        <>
          , <Day date={date} />
        </>
      )}
      {notes.length > 0 && <span className="quiet"> ({notes.join(', ')})</span>}
    </>
  );
}

/** The host of an address: what a reader of paper looks a source up by, with its title. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
