import { useMemo } from 'react';
import { Link } from 'wouter';
import type { CaseRow, CaseSummary } from '../../../src/present/case/list-cases.ts';
import { count, outcomeWords, plain, shortName } from '../../../src/present/words.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { ALL } from '../data/all.ts';
import { DEFAULT_STANDARD, underStandard } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { CameLegend } from '../ledger/came-legend.tsx';
import { CameTrack, trackWords } from '../ledger/came-track.tsx';
import { Day } from '../parts/day.tsx';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';

/** So many patrons of a case are drawn; the case's page has all. */
const MOST_ROWS = 5;

/** All cases of the casebook as a wall of small pictures, the latest first; a word narrows it. */
export function CasesPage() {
  const [state, change] = usePageState();
  const loaded = useApi<Items<CaseSummary>>('/cases', { limit: ALL });
  const wanted = state.get('words') ?? '';
  const standard = state.get('standard') ?? DEFAULT_STANDARD;
  return (
    <Page
      title="Which cases does the casebook have?"
      lead={
        <p className="lead">
          Each case is a danger that an ally met: what its patrons owed by treaty, what came, and how it ended. Open one
          to see its days, its trail and its sources.
        </p>
      }
    >
      <Answer loaded={loaded} lines={12}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyNotice title="The casebook has no case.">
              <p>
                Begin one with <code>casus casebook new</code>; docs/howto/add-a-case.md says how.
              </p>
            </EmptyNotice>
          ) : (
            <Wall items={items} wanted={wanted} standard={standard} onWant={(words) => change({ words })} />
          )
        }
      </Answer>
    </Page>
  );
}

function Wall({
  items,
  wanted,
  standard,
  onWant,
}: {
  readonly items: readonly CaseSummary[];
  readonly wanted: string;
  readonly standard: string;
  readonly onWant: (words: string) => void;
}) {
  const shown = useMemo(() => [...items].reverse().filter((one) => fits(one, wanted)), [items, wanted]);
  return (
    <>
      <div className="controls not-printed">
        <label className="field">
          <span>Ally, patron, place, kind or year</span>
          <input type="search" className="button" value={wanted} onChange={({ target }) => onWant(target.value)} />
        </label>
        <p className="quiet" role="status">
          {shown.length === items.length
            ? count(items.length, 'case')
            : `${shown.length} of ${count(items.length, 'case')}`}
        </p>
      </div>
      <CameLegend />
      <ul className="case-wall">
        {shown.map((one) => (
          <li key={one.id}>
            <h2>
              <Link href={underStandard(`/case/${one.id}`, standard)}>{one.name}</Link>
            </h2>
            <p className="quiet small">
              <Day date={one.start.slice(0, 7)} />, {plain(one.kind)}. {shortName(one.subject)}:{' '}
              {outcomeWords(one.outcome)}.
            </p>
            <Rows rows={one.rows} subject={one.subject} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What came from each patron towards the one in danger, those that owed something first. */
function Rows({ rows, subject }: { readonly rows: readonly CaseRow[]; readonly subject: string }) {
  const own = rows.filter(({ ally }) => ally === subject).sort((a, b) => weight(b) - weight(a));
  if (own.length === 0) return <p className="quiet small">No patron.</p>;
  return (
    <ul className="small-rows">
      {own.slice(0, MOST_ROWS).map((row) => (
        <li key={row.patron}>
          <span className="small">{shortName(row.patron)}</span>
          <svg className="came-track" aria-hidden="true">
            <line x1="2%" x2="98%" y1={12} y2={12} stroke="var(--rule)" />
            <CameTrack found={row} y={12} />
          </svg>
          <span className="seen-by-none">{trackWords(row)}</span>
        </li>
      ))}
      {own.length > MOST_ROWS && <li className="quiet small">and {own.length - MOST_ROWS} more</li>}
    </ul>
  );
}

function weight({ called, came }: CaseRow): number {
  const owed = { called: 4, undetermined: 3, 'not-called': 2, nothing: 0 }[called];
  return owed + (came === null || came === 'nothing' ? 0 : 1);
}

function fits({ name, place, kind, subject, patrons, start, id }: CaseSummary, wanted: string): boolean {
  const text = `${name} ${place} ${plain(kind)} ${subject} ${patrons.join(' ')} ${start} ${id}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
