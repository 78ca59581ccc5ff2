import { type AgreementGroup, groupRows } from '../../../src/present/promises/group-rows.ts';
import type { Promises } from '../../../src/present/promises/promises-answer.ts';
import { capital, obligationWords } from '../../../src/present/words.ts';
import { AgreementFoot, AgreementHead, Others, Reservations } from './agreement-parts.tsx';

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
          <AgreementHead group={group} />
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
                <Reservations reservations={reservations} />
              </li>
            ))}
          </ul>
          <AgreementFoot rows={group.clauses.map(({ row }) => row)} />
        </article>
      ))}
    </section>
  );
}
