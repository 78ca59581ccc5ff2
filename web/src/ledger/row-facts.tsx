import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { listed } from '../../../src/present/names.ts';
import { treatyWords } from '../../../src/present/treaty-words.ts';
import { actWords, capital, obligationWords, plain } from '../../../src/present/words.ts';
import { Term } from '../parts/term.tsx';
import { VerdictWord } from '../parts/verdict-word.tsx';

/** Promised, asked, came, given before: in the casebook's words. */
export function RowFacts({ row }: { readonly row: LedgerRow }) {
  return (
    <div className="trail trail-parts">
      <div className="trail-column">
        <section>
          <h3>Promised</h3>
          <ul className="facts">
            {row.promised.length === 0 && <li>Nothing that this danger called on.</li>}
            {row.promised.map((clause) => (
              <li key={`${clause.agreement} ${clause.article} ${clause.words} ${clause.verdict}`}>
                <span className="status">
                  {capital(obligationWords(clause.obligation))}
                  {clause.binding === 'political' && ' (a pledge)'}
                </span>{' '}
                <span className="quiet">{treatyWords(clause)}</span>
                <br />
                {clause.words} <VerdictWord verdict={clause.verdict} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>What it had given its patron before</h3>
          <ul className="facts">
            {row.given.length === 0 && <li>Nothing is recorded.</li>}
            {row.given.map(({ act, status, words }) => (
              <li key={words}>
                <span className="status">
                  {capital(actWords(act))}: {status}
                </span>
                <br />
                {words}
              </li>
            ))}
          </ul>
          {row.capacity !== null && (
            <p style={{ marginTop: '0.75rem' }}>
              <Term name="capacity">Capacity</Term> of {row.patron}: {row.capacity}.
            </p>
          )}
        </section>
      </div>
      <div className="trail-column">
        <section>
          <h3>Asked for</h3>
          <ul className="facts">
            {row.asked.length === 0 && <li>No request is known.</li>}
            {row.asked.map(({ acts, words, answer }) => (
              <li key={words}>
                <span className="status">
                  {acts.length === 0 ? 'Help' : capital(listed(acts.map(actWords)))}: answer {plain(answer)}
                </span>
                <br />
                {words}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>What came</h3>
          <ul className="facts">
            {row.responses.length === 0 && <li>Nothing is recorded.</li>}
            {row.responses.map(({ act, status, by, words }) => (
              <li key={`${act} ${status} ${words}`}>
                <span className="status">
                  {capital(actWords(act))}: {status}
                </span>
                {by.length > 0 && <span className="quiet"> by {listed(by)}</span>}
                <br />
                {words}
              </li>
            ))}
            {row.notGiven.length > 0 && (
              <li>
                <span className="status">Known not to have come:</span> {listed(row.notGiven.map(actWords))}
              </li>
            )}
          </ul>
        </section>
      </div>
    </div>
  );
}
