import { Link } from 'wouter';
import type { AgreementGroup } from '../../../src/present/promises/group-rows.ts';
import type { BoundRow, SupposedCondition } from '../../../src/present/what-if/bound-row.ts';
import {
  conditionsApart,
  onlyNamed,
  recordsApart,
  SHOWN_TESTS,
  whatIfSections,
} from '../../../src/present/what-if/sections.ts';
import type { TestedBefore } from '../../../src/present/what-if/tested-before.ts';
import type { WhatIf } from '../../../src/present/what-if/what-if.ts';
import { actWords, capital, count, obligationWords, plain } from '../../../src/present/words.ts';
import { slugOf } from '../data/slug.ts';
import { VerdictWord } from '../parts/verdict-word.tsx';
import { AgreementHead, Others, Reservations } from './agreement-parts.tsx';
import { LinkedSource } from './linked-source.tsx';

/** Whom a supposed attack would bind, agreement by agreement, and what they did when they were tested before. */
export function WhatIfAnswer({ answer }: { readonly answer: WhatIf }) {
  const named = onlyNamed(answer);
  return (
    <>
      {whatIfSections(answer).map(({ id, title, groups, none }) => (
        <section key={id} className="section" aria-label={title}>
          <h2>{title}</h2>
          {groups.length === 0 && <p className="quiet prose">{none}</p>}
          {groups.map((group) => (
            <Bound key={group.agreement} group={group} />
          ))}
        </section>
      ))}
      {named.by.length > 0 && (
        <p className="prose quiet">
          {named.words}, are not listed: by {named.by.join(', ')}.{' '}
          <Link href={`/promises/${slugOf(answer.attacker)}`}>What binds {answer.attacker}</Link> has each.
        </p>
      )}
      {answer.toBothSides.length > 0 && (
        <p className="prose">Promises to both sides would meet in: {answer.toBothSides.join(', ')}.</p>
      )}
      <Before answer={answer} />
    </>
  );
}

function Bound({ group }: { readonly group: AgreementGroup<BoundRow> }) {
  const rows = group.clauses.map(({ row }) => row);
  return (
    <article className="agreement">
      <AgreementHead group={group} />
      <ul className="clauses-of">
        {group.clauses.map(({ row, promisors, reservations }) => (
          <li key={`${row.clause} ${row.words} ${row.to} ${promisors[0]?.from}`}>
            <strong>{capital(obligationWords(row.kind))}</strong>
            {row.article !== 'not checked' && <span className="quiet"> ({row.article})</span>}, to {row.to}, by{' '}
            <Others verb="by" promisors={promisors} />
            <div>
              {row.words}
              {row.decided !== null && <> Then: {row.decided}.</>}
              <Reservations reservations={reservations} />
            </div>
            <Conditions tested={row.tested} />
          </li>
        ))}
      </ul>
      {[...new Set(rows.flatMap(({ caveats }) => caveats))].map((caveat) => (
        <p key={caveat} className="small quiet">
          {caveat}
        </p>
      ))}
      <Sources lines={[...new Set(rows.flatMap(({ sources }) => sources))]} />
    </article>
  );
}

/** The first source with its link, the others folded. */
function Sources({ lines: [first, ...others] }: { readonly lines: readonly string[] }) {
  if (first === undefined) return null;
  return (
    <>
      <p className="small quiet">
        Source: <LinkedSource line={first} />
      </p>
      {others.length > 0 && (
        <details className="small">
          <summary className="quiet">{count(others.length, 'more source')}</summary>
          <ul>
            {others.map((line) => (
              <li key={line}>
                <LinkedSource line={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Conditions({ tested }: { readonly tested: readonly SupposedCondition[] }) {
  const apart = conditionsApart(tested);
  if (apart.length === 0) return null;
  return (
    <ul className="supposed-conditions small">
      {apart.map(({ result, conditions }) => (
        <li key={result}>
          <strong className={`is-${result}`}>{capital(result)}</strong>:{' '}
          {conditions.map(({ condition, rule }) => `${plain(condition)} (${rule})`).join('; ')}
        </li>
      ))}
    </ul>
  );
}

function Before({ answer: { before } }: { readonly answer: WhatIf }) {
  if (before.length === 0) return null;
  const { known, open, none } = recordsApart(before);
  return (
    <section className="section" aria-label="What they did before">
      <h2>What they did when a promise of theirs was tested before</h2>
      <ul className="clauses-of">
        {known.map(({ from, tests }) => (
          <li key={from}>
            <Link href={`/patron/${slugOf(from)}`}>
              <strong>{from}</strong>
            </Link>
            <ul>
              {tests.slice(0, SHOWN_TESTS).map((test) => (
                <Test key={`${test.case} ${test.danger} ${test.ally}`} test={test} />
              ))}
              {tests.length > SHOWN_TESTS && (
                <li>
                  <Link href={`/patron/${slugOf(from)}`}>{tests.length - SHOWN_TESTS} more in its ledger</Link>
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p className="prose quiet">Tested, but the casebook does not say what came: {open.join(', ')}.</p>
      )}
      {none.length > 0 && (
        <p className="prose quiet">
          No test in the casebook, which is not the same as never tested: {none.join(', ')}.
        </p>
      )}
    </section>
  );
}

function Test({
  test: { case: id, danger, ally, began, verdict, delivered, ofHelp },
}: {
  readonly test: TestedBefore;
}) {
  return (
    <li>
      <Link href={`/case/${id}`} title={danger}>
        {ally} {began.slice(0, 4)}
      </Link>
      : <VerdictWord verdict={verdict} />
      {ofHelp ? '' : ' (not a promise of help)'}, delivered: {actWords(delivered)}
    </li>
  );
}
