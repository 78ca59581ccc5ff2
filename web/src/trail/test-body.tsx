import type { Explanation } from '../../../src/present/argument/explanation.ts';
import { plain, verdictWords } from '../../../src/present/words.ts';
import { ruleName } from '../parts/rule-switcher.tsx';
import { ClauseTrail } from './clause-trail.tsx';

/** A test argued: the promise, each step of the test, what each party did, what would change it, what it rests on. */
export function TestBody({ test }: { readonly test: Explanation }) {
  const { agreement, contingency, standard, deciding, others, deeds, changes, sources } = test;
  return (
    <>
      <section className="section" style={{ marginTop: 0 }} id="promise">
        <h2>The promise</h2>
        <p className="prose">
          {agreement.title}, {agreement.span}
          {agreement.wartime && ', made in wartime'}. Parties: {agreement.parties.join(', ')}.
        </p>
      </section>
      <section className="section" id="trail">
        <h2>How the verdict is reached</h2>
        <p className="quiet">
          Under {standard.name}, version {standard.version}: {standard.title}.
        </p>
        {deciding === null ? <p>No party owed another anything here.</p> : <ClauseTrail clause={deciding} />}
      </section>
      <section className="section" id="deeds">
        <h2>What each party did in {contingency.name}</h2>
        <ul className="prose">
          {deeds.map(({ actor, text, lines }) => (
            <li key={actor}>
              <strong>{actor}</strong> {text}.{' '}
              {lines.length > 0 && <span className="quiet">[rows {lines.join(', ')} of the list of wars]</span>}
            </li>
          ))}
        </ul>
      </section>
      <section className="section" id="changes">
        <h2>What would change it</h2>
        {changes.length === 0 && <p>Switching a single rule would not change the verdict.</p>}
        <ul className="prose">
          {changes.map((change) => (
            <li key={`${change.switch} ${change.to}`}>
              {ruleName(change.switch)} “{plain(change.to)}” instead of “{plain(change.from)}”:{' '}
              <strong>{verdictWords(change.verdict)}</strong> ({change.reason}).
            </li>
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <section className="section" id="others">
          <h2>The other clauses</h2>
          {others.map((clause) => (
            <details key={clause.line}>
              <summary>{clause.line}.</summary>
              <ClauseTrail clause={clause} />
            </details>
          ))}
        </section>
      )}
      <section className="section" id="sources">
        <h2>Sources</h2>
        <ul className="prose">
          {sources.map((source) => (
            <li key={source}>{source.replace(/\(.*[/\\]/, '(')}</li>
          ))}
        </ul>
        <p className="quiet small">
          A number in square brackets is the row of the file that was imported. Publishers and citations are on the Data
          page.
        </p>
      </section>
    </>
  );
}
