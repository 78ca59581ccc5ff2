import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Promises } from '../../../src/present/promises/promises-answer.ts';
import { REGISTER_DAY } from '../../../src/present/promises/register-day.ts';
import { count } from '../../../src/present/words.ts';
import { isStatic } from '../data/address.ts';
import { dayWords } from '../data/days.ts';
import { aDay, faultIn } from '../data/faults.ts';
import { slugOf, titled } from '../data/slug.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Answer } from '../parts/states.tsx';
import { AgreementSearch } from '../promises/agreement-search.tsx';
import { PromiseLists } from '../promises/promise-lists.tsx';
import { Page } from '../shell/page.tsx';

/** States that readers ask for; every other can be written. */
const ASKED_OFTEN = [
  ...['japan', 'finland', 'ukraine', 'taiwan', 'turkey', 'pakistan', 'saudi-arabia', 'iran', 'armenia', 'philippines'],
  ...['poland', 'south-korea', 'israel', 'kazakhstan', 'qatar'],
];

/** What binds a state on a day, in words; and a search across agreements. */
export function PromisesPage({ state: asked }: { readonly state: string | null }) {
  const [state, change] = usePageState();
  const fault = faultIn(state, { on: aDay });
  const on = state.get('on') ?? '';
  const query = on === '' || on === REGISTER_DAY ? {} : { on };
  const path = asked === null || fault !== null ? null : `/promises/${encodeURIComponent(decodeURIComponent(asked))}`;
  const loaded = useApi<Promises>(path, query);
  const found = loaded.data;
  const name = found?.state ?? (asked === null ? null : titled(asked));
  return (
    <Page
      title={name === null ? 'What binds a state today?' : `What binds ${name}?`}
      lead={<Lead found={asked === null ? undefined : found} />}
    >
      <StateForm asked={asked} name={name} on={on} onDay={(day) => change({ on: day === REGISTER_DAY ? '' : day })} />
      {fault !== null ? (
        <FaultNotice fault={fault} onForget={() => change({ [fault.name]: '' })} />
      ) : (
        asked !== null && (
          <Answer loaded={loaded} lines={10}>
            {(promises) => <PromiseLists promises={promises} />}
          </Answer>
        )
      )}
      <p className="prose not-embedded">
        <Link href={isStatic() || asked === null ? '/if' : `/if?attacked=${slugOf(found?.state ?? titled(asked))}`}>
          {asked === null ? 'If one state attacked another' : `If ${name} were attacked`}
        </Link>
        : suppose an attack, and see whom it would call on, to do what, on which conditions.
      </p>
      <AgreementSearch query={state.get('q') ?? ''} onSearch={(q) => change({ q })} />
    </Page>
  );
}

function Lead({ found }: { readonly found: Promises | undefined }) {
  if (found === undefined) {
    return (
      <p className="lead">
        Choose a state and a day. The page shows who promised it what and what it promised to whom: the treaty, the
        article, the conditions, and since when.
      </p>
    );
  }
  const defenders = new Set(found.rows.filter(({ kind }) => kind === 'defense').map(({ from }) => from));
  const defended = new Set(found.given.filter(({ kind }) => kind === 'defense').map(({ to }) => to));
  const received =
    defenders.size === 0
      ? `No promise to defend ${found.state} is in the register of promises`
      : `If ${found.state} were attacked, ${count(defenders.size, 'state')} would be bound to help, as far as each clause reaches`;
  const given = defended.size === 0 ? 'none that it gave is' : `it has itself promised to defend ${defended.size}`;
  return (
    <div className="answer">
      <p className="lead">
        {received}; {given} (in force on {dayWords(found.on)}).
      </p>
      <p className="quiet prose">{found.coverage.statement.join(' ')}</p>
    </div>
  );
}

function StateForm({
  asked,
  name,
  on,
  onDay,
}: {
  readonly asked: string | null;
  readonly name: string | null;
  readonly on: string;
  readonly onDay: (day: string) => void;
}) {
  const [, navigate] = useLocation();
  const [written, setWritten] = useState(name ?? '');
  const go = () => {
    const slug = slugOf(written);
    if (slug !== '') navigate(`/promises/${slug}${on === '' ? '' : `?on=${on}`}`);
  };
  return (
    <div className="section not-embedded not-printed" style={{ marginTop: 0 }}>
      <form
        className="controls"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <label className="field">
          <span>State (name or code)</span>
          <input
            className="button"
            list="states-asked-often"
            value={written}
            onChange={({ target }) => setWritten(target.value)}
          />
          <datalist id="states-asked-often">
            {ASKED_OFTEN.map((one) => (
              <option key={one} value={titled(one)} />
            ))}
          </datalist>
        </label>
        {!isStatic() && (
          <label className="field">
            <span>Day</span>
            <input
              type="date"
              className="button"
              value={on === '' ? REGISTER_DAY : on}
              onChange={({ target }) => aDay(target.value) === null && onDay(target.value)}
            />
          </label>
        )}
        <button type="submit" className="button">
          Show
        </button>
      </form>
      {asked === null && (
        <p className="often">
          {ASKED_OFTEN.map((one) => (
            <Link key={one} href={`/promises/${one}`}>
              {titled(one)}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
