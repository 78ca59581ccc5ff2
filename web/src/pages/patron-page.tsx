import { CONTINGENCY_KIND_NAMES, OBLIGATION_KIND_NAMES } from '../../../src/present/kinds.ts';
import { filterLedger } from '../../../src/present/ledger/filter-ledger.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { ledgerHeadline } from '../../../src/present/ledger/ledger-sentence.ts';
import type { PatronEntry } from '../../../src/present/ledger/list-patrons.ts';
import { inSentence } from '../../../src/present/names.ts';
import { count } from '../../../src/present/words.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { ALL } from '../data/all.ts';
import { dayWords } from '../data/days.ts';
import { aDate, type Fault, faultIn, oneOf } from '../data/faults.ts';
import { titled } from '../data/slug.ts';
import { DEFAULT_STANDARD, readChoice } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { BesideOthers } from '../ledger/beside-others.tsx';
import { GROUPINGS, type Grouping } from '../ledger/group-ledger.ts';
import { LedgerFigure } from '../ledger/ledger-figure.tsx';
import { type LedgerChoice, LedgerFilters } from '../ledger/ledger-filters.tsx';
import { PatronSelect } from '../ledger/patron-select.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { RuleSwitcher } from '../parts/rule-switcher.tsx';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';

/** The ledger is always judged by patron and ally, whatever unit a set of rules has. */
const NO_DIFFERENCE = ['unit'];

/** The first page: the patron that the casebook has most to say of. */
export function FirstPage() {
  const loaded = useApi<Items<PatronEntry>>('/patrons');
  const first = loaded.data?.items[0]?.id;
  if (first !== undefined) return <PatronPage patron={first} />;
  return (
    <Page title="When an ally was in danger, who came?">
      <Answer loaded={loaded} lines={12}>
        {() => <EmptyNotice title="The casebook has no case yet.">{null}</EmptyNotice>}
      </Answer>
    </Page>
  );
}

/** A patron: the question, the answer in a sentence, the picture, and the others beside it. */
export function PatronPage({ patron }: { readonly patron: string }) {
  const [state, change] = usePageState();
  const standard = state.get('standard') ?? DEFAULT_STANDARD;
  const { preset, switched } = readChoice(standard);
  const isSwitched = Object.keys(switched).length > 0;
  const path = `/ledger/${encodeURIComponent(patron)}`;
  const loaded = useApi<Items<LedgerRow>>(path, { standard, limit: ALL });
  const before = useApi<Items<LedgerRow>>(isSwitched ? path : null, { standard: preset, limit: ALL });
  const all = loaded.data?.items ?? [];
  const name = all.at(-1)?.patron ?? titled(patron);
  const choice: LedgerChoice = {
    since: state.get('since') ?? '',
    until: state.get('until') ?? '',
    kind: state.get('kind') ?? '',
    obligation: state.get('obligation') ?? '',
  };
  const grouping = (state.get('order') ?? '') as Grouping;
  const fault = loaded.data === undefined ? null : faultOf(state, all);
  const rows = fault === null ? filterLedger(all, nonEmpty(choice)) : [];
  const headline = ledgerHeadline(rows);
  return (
    <Page
      title={`When an ally was in danger, did ${inSentence(name)} come?`}
      kicker={<PatronSelect patron={patron} name={name} />}
      lead={
        rows.length > 0 && (
          <div className="answer">
            <p className="lead">{headline.finding}</p>
            <p className="quiet prose">
              {headline.caveat} {asOfWords(rows)}
            </p>
          </div>
        )
      }
    >
      <Answer loaded={loaded} lines={12}>
        {() =>
          fault !== null ? (
            <FaultNotice fault={fault} onForget={() => change({ [fault.name]: '' })} />
          ) : (
            <div className="section" style={{ marginTop: 0 }}>
              <details className="narrow not-embedded not-printed" open={rows.length === 0}>
                <summary>
                  <strong>{shownWords(rows, all)}</strong>, {GROUPINGS[grouping]}, rules {standard}{' '}
                  <span className="quiet">· change</span>
                </summary>
                <LedgerFilters
                  rows={all}
                  choice={choice}
                  grouping={grouping}
                  onChange={(next) => change({ ...next })}
                  onGroup={(order) => change({ order })}
                />
                <RuleSwitcher
                  standard={standard}
                  hidden={NO_DIFFERENCE}
                  onChange={(next) => change({ standard: next === DEFAULT_STANDARD ? '' : next })}
                />
              </details>
              {rows.length === 0 ? (
                <EmptyNotice title="No case is left.">
                  <p>No case of {name} fits all filters at once.</p>
                  <button type="button" className="button" onClick={() => change(NO_FILTERS)}>
                    Show all {all.length} cases
                  </button>
                </EmptyNotice>
              ) : (
                <LedgerFigure
                  rows={rows}
                  all={all}
                  before={isSwitched ? before.data?.items : undefined}
                  finding={headline.finding}
                  patron={patron}
                  view={state.get('view') === 'rungs' ? 'rungs' : 'came'}
                  grouping={grouping}
                  standard={standard}
                  open={state.get('open') ?? ''}
                  onOpen={(id) => change({ open: id })}
                  onView={(view) => change({ view: view === 'came' ? '' : view })}
                />
              )}
              {rows.length > 0 && <BesideOthers patron={name} standard={standard} />}
            </div>
          )
        }
      </Answer>
    </Page>
  );
}

const NO_FILTERS = { since: '', until: '', kind: '', obligation: '' };

/** What of the address this page reads. */
function faultOf(state: URLSearchParams, all: readonly LedgerRow[]): Fault | null {
  const isRow = (id: string) =>
    all.some((row) => row.id === id) ? null : `it takes the id of a row: ${all.at(-1)?.id ?? 'none'}`;
  return faultIn(state, {
    since: aDate,
    until: aDate,
    kind: oneOf(...CONTINGENCY_KIND_NAMES),
    obligation: oneOf(...OBLIGATION_KIND_NAMES),
    order: oneOf(...Object.keys(GROUPINGS).filter((name) => name !== '')),
    view: oneOf('came', 'rungs'),
    open: isRow,
  });
}

/** `All 33 dangers, 1993 to 2026`, or how many of them are left. */
function shownWords(rows: readonly LedgerRow[], all: readonly LedgerRow[]): string {
  if (rows.length === 0) return `None of ${count(all.length, 'danger')}`;
  const years = rows.map(({ start }) => start.slice(0, 4)).sort();
  const which =
    rows.length === all.length ? `All ${count(all.length, 'danger')}` : `${rows.length} of ${all.length} dangers`;
  return `${which}, ${years[0] === years.at(-1) ? years[0] : `${years[0]} to ${years.at(-1)}`}`;
}

/** When the cases were last kept. */
function asOfWords(rows: readonly LedgerRow[]): string {
  const kept = rows.map(({ asOf }) => asOf).sort();
  return `As of ${dayWords(kept.at(-1) ?? '')}.`;
}

function nonEmpty(choice: LedgerChoice): Partial<LedgerChoice> {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== ''));
}
