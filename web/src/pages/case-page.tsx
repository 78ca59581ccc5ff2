import type { CaseView } from '../../../src/present/case/case-view.ts';
import { plain } from '../../../src/present/words.ts';
import { CaseBody } from '../case/case-body.tsx';
import { DEFAULT_STANDARD } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { Day } from '../parts/day.tsx';
import { RuleSwitcher } from '../parts/rule-switcher.tsx';
import { Answer } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';

/** One case, from the promise to the sources. */
export function CasePage({ id }: { readonly id: string }) {
  const [state, change] = usePageState();
  const standard = state.get('standard') ?? DEFAULT_STANDARD;
  const loaded = useApi<CaseView>(
    `/cases/${encodeURIComponent(id)}`,
    standard === DEFAULT_STANDARD ? {} : { standard },
  );
  const view = loaded.data;
  return (
    <Page
      title={view?.name ?? plain(id)}
      kicker={
        view !== undefined && (
          <>
            <span>{plain(view.kind)}</span>
            <span>
              began <Day date={view.start} long />
            </span>
            <span>{view.place}</span>
          </>
        )
      }
      lead={view !== undefined && <p className="prose">{view.summary}</p>}
    >
      <Answer loaded={loaded} lines={12}>
        {(found) => (
          <>
            <RuleSwitcher
              standard={standard}
              hidden={['unit']}
              onChange={(next) => change({ standard: next === DEFAULT_STANDARD ? '' : next })}
            />
            <CaseBody view={found} standard={standard} />
          </>
        )}
      </Answer>
    </Page>
  );
}
