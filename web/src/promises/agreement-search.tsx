import { useState } from 'react';
import { Link } from 'wouter';
import type { AgreementsFound } from '../../../src/present/promises/promises-answer.ts';
import { matchAgreements } from '../../../src/present/promises/search-agreements.ts';
import { capital, count, obligationWords } from '../../../src/present/words.ts';
import { isStatic } from '../data/address.ts';
import { useApi } from '../data/use-api.ts';
import { Answer } from '../parts/states.tsx';
import { LinkedSource } from './linked-source.tsx';

const EXAMPLES = ['attack on one', 'consult', 'intelligence', 'bases'];
/** So many agreements are shown; a narrower search shows the others. */
const MOST = 60;

/** A search across the words of agreements. A published copy looks through all of them in the browser. */
export function AgreementSearch({
  query,
  onSearch,
}: {
  readonly query: string;
  readonly onSearch: (query: string) => void;
}) {
  const [written, setWritten] = useState(query);
  const isAsked = query.trim().length >= 2;
  const loaded = useApi<AgreementsFound>(isAsked ? '/agreements' : null, isStatic() ? {} : { q: query.trim() });
  const search = (words: string) => {
    setWritten(words);
    onSearch(words.trim());
  };
  return (
    <section className="section not-embedded" aria-label="Search across agreements" id="search">
      <h2>Search across agreements</h2>
      <form
        className="controls not-printed"
        onSubmit={(event) => {
          event.preventDefault();
          search(written);
        }}
      >
        <label className="field">
          <span>Words in a clause, a title or a party’s name</span>
          <input
            type="search"
            className="button"
            value={written}
            minLength={2}
            maxLength={100}
            onChange={({ target }) => setWritten(target.value)}
          />
        </label>
        <button type="submit" className="button">
          Search
        </button>
      </form>
      <p className="often not-printed">
        {EXAMPLES.map((words) => (
          <button key={words} type="button" className="link-button" onClick={() => search(words)}>
            {words}
          </button>
        ))}
      </p>
      {isAsked && (
        <Answer loaded={loaded} lines={5}>
          {(answer) => (
            <Found
              answer={isStatic() ? { ...answer, found: matchAgreements(answer.found, query) } : answer}
              query={query}
            />
          )}
        </Answer>
      )}
    </section>
  );
}

function Found({ answer: { searched, found }, query }: { readonly answer: AgreementsFound; readonly query: string }) {
  const among = `${searched.casebook} agreements of the casebook and ${searched.treatyTerms} alliances of the register of treaty terms`;
  return (
    <>
      <p role="status">
        <strong>{count(found.length, 'agreement')}</strong> with “{query}” among {among}
        {found.length > MOST && `; the first ${MOST} are shown`}. Clauses are in our own words.
      </p>
      {found.slice(0, MOST).map((one) => (
        <article key={one.id} className="agreement">
          <h3>{one.title}</h3>
          <p className="quiet small">
            {one.since ?? 'no date'}
            {one.until === null ? '' : ` to ${one.until}`} ·{' '}
            {one.parties.length > 6
              ? `${one.parties.slice(0, 5).join(', ')} and ${one.parties.length - 5} more`
              : one.parties.join(', ')}
            {one.atopid !== null && ` · ATOP ${one.atopid}`}
          </p>
          <ul className="clauses-of">
            {one.clauses.map(({ article, kind, words }) => (
              <li key={`${article} ${words}`}>
                <strong>{capital(obligationWords(kind))}</strong>
                {article !== 'not checked' && <span className="quiet"> ({article})</span>}: {words}
              </li>
            ))}
          </ul>
          {one.sourceLines.length > 0 && (
            <p className="small quiet">
              Source: <LinkedSource line={one.sourceLines[0] as string} />
            </p>
          )}
        </article>
      ))}
      {found.length === 0 && (
        <p className="quiet">
          Try fewer words. <Link href="/promises">What binds a state</Link> lists whole treaties.
        </p>
      )}
    </>
  );
}
