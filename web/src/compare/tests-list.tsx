import { Link } from 'wouter';
import type { ComparedPatron } from '../../../src/present/compare/comparison.ts';
import type { DecidedPromise, HelpDecision } from '../../../src/present/compare/help-decisions.ts';
import { count, shortName } from '../../../src/present/words.ts';
import { underStandard } from '../data/standard.ts';
import { VerdictWord } from '../parts/verdict-word.tsx';

/** Every danger that a patron's number counts, in the order of time, each with the way to how its verdict was reached. */
export function TestsList({
  patrons,
  standard,
}: {
  readonly patrons: readonly ComparedPatron[];
  readonly standard: string;
}) {
  const tested = patrons.filter(({ decisions }) => decisions.length > 0);
  return (
    <section className="section not-embedded" id="tests">
      <h2>Each test</h2>
      {tested.length === 0 && <p className="prose">No promise of help was called on.</p>}
      {tested.map(({ patron, decisions }) => (
        <details key={patron} className="tests-of">
          <summary>
            {shortName(patron)}: {count(decisions.length, 'danger')}, {years(decisions)}
          </summary>
          <ul className="promise-list">
            {decisions.map((decision) => (
              <li key={decision.danger}>
                <VerdictWord verdict={decision.verdict} /> · {decision.year},{' '}
                <Danger decision={decision} standard={standard} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** A case of the casebook is one page; in a war each promise has its own. */
function Danger({ decision, standard }: { readonly decision: HelpDecision; readonly standard: string }) {
  const { danger, name, promises } = decision;
  if (promises.every(({ test }) => test === null)) {
    return (
      <>
        <Link href={underStandard(`/case/${danger}`, standard)}>{name}</Link>, to{' '}
        {promises.map(({ ally }) => shortName(ally)).join(', ')}
      </>
    );
  }
  return (
    <>
      {name}, to{' '}
      {promises.map((promise, at) => (
        <span key={promise.ally}>
          {at > 0 && ', '}
          <Promised promise={promise} standard={standard} />
          {promise.verdict !== decision.verdict && ` (${promise.verdict})`}
        </span>
      ))}
    </>
  );
}

function Promised({ promise, standard }: { readonly promise: DecidedPromise; readonly standard: string }) {
  const { ally, test } = promise;
  if (test === null) return shortName(ally);
  return <Link href={underStandard(`/test/${test.atopid}/${test.warid}`, standard)}>{shortName(ally)}</Link>;
}

function years(decisions: readonly HelpDecision[]): string {
  const [first, last] = [decisions[0]?.year, decisions.at(-1)?.year];
  return first === last ? `${first}` : `${first} to ${last}`;
}
