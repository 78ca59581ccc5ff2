import type { ThesisResult } from '../../../src/present/theses/thesis-result.ts';
import { count } from '../../../src/present/words.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { DEFAULT_STANDARD } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { RuleSwitcher } from '../parts/rule-switcher.tsx';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';
import { ThesisFigure } from '../theses/thesis-figure.tsx';

/** Claims that were made in public, each with its test, what would refute it, and the result. */
export function ThesesPage() {
  const [state, change] = usePageState();
  const standard = state.get('standard') ?? DEFAULT_STANDARD;
  const loaded = useApi<Items<ThesisResult>>('/theses', standard === DEFAULT_STANDARD ? {} : { standard });
  return (
    <Page
      title="Do the claims hold?"
      lead={
        <p className="lead">
          These claims were made in public. Each became a test before anybody counted: what is measured, what would
          refute the claim, and what the cases say.
        </p>
      }
    >
      <RuleSwitcher
        standard={standard}
        onChange={(next) => change({ standard: next === DEFAULT_STANDARD ? '' : next })}
      />
      <Answer loaded={loaded} lines={12}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyNotice title="The casebook has no claim.">
              <p>
                A claim is a file in <code>cases/theses</code>; the casebook’s README says what is in it.
              </p>
            </EmptyNotice>
          ) : (
            <>
              <Summary items={items} />
              {items.map((thesis) => (
                <section className="section" key={thesis.thesis}>
                  <ThesisFigure thesis={thesis} standard={standard} />
                </section>
              ))}
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function Summary({ items }: { readonly items: readonly ThesisResult[] }) {
  return (
    <section className="section not-embedded" aria-label="Results in short">
      <p className="quiet">{count(items.length, 'claim')}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ thesis, claim, verdict }) => (
            <tr key={thesis}>
              <th scope="row" style={{ fontWeight: 400 }}>
                <a href={`#${thesis}`}>{claim}</a>
              </th>
              <td style={{ whiteSpace: 'nowrap' }}>
                <strong>{verdict}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
