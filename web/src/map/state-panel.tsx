import { Link } from 'wouter';
import type { TestInTime } from '../../../src/present/map/obligations-in-time.ts';
import { listed } from '../../../src/present/names.ts';
import { count, obligationWords } from '../../../src/present/words.ts';
import { spanWords } from '../data/days.ts';
import { VerdictWord } from '../parts/verdict-word.tsx';
import { HUES, type Promise_, type Snapshot } from './snapshot.ts';

/** What a state had promised and been promised on a day, and the tests of that year. */
export function StatePanel({
  snapshot,
  state,
  tests,
  onChoose,
}: {
  readonly snapshot: Snapshot;
  readonly state: number;
  /** The tests in which it had promised or been promised, of that year. */
  readonly tests: readonly TestInTime[];
  readonly onChoose: (state: number) => void;
}) {
  const name = (code: number) => snapshot.states.get(code)?.name ?? '';
  const own = snapshot.promises.filter(({ promisor, beneficiary }) => promisor === state || beneficiary === state);
  const given = own.filter(({ promisor }) => promisor === state);
  const received = own.filter(({ beneficiary }) => beneficiary === state);
  return (
    <section className="state-panel" aria-live="polite">
      <h3>{name(state)}</h3>
      <div className="promises">
        <PromiseList
          title={`Had promised (${count(given.length, 'promise')})`}
          promises={given}
          other={({ beneficiary }) => beneficiary}
          name={name}
          onChoose={onChoose}
        />
        <PromiseList
          title={`Was promised (${count(received.length, 'promise')})`}
          promises={received}
          other={({ promisor }) => promisor}
          name={name}
          onChoose={onChoose}
        />
      </div>
      <h4>Tested that year</h4>
      {tests.length === 0 && <p className="quiet">No test is known.</p>}
      <ul className="promise-list">
        {tests.map((test) => (
          <li key={`${test.promisor} ${test.beneficiary} ${test.war}`}>
            <VerdictWord verdict={test.verdict} /> · {name(test.promisor)} to {name(test.beneficiary)},{' '}
            {test.case === null ? test.war : <Link href={`/case/${test.case}`}>{test.war}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Promises of one agreement that are alike but for whom they are to, or from. */
interface Alike {
  readonly promise: Promise_;
  readonly others: readonly number[];
}

function alike(promises: readonly Promise_[], other: (promise: Promise_) => number): Alike[] {
  const groups = new Map<string, { promise: Promise_; others: number[] }>();
  for (const promise of promises) {
    const key = [promise.agreement, promise.kinds.join(), promise.from, promise.to].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { promise, others: [other(promise)] });
    else if (!group.others.includes(other(promise))) group.others.push(other(promise));
  }
  return [...groups.values()].sort((a, b) => HUES.indexOf(a.promise.hue) - HUES.indexOf(b.promise.hue));
}

function PromiseList({
  title,
  promises,
  other,
  name,
  onChoose,
}: {
  readonly title: string;
  readonly promises: readonly Promise_[];
  readonly other: (promise: Promise_) => number;
  readonly name: (state: number) => string;
  readonly onChoose: (state: number) => void;
}) {
  return (
    <div>
      <h4>{title}</h4>
      {promises.length === 0 && <p className="quiet">None is known on this day.</p>}
      <ul className="promise-list">
        {alike(promises, other).map(({ promise, others }) => (
          <li key={`${promise.agreement} ${promise.kinds.join()} ${promise.from} ${promise.to}`}>
            <strong>{listed(promise.kinds.map(obligationWords))}</strong>:{' '}
            {others.map((state, at) => (
              <span key={state}>
                {at > 0 && ', '}
                <button type="button" className="link-button" onClick={() => onChoose(state)}>
                  {name(state)}
                </button>
              </span>
            ))}{' '}
            <span className="quiet">
              · {promise.agreement}
              {promise.binding === 'political' && ' (a political pledge)'}, {spanWords(promise.from, promise.to)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
