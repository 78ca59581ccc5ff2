import type { CaseEntry } from '../../../src/present/case/case-timeline.ts';
import type { CaseView } from '../../../src/present/case/case-view.ts';
import { SUPPORT_ACTS } from '../../../src/present/ladder.ts';
import { actWords, capital } from '../../../src/present/words.ts';
import { Refs } from '../trail/refs.tsx';

/** Who gave what to whom: a row an act, the strongest first, grouped by giver. */
export function FromWhom({ view }: { readonly view: CaseView }) {
  const acts = view.timeline.filter(({ kind }) => kind === 'response' || kind === 'absence');
  const pairs = [...new Set(acts.map(({ actor, other }) => `${actor} to ${other}`))];
  if (acts.length === 0) return <p>No help is recorded.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="scroller" aria-label="What came from whom" tabIndex={0}>
      <table className="plain-table from-whom">
        <thead>
          <tr>
            <th scope="col">From and to</th>
            <th scope="col">Act</th>
            <th scope="col">How it stands</th>
            <th scope="col">How much</th>
            <th scope="col">Sources</th>
          </tr>
        </thead>
        <tbody>
          {pairs.flatMap((pair) => {
            const own = acts.filter(({ actor, other }) => `${actor} to ${other}` === pair).sort(strongestFirst);
            return own.map((entry, at) => (
              <tr key={`${entry.file} ${entry.line}`}>
                <th scope="row">
                  <span className={at === 0 ? undefined : 'seen-by-none'}>{pair}</span>
                </th>
                <td>{capital(entry.acts.map(actWords).join(', '))}</td>
                <td>{standing(entry)}</td>
                <td>{entry.magnitude ?? ''}</td>
                <td>
                  <Refs refs={sourcesOf(entry)} />
                </td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </section>
  );
}

function standing({ kind, status, singleSource }: CaseEntry): string {
  const known = kind === 'absence' ? `did not come (${status})` : (status ?? '');
  return singleSource ? `${known}, single source` : known;
}

function sourcesOf({ sources, reportedBy, deniedBy }: CaseEntry): string[] {
  return [...new Set([...sources, ...[...reportedBy, ...deniedBy].flatMap((voice) => voice.sources)])];
}

function strongestFirst(a: CaseEntry, b: CaseEntry): number {
  return rungOf(b) - rungOf(a);
}

function rungOf({ kind, acts }: CaseEntry): number {
  if (kind === 'absence') return -1;
  return Math.max(...acts.map((act) => (SUPPORT_ACTS as readonly string[]).indexOf(act)));
}
