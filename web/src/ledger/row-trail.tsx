import { Link } from 'wouter';
import type { CaseView } from '../../../src/present/case/case-view.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { capital } from '../../../src/present/words.ts';
import { ArticleClaims } from '../case/article-claims.tsx';
import { DEFAULT_STANDARD, underStandard } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { Answer } from '../parts/states.tsx';
import { ClauseTrail } from '../trail/clause-trail.tsx';
import { SourceList } from '../trail/source-list.tsx';
import { RowFacts } from './row-facts.tsx';

/** A row of the ledger opened: what was promised, asked and given, then the argument for its verdict, then its sources. */
export function RowTrail({ row, standard }: { readonly row: LedgerRow; readonly standard: string }) {
  const loaded = useApi<CaseView>(`/cases/${row.case}`, standard === DEFAULT_STANDARD ? {} : { standard });
  const address = underStandard(`/case/${row.case}`, standard);
  return (
    <div className="trail fades">
      <p className="prose">{capital(row.verdictReason)}.</p>
      <p>
        <Link href={address}>The whole case: {row.danger}</Link>
      </p>
      <RowFacts row={row} />
      <Answer loaded={loaded} lines={5}>
        {(view) => {
          const deciding = view.clauses.filter(
            ({ promisor, beneficiary, obligation, article }) =>
              promisor === row.patron &&
              beneficiary === row.ally &&
              obligation === row.owed?.obligation &&
              article === row.owed.article,
          );
          const cited = new Set(row.sources);
          return (
            <>
              {deciding.slice(0, 1).map((clause) => (
                <section key={clause.line}>
                  <h3>How the verdict is reached</h3>
                  <ClauseTrail clause={clause} />
                </section>
              ))}
              <section>
                <h3>Sources for this row</h3>
                <SourceList sources={view.sources.filter(({ ref }) => cited.has(ref))} />
              </section>
              {view.claims.length > 0 && (
                <section>
                  <h3>Claims from articles about this case</h3>
                  <ArticleClaims claims={view.claims} />
                </section>
              )}
            </>
          );
        }}
      </Answer>
    </div>
  );
}
