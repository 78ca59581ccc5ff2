import { Link } from 'wouter';
import type { CaseSummary } from '../../../src/present/case/list-cases.ts';
import { count, outcomeWords, plain, shortName } from '../../../src/present/words.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { ALL } from '../data/all.ts';
import { useApi } from '../data/use-api.ts';
import { Day } from '../parts/day.tsx';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';

/** All cases of the casebook, the latest first. */
export function CasesPage() {
  const loaded = useApi<Items<CaseSummary>>('/cases', { limit: ALL });
  return (
    <Page
      title="Which cases does the casebook have?"
      lead={
        <p className="lead">
          Each is a danger that an ally met, with what was promised, asked, given, and how it ended.
        </p>
      }
    >
      <Answer loaded={loaded} lines={12}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyNotice title="The casebook has no case.">
              <p>
                Begin one with <code>casus casebook new</code>; docs/howto says how.
              </p>
            </EmptyNotice>
          ) : (
            <>
              <p className="quiet">{count(items.length, 'case')}</p>
              <ul className="cases">
                {[...items].reverse().map((one) => (
                  <li key={one.id}>
                    <h2>
                      <Link href={`/case/${one.id}`}>{one.name}</Link>
                    </h2>
                    <p className="quiet small">
                      <Day date={one.start} />. {plain(one.kind)}, {one.place}. {shortName(one.subject)}:{' '}
                      {outcomeWords(one.outcome)}.
                    </p>
                    <p className="prose">{one.summary}</p>
                    <p className="small">
                      {one.patrons.length === 0 ? 'No patron.' : `Patrons: ${one.patrons.map(shortName).join(', ')}.`}
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answer>
    </Page>
  );
}
