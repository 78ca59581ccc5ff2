import { type AgreementGroup, groupRows } from '../../../src/present/promises/group-rows.ts';
import type { PromiseRow } from '../../../src/present/promises/promise-row.ts';
import type { Promises } from '../../../src/present/promises/promises-answer.ts';
import { capital, count, obligationWords } from '../../../src/present/words.ts';
import { Day } from '../parts/day.tsx';
import { LinkedSource } from './linked-source.tsx';

const BINDING = {
  legal: 'treaty',
  political: 'political pledge',
  'domestic-law': 'law of the promisor alone',
} as const;
const TEXT = {
  full: 'text read in full',
  excerpt: 'articles read',
  account: 'known from accounts of it',
  none: 'text not read by anyone here',
} as const;

/** What a state was promised and what it promised, agreement by agreement. */
export function PromiseLists({ promises }: { readonly promises: Promises }) {
  const { state, rows, given } = promises;
  // What it gave is grouped as what it got is: the side that changes within an agreement stands in one line.
  const turned = given.map((row) => ({ ...row, from: row.to, to: row.from }));
  return (
    <div className="promise-columns">
      <Side title={`Promised to ${state}`} verb="by" groups={groupRows(rows)} none={`No promise to ${state}`} />
      <Side title={`Promised by ${state}`} verb="to" groups={groupRows(turned)} none={`No promise by ${state}`} />
    </div>
  );
}

function Side({
  title,
  verb,
  groups,
  none,
}: {
  readonly title: string;
  readonly verb: 'by' | 'to';
  readonly groups: readonly AgreementGroup[];
  readonly none: string;
}) {
  return (
    <section className="section" aria-label={title}>
      <h2>{title}</h2>
      {groups.length === 0 && (
        <p className="quiet">{none} is in the register for this day. That is not the same as none.</p>
      )}
      {groups.map((group) => (
        <article key={group.agreement} className="agreement">
          <h3>{group.title}</h3>
          <p className="quiet small">
            {capital(BINDING[group.binding])}
            {group.text !== null && `, ${TEXT[group.text]}`}
            {group.asOf !== null && (
              <>
                , as of <Day date={group.asOf} />
              </>
            )}
          </p>
          <ul className="clauses-of">
            {group.clauses.map(({ row, promisors, reservations }) => (
              <li key={`${row.clause} ${row.words}`}>
                <strong>{capital(obligationWords(row.kind))}</strong>
                {row.article !== 'not checked' && <span className="quiet"> ({row.article})</span>}, {verb}{' '}
                <Others verb={verb} promisors={promisors} />
                {row.until !== null && `, until ${row.until}`}
                {row.inForce === 'unknown' && ' (whether on this day is not certain)'}.
                <br />
                {row.words}
                {row.conditions.length > 0 && <> If: {row.conditions.join('; ')}.</>}
                {row.decided !== null && <> Then: {row.decided}.</>}
                {reservations.map(({ words, by }) => (
                  <span key={words} className="quiet">
                    {' '}
                    Reserved by {by.join(', ')}: {words}
                  </span>
                ))}
              </li>
            ))}
          </ul>
          <Foot rows={group.clauses.map(({ row }) => row)} />
        </article>
      ))}
    </section>
  );
}

/** Those on the other side; many are folded. */
function Others({
  verb,
  promisors,
}: {
  readonly verb: 'by' | 'to';
  readonly promisors: readonly { readonly from: string; readonly since: string }[];
}) {
  const names = promisors.map(({ from, since }) => `${from} (since ${since})`);
  if (names.length <= 3) return names.join(', ');
  return (
    <details className="inline-details">
      <summary>
        {count(names.length, verb === 'by' ? 'promisor' : 'beneficiary').replace('beneficiarys', 'beneficiaries')}
      </summary>
      {names.join(', ')}
    </details>
  );
}

function Foot({ rows }: { readonly rows: readonly PromiseRow[] }) {
  const caveats = [...new Set(rows.flatMap(({ caveats }) => caveats))];
  const sources = [...new Set(rows.flatMap(({ sources }) => sources))];
  return (
    <details>
      <summary className="quiet small">
        {[...(caveats.length === 0 ? [] : [count(caveats.length, 'caveat')]), count(sources.length, 'source')].join(
          ', ',
        )}
      </summary>
      <ul className="small">
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
        {sources.map((line) => (
          <li key={line}>
            <LinkedSource line={line} />
          </li>
        ))}
      </ul>
    </details>
  );
}
