import { filterLedger } from '../../../src/present/ledger/filter-ledger.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { ledgerHeadline } from '../../../src/present/ledger/ledger-sentence.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { ALL } from '../data/all.ts';
import { DEFAULT_STANDARD, readChoice } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { LedgerFigure } from '../ledger/ledger-figure.tsx';
import { type LedgerChoice, LedgerFilters } from '../ledger/ledger-filters.tsx';
import { PatronSelect } from '../ledger/patron-select.tsx';
import { HeadlineLead } from '../parts/headline-lead.tsx';
import { RuleSwitcher } from '../parts/rule-switcher.tsx';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';

/** The ledger is always judged by patron and ally, whatever unit a set of rules has. */
const NO_DIFFERENCE = ['unit'];

/** The first page: a patron, the question, the answer in a sentence, the ledger. */
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
  const rows = filterLedger(all, nonEmpty(choice));
  return (
    <Page
      title={`When an ally was in danger, did ${name} come?`}
      kicker={<PatronSelect patron={patron} name={name} />}
      lead={rows.length > 0 && <Lead rows={rows} />}
    >
      <Answer loaded={loaded} lines={12}>
        {() => (
          <div className="section" style={{ marginTop: 0 }}>
            <LedgerFilters rows={all} choice={choice} onChange={(next) => change({ ...next })} />
            <RuleSwitcher
              standard={standard}
              hidden={NO_DIFFERENCE}
              onChange={(next) => change({ standard: next === DEFAULT_STANDARD ? '' : next })}
            />
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
                standard={standard}
                open={state.get('open') ?? ''}
                onOpen={(id) => change({ open: id })}
              />
            )}
          </div>
        )}
      </Answer>
    </Page>
  );
}

const NO_FILTERS = { since: '', until: '', kind: '', obligation: '' };

/** The answer, and apart from it what it cannot show. */
function Lead({ rows }: { readonly rows: readonly LedgerRow[] }) {
  return <HeadlineLead headline={ledgerHeadline(rows)} />;
}

function nonEmpty(choice: LedgerChoice): Partial<LedgerChoice> {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== ''));
}

/** `united-states` as `United States`, until the answer says how the name is written. */
function titled(patron: string): string {
  return decodeURIComponent(patron)
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
