import type { ClauseArgument } from '../../../src/present/argument/clause-argument.ts';
import type { CaseEntry } from '../../../src/present/case/case-timeline.ts';
import type { CaseView } from '../../../src/present/case/case-view.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { listed } from '../../../src/present/names.ts';
import { treatyWords } from '../../../src/present/treaty-words.ts';
import { actWords, capital, outcomeWords, plain } from '../../../src/present/words.ts';
import { Day } from '../parts/day.tsx';
import { VerdictWord } from '../parts/verdict-word.tsx';
import { ClauseTrail } from '../trail/clause-trail.tsx';
import { Refs } from '../trail/refs.tsx';

/** One case in a dossier: what happened, the ledger's row in words with its sources, and the trail of a promise that was called on. */
export function DossierCase({ view, patron }: { readonly view: CaseView; readonly patron: string }) {
  const row = view.rows.find((one) => one.patron === patron);
  const deciding = decidingClause(view, patron);
  return (
    <section className="dossier-case" id={view.id}>
      <h3>{view.name}</h3>
      <p className="quiet small">
        {capital(plain(view.kind))}, {view.place}; began <Day date={view.start} />, last checked on{' '}
        <Day date={view.asOf} />.
      </p>
      <p>{view.summary}</p>
      {row !== undefined && <Facts row={row} view={view} />}
      {deciding !== null && (
        <>
          <h4>How the verdict is reached</h4>
          <ClauseTrail clause={deciding} onPaper />
        </>
      )}
    </section>
  );
}

/** The clause that the row's verdict speaks of, where it was called on. */
export function decidingClause({ clauses, rows }: CaseView, patron: string): ClauseArgument | null {
  const row = rows.find((one) => one.patron === patron);
  if (row === undefined || row.verdict === 'not-invoked') return null;
  const found = clauses.find(
    ({ promisor, beneficiary, obligation, article }) =>
      promisor === patron &&
      beneficiary === row.ally &&
      obligation === row.owed?.obligation &&
      article === row.owed.article,
  );
  return found ?? null;
}

/** What the patron did, was asked and did not do, as the case records it. */
export function entriesOf({ timeline }: CaseView, patron: string, kinds: readonly CaseEntry['kind'][]): CaseEntry[] {
  return timeline.filter(
    ({ kind, actor, other }) => kinds.includes(kind) && (kind === 'request' ? other : actor) === patron,
  );
}

/** Promised, asked, came, verdict, outcome: the ledger's row in words, each with its sources. */
function Facts({ row, view }: { readonly row: LedgerRow; readonly view: CaseView }) {
  const { promised, capacity, notGiven, verdict, verdictReason, outcome, patron } = row;
  const clauses = [...new Set(promised.map((clause) => `${clause.words} (${treatyWords(clause)})`))];
  const [asked, came] = [entriesOf(view, patron, ['request']), entriesOf(view, patron, ['response'])];
  return (
    <dl className="points">
      <dt>Promised</dt>
      <dd>{clauses.length === 0 ? 'Nothing that this danger called on.' : <Lines lines={clauses} />}</dd>
      {asked.length > 0 && (
        <>
          <dt>Asked</dt>
          <dd>
            {asked.map((entry) => (
              <p key={`${entry.line} ${entry.words}`}>
                {entry.words} <span className="quiet">Answer: {plain(entry.says ?? 'unknown')}.</span>{' '}
                <Refs refs={refsOf(entry)} />
              </p>
            ))}
          </dd>
        </>
      )}
      <dt>Came</dt>
      <dd>
        {came.length === 0 && 'Nothing is recorded.'}
        {came.map((entry) => (
          <p key={`${entry.line} ${entry.words}`}>
            {capital(entry.acts.map(actWords).join(', '))}
            {entry.status !== 'confirmed' && ` (${entry.status})`}: {entry.words} <Refs refs={refsOf(entry)} />
          </p>
        ))}
        {notGiven.length > 0 && <p className="quiet">Known not to have come: {listed(notGiven.map(actWords))}.</p>}
      </dd>
      <dt>Verdict</dt>
      <dd>
        <VerdictWord verdict={verdict} /> <span className="quiet">({verdictReason})</span>
        {capacity !== null && <span className="quiet"> Able to help: {plain(capacity)}.</span>}
      </dd>
      <dt>Ended</dt>
      <dd>{capital(outcomeWords(outcome))}</dd>
    </dl>
  );
}

/** Every source that an entry names. */
export function refsOf({ sources, reportedBy, deniedBy }: CaseEntry): string[] {
  return [...new Set([...sources, ...[...reportedBy, ...deniedBy].flatMap((voice) => voice.sources)])];
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
