import type { AgreementGroup } from '../../../src/present/promises/group-rows.ts';
import type { PromiseRow } from '../../../src/present/promises/promise-row.ts';
import { capital, count } from '../../../src/present/words.ts';
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

/** An agreement's title, what it rests on, and how well it is known. */
export function AgreementHead({ group }: { readonly group: AgreementGroup }) {
  return (
    <>
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
    </>
  );
}

/** Those on the other side; many are folded. */
export function Others({
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
      <summary>{count(names.length, verb === 'by' ? 'promisor' : 'beneficiary')}</summary>
      {names.join(', ')}
    </details>
  );
}

/** What states have reserved against a clause, and which states. */
export function Reservations({
  reservations,
}: {
  readonly reservations: readonly { readonly words: string; readonly by: readonly string[] }[];
}) {
  return reservations.map(({ words, by }) => (
    <span key={words} className="quiet">
      {' '}
      Reserved by {by.join(', ')}: {words}
    </span>
  ));
}

/** What is not certain of an agreement, and the sources with their links; both are folded. */
export function AgreementFoot({ rows }: { readonly rows: readonly PromiseRow[] }) {
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
