import type { Explanation } from '../../../src/present/argument/explanation.ts';
import { capital } from '../../../src/present/words.ts';
import { holds, isStatic } from '../data/address.ts';
import { DEFAULT_STANDARD } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { RuleSwitcher } from '../parts/rule-switcher.tsx';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';
import { TestBody } from '../trail/test-body.tsx';

/** An alliance in a war of the imported data: how the verdict is reached, with the treaty's words and the rows used. */
export function TestPage({ atopid, warid }: { readonly atopid: string; readonly warid: string }) {
  const [state, change] = usePageState();
  // A publication has single tests under the usual rules alone.
  const standard = isStatic() ? DEFAULT_STANDARD : (state.get('standard') ?? DEFAULT_STANDARD);
  const known = holds('tests');
  const loaded = useApi<Explanation>(known ? `/tests/${atopid}/${warid}` : null, { standard });
  const test = loaded.data;
  return (
    <Page
      title={
        test === undefined
          ? `Alliance ${atopid} in war ${warid}`
          : `${test.agreement.title}, in ${test.contingency.name}`
      }
      kicker={
        test !== undefined && (
          <>
            <span>
              ATOP {atopid}: {test.agreement.span}
            </span>
            <span>
              {test.contingency.id.replace(':', ' ').toUpperCase()}: {test.contingency.span}
            </span>
          </>
        )
      }
      lead={
        test !== undefined && (
          <p className="lead">
            {capital(test.verdict.replace('-', ' '))}: {test.reason}.
          </p>
        )
      }
    >
      {known ? (
        <>
          {isStatic() ? (
            <p className="quiet">This published copy has single tests under the rules {standard} alone.</p>
          ) : (
            <RuleSwitcher
              standard={standard}
              hidden={['unit']}
              onChange={(next) => change({ standard: next === DEFAULT_STANDARD ? '' : next })}
            />
          )}
          <Answer loaded={loaded} lines={12}>
            {(found) => <TestBody test={found} />}
          </Answer>
        </>
      ) : (
        <EmptyNotice title="Single tests are not part of this published copy.">
          <p>
            On a machine with the data imported,{' '}
            <code>
              casus explain {atopid} {warid}
            </code>{' '}
            prints this page.
          </p>
        </EmptyNotice>
      )}
    </Page>
  );
}
