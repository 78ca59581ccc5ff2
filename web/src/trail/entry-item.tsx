import type { CaseEntry, EntryVoice } from '../../../src/present/case/case-timeline.ts';
import { listed } from '../../../src/present/names.ts';
import { spanWords } from '../data/days.ts';
import { Term } from '../parts/term.tsx';
import { ENTRY_KIND, entryHead } from './entry-words.ts';
import { Refs } from './refs.tsx';

/** One fact of a case: when, what, how well it is established, who says so. */
export function EntryItem({ entry, dated = true }: { readonly entry: CaseEntry; readonly dated?: boolean }) {
  const { kind, from, to, status, words, magnitude, reportedBy, deniedBy, singleSource, sources } = entry;
  return (
    <li className={`entry entry-${kind}`}>
      {dated && (
        <div className="entry-when">
          <span>{spanWords(from, to)}</span>
          <span className="quiet">{ENTRY_KIND[kind]}</span>
        </div>
      )}
      <div>
        <p className="entry-head">
          {entryHead(entry)}
          {status !== null && <span className={`tag tag-${status}`}>{status}</span>}
          {singleSource && (
            <span className="tag">
              <Term name="single source" />
            </span>
          )}
        </p>
        {kind !== 'fighting' && (
          <p>
            {words}
            {magnitude !== null && <span className="quiet"> ({magnitude})</span>} <Refs refs={sources} />
          </p>
        )}
        <Voices say="Reported by" splitDisputed={reportedBy} />
        <Voices say="Denied by" splitDisputed={deniedBy} />
        {kind === 'fighting' && (howWords(words) !== '' || sources.length > 0) && (
          <p className="quiet small">
            {howWords(words)} <Refs refs={sources} />
          </p>
        )}
      </div>
    </li>
  );
}

function Voices({ say, splitDisputed }: { readonly say: string; readonly splitDisputed: readonly EntryVoice[] }) {
  if (splitDisputed.length === 0) return null;
  return (
    <p className="small">
      <span className="quiet">{say}</span> {listed(splitDisputed.map(({ who }) => who))}{' '}
      <Refs refs={[...new Set(splitDisputed.flatMap(({ sources }) => sources))]} />
    </p>
  );
}

/** What is said of an attack beyond who attacked whom: `through a proxy`. */
function howWords(words: string): string {
  const at = words.indexOf(', ');
  return at < 0 ? '' : words.slice(at + 2).replace(/\.$/, '');
}
