import type { CaseView } from '../../../src/present/case/case-view.ts';
import { treatyWords } from '../../../src/present/treaty-words.ts';
import { capital, obligationWords, verdictWords } from '../../../src/present/words.ts';
import { VerdictSwatch } from '../parts/verdict-word.tsx';
import { ClauseTrail } from '../trail/clause-trail.tsx';

/** Every clause that was judged, closed but for those that were called on. */
export function CaseClauses({ view }: { readonly view: CaseView }) {
  if (view.clauses.length === 0) return <p>No clause of a patron’s agreement with {view.subject} was tested.</p>;
  return (
    <div className="clauses">
      {view.clauses.map((clause) => (
        <details
          key={`${clause.promisor} ${clause.article} ${clause.words} ${clause.line}`}
          open={clause.verdict !== 'not-invoked'}
        >
          <summary>
            <span className="verdict">
              <VerdictSwatch verdict={clause.verdict} />
              <span>
                {clause.promisor} to {clause.beneficiary}: {capital(obligationWords(clause.obligation))} (
                {treatyWords(clause)}): <strong>{verdictWords(clause.verdict)}</strong>
              </span>
            </span>
          </summary>
          <ClauseTrail clause={clause} />
        </details>
      ))}
    </div>
  );
}
