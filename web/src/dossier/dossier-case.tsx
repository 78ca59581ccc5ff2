import type { ClauseArgument } from '../../../src/present/argument/clause-argument.ts';
import type { CaseView } from '../../../src/present/case/case-view.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { listed } from '../../../src/present/names.ts';
import { treatyWords } from '../../../src/present/treaty-words.ts';
import { actWords, capital, outcomeWords, plain, shortName } from '../../../src/present/words.ts';
import { CaseTimeline } from '../case/case-timeline.tsx';
import { owedWords } from '../ledger/owed.ts';
import { Day } from '../parts/day.tsx';
import { VerdictWord } from '../parts/verdict-word.tsx';
import { ClauseTrail } from '../trail/clause-trail.tsx';
import { Refs } from '../trail/refs.tsx';

/** One case in a dossier: the facts in a column, the days, the trail, what is open. */
export function DossierCase({ view, patron }: { readonly view: CaseView; readonly patron: string }) {
  const row = view.rows.find((one) => one.patron === patron);
  const clauses = view.clauses.filter(({ promisor }) => promisor === patron);
  return (
    <section className="section dossier-case" id={view.id}>
      <p className="kicker">
        <span>{plain(view.kind)}</span>
        <span>
          began <Day date={view.start} long />
        </span>
        <span>{view.place}</span>
      </p>
      <h2>{view.name}</h2>
      <p className="prose">{view.summary}</p>
      {row !== undefined && <Facts row={row} />}
      <h3>Day by day</h3>
      <CaseTimeline view={view} />
      <Trail clauses={clauses} patron={patron} ally={view.subject} />
      {view.facts.openQuestions.length > 0 && (
        <>
          <h3>Open questions</h3>
          <ul className="prose">
            {view.facts.openQuestions.map(({ question, sources }) => (
              <li key={question}>
                {question} <Refs refs={sources} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Promised, asked, given, able, delivered, verdict, outcome: the ledger's row in words. */
function Facts({ row }: { readonly row: LedgerRow }) {
  const { promised, asked, given, capacity, delivered, notGiven, verdict, verdictReason, outcome } = row;
  const clauses = [...new Set(promised.map((clause) => `${clause.words} (${treatyWords(clause)})`))];
  return (
    <dl className="points">
      <dt>Promised</dt>
      <dd>{clauses.length === 0 ? 'Nothing that is known.' : <Lines lines={clauses} />}</dd>
      <dt>Asked</dt>
      <dd>
        {asked.length === 0
          ? 'No request is known.'
          : asked.map(({ words, answer }) => (
              <p key={words}>
                {words} <span className="quiet">Answer: {answer}</span>
              </p>
            ))}
      </dd>
      <dt>Had given before</dt>
      <dd>{given.length === 0 ? 'Nothing is recorded.' : given.map(({ words }) => <p key={words}>{words}</p>)}</dd>
      <dt>Able to help</dt>
      <dd>{capacity === null ? 'Not assessed.' : capital(plain(capacity))}</dd>
      <dt>Delivered at most</dt>
      <dd>
        {capital(actWords(delivered))}
        {notGiven.length > 0 && (
          <span className="quiet"> · known not to have come: {listed(notGiven.map(actWords))}</span>
        )}
      </dd>
      <dt>Owed and verdict</dt>
      <dd>
        {capital(owedWords(row))}: <VerdictWord verdict={verdict} /> <span className="quiet">({verdictReason})</span>
      </dd>
      <dt>How it ended</dt>
      <dd>{capital(outcomeWords(outcome))}</dd>
    </dl>
  );
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

/** Clauses that were called on, argued in full; the others in a line each. */
function Trail({
  clauses,
  patron,
  ally,
}: {
  readonly clauses: readonly ClauseArgument[];
  readonly patron: string;
  readonly ally: string;
}) {
  const called = clauses.filter(({ verdict }) => verdict !== 'not-invoked');
  const silent = clauses.filter(({ verdict }) => verdict === 'not-invoked');
  return (
    <>
      <h3>The trail</h3>
      {clauses.length === 0 && (
        <p>
          No agreement was in force between {patron} and {shortName(ally)}.
        </p>
      )}
      {called.map((clause) => (
        <ClauseTrail key={`${clause.article} ${clause.words} ${clause.line}`} clause={clause} />
      ))}
      {silent.length > 0 && (
        <>
          <h4>Not called on</h4>
          <ul className="prose">
            {silent.map(({ article, words, line }) => (
              <li key={`${article} ${words} ${line}`}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
