import { Link } from 'wouter';
import type { TestInTime } from '../../../src/present/map/obligations-in-time.ts';
import { listed } from '../../../src/present/names.ts';
import { count, obligationWords } from '../../../src/present/words.ts';
import { dayWords, spanWords } from '../data/days.ts';
import { underStandard } from '../data/standard.ts';
import { VerdictWord } from '../parts/verdict-word.tsx';
import type { Snapshot } from './snapshot.ts';
import { HUES, type Promise_ } from './ties.ts';

/** What a state had promised and been promised on a day, and the tests of that year. */
export function StatePanel({
  snapshot,
  state,
  tests,
  standard,
  onChoose,
}: {
  readonly snapshot: Snapshot;
  readonly state: number;
  /** The tests in which it had promised or been promised, of that year. */
  readonly tests: readonly TestInTime[];
  /** The rules that the tests were judged by. */
  readonly standard: string;
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
      {TESTED.map(({ verdict, words }) => (
        <TestList
          key={verdict}
          title={words}
          tests={tests.filter((test) => test.verdict === verdict)}
          name={name}
          standard={standard}
        />
      ))}
      {tests.length === 0 && (
        <p className="quiet">No promise to or from it is known to have been called on for the first time that year.</p>
      )}
    </section>
  );
}

/** Kept and broken apart, open ones last. */
const TESTED = [
  { verdict: 'honored', words: 'Called on that year and kept' },
  { verdict: 'violated', words: 'Called on that year and broken' },
  { verdict: 'undetermined', words: 'Called on that year; whether it was kept is undetermined' },
] as const;

function TestList({
  title,
  tests,
  name,
  standard,
}: {
  readonly title: string;
  readonly tests: readonly TestInTime[];
  readonly name: (state: number) => string;
  readonly standard: string;
}) {
  if (tests.length === 0) return null;
  return (
    <>
      <h4>
        {title} ({tests.length})
      </h4>
      <ul className="promise-list">
        {tests.map((test) => (
          <li key={`${test.promisor} ${test.beneficiary} ${test.war}`}>
            <VerdictWord verdict={test.verdict} /> · {name(test.promisor)} to {name(test.beneficiary)},{' '}
            <TestLink test={test} standard={standard} /> <span className="quiet">from {dayWords(test.from)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The war, as a link to how the verdict was reached. */
function TestLink({ test, standard }: { readonly test: TestInTime; readonly standard: string }) {
  if (test.case !== null) return <Link href={underStandard(`/case/${test.case}`, standard)}>{test.war}</Link>;
  if (test.atopid === null || test.warid === null) return test.war;
  return <Link href={underStandard(`/test/${test.atopid}/${test.warid}`, standard)}>{test.war}</Link>;
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
