import { Link } from 'wouter';
import { choiceInWords, ruleInWords } from '../../../src/present/curve/choice-words.ts';
import type { CurveSpecification, Multiverse } from '../../../src/present/curve/multiverse-result.ts';
import { count } from '../../../src/present/words.ts';

/** A rate as people read it: `58 % (87 of 149)`. */
export function rateWords({ honored, tests, rate }: { honored: number; tests: number; rate: number | null }): string {
  return rate === null ? 'nothing tested' : `${Math.round(rate * 100)} % (${honored} of ${tests})`;
}

/** The specification that is pointed at: its number, what differs from the base, and how to adopt it. */
export function SpecificationCard({
  curve,
  one,
  onAdopt,
}: {
  readonly curve: Multiverse;
  readonly one: CurveSpecification;
  readonly onAdopt: (standard: string) => void;
}) {
  const own = Object.entries(one.choices).filter(([rule, choice]) => choice !== curve.base.choices[rule]);
  const pact = curve.pacts.find((known) => known.pact === one.choices['leftOut']);
  return (
    <section className="specification" aria-live="polite">
      <h3>
        {rateWords(one)}
        {one.low !== null && one.high !== null && (
          <span className="quiet">
            {' '}
            95 % interval {Math.round(one.low * 100)} to {Math.round(one.high * 100)} %
          </span>
        )}
      </h3>
      {own.length === 0 ? (
        <p>The base itself: {curve.base.standard}.</p>
      ) : (
        <dl className="points">
          {own.map(([rule, choice]) => (
            <Difference
              key={rule}
              rule={rule}
              choice={rule === 'leftOut' && pact !== undefined ? pact.title : choiceInWords(rule, choice)}
              base={choiceInWords(rule, curve.base.choices[rule] ?? null)}
              estimand={curve.switches.find(({ name }) => name === rule)?.estimand}
            />
          ))}
        </dl>
      )}
      <p className="quiet small">
        {count(one.wars, curve.on === 'cases' ? 'case' : 'war')} with a test
        {one.undetermined > 0 && `, ${count(one.undetermined, 'test')} left open`}. {curve.selected}
      </p>
      {curve.on !== 'coding' && (
        <p className="actions">
          <button type="button" className="button" onClick={() => onAdopt(one.standard)}>
            Adopt these rules on every page
          </button>{' '}
          <Link href={`/compare?${curve.on === 'wars' ? 'on=wars&' : ''}standard=${one.standard}#tests`}>
            Patrons and each test under them
          </Link>
        </p>
      )}
    </section>
  );
}

function Difference({
  rule,
  choice,
  base,
  estimand,
}: {
  readonly rule: string;
  readonly choice: string;
  readonly base: string;
  readonly estimand: string | undefined;
}) {
  return (
    <>
      <dt>{ruleInWords(rule)}</dt>
      <dd>
        {choice} <span className="quiet">instead of {base}</span>
        {estimand !== undefined && <span className="quiet"> · changes what is asked: {estimand}</span>}
      </dd>
    </>
  );
}
