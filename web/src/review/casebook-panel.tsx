import { Link } from 'wouter';
import { listed } from '../../../src/present/names.ts';
import type { ReviewAnswer, ReviewedCase } from '../../../src/present/review/review-answer.ts';
import { count } from '../../../src/present/words.ts';

/** What the review has put into the casebook, what each case still lacks, and where it is shown. */
export function CasebookPanel({ review }: { readonly review: ReviewAnswer }) {
  const { folder, files, cases, shown, claims } = review;
  const accepted = claims.filter((claim) => claim.decision === 'accepted');
  const loose = accepted.filter((claim) => claim.case === null).length;
  if (accepted.length === 0) {
    return (
      <section className="review-casebook" aria-label="Your casebook">
        <h2>In your casebook</h2>
        <p className="quiet">Nothing yet. What you accept goes to {folder}.</p>
      </section>
    );
  }
  return (
    <section className="review-casebook" aria-label="Your casebook">
      <h2>In your casebook</h2>
      <p>
        {count(accepted.length, 'accepted claim')} {accepted.length === 1 ? 'is' : 'are'} in{' '}
        <code>{listed(files)}</code>.
        {loose > 0 &&
          ` ${count(loose, 'claim')} ${loose === 1 ? 'is' : 'are'} about no case yet: link to one (l) or start one (s).`}
      </p>
      {cases.map((one) => (
        <CaseOf key={one.id} one={one} folder={folder} shown={shown} />
      ))}
    </section>
  );
}

function CaseOf({
  one,
  folder,
  shown,
}: {
  readonly one: ReviewedCase;
  readonly folder: string;
  readonly shown: boolean;
}) {
  const { id, name, file, begun, claims, missing } = one;
  return (
    <article className="reviewed-case">
      <h3>{name ?? id}</h3>
      <p>
        {begun ? 'You started it from' : 'Linked to it:'} claim{claims.length === 1 ? '' : 's'}{' '}
        {listed(claims.map((number) => String(number + 1)))}.{' '}
        {file === null ? (
          'It is a built-in case; its file stays as it is.'
        ) : (
          <>
            Its file is <code>{file}</code>.
          </>
        )}
      </p>
      {missing.length > 0 && (
        <>
          <p>
            <b>{count(missing.length, 'place')} still to fill in.</b> What the claims say is filled in already. The case
            is in no ledger until the rest is there. Open the file in an editor; each place has the mark{' '}
            <code>{'<<<'}</code>. This list follows the files when you come back to this page. Once the places are
            filled in, the check weighs the sources: a fact that decides needs two of independent origin.
          </p>
          <ul className="missing">
            {missing.map((each) => (
              <li key={`${each.file} ${each.line} ${each.message}`}>
                {inWords(each.message)}{' '}
                <span className="quiet small">
                  {each.file}, line {each.line}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Where one={one} folder={folder} shown={shown} />
    </article>
  );
}

/** A message of the check, with the entry of a list counted from 1: `hostilities[0].words` is "words (hostilities, entry 1)". */
function inWords(message: string): string {
  return message.replace(
    /^(\w+)\[(\d+)\](?:\.([\w.[\]]+))?/,
    (_, list: string, at: string, field: string | undefined) =>
      field === undefined ? `${list}, entry ${Number(at) + 1}` : `${field} (${list}, entry ${Number(at) + 1})`,
  );
}

/** Where a case is shown: on the pages of this server, or by which command. */
function Where({
  one: { id, kind, missing, inLedger, judged, patrons },
  folder,
  shown,
}: {
  readonly one: ReviewedCase;
  readonly folder: string;
  readonly shown: boolean;
}) {
  if (!inLedger) {
    return (
      <p className="small">
        The same list in the terminal: <code>casus casebook check {folder}</code>
      </p>
    );
  }
  if (kind === 'agreement') return <p>The agreement is complete. A case names it under "obligations".</p>;
  const first = patrons[0]?.id ?? '<patron>';
  if (!shown) {
    return (
      <p>
        {missing.length === 0 && 'The case is complete. '}See{' '}
        <code>
          casus case {id} --cases {folder}
        </code>{' '}
        and{' '}
        <code>
          casus ledger {first} --cases {folder}
        </code>
        .
      </p>
    );
  }
  return (
    <p>
      {missing.length === 0 && 'The case is complete. '}
      <Link href={`/case/${id}`}>Its page, with these claims</Link>
      {patrons.length === 0
        ? '. No patron has a row in it: it names no promise in force, no help, no refusal.'
        : '. It stands in the ledger of '}
      {patrons.map((patron, i) => (
        <span key={patron.id}>
          {i > 0 && (i === patrons.length - 1 ? ' and ' : ', ')}
          <Link href={`/patron/${patron.id}`}>{patron.name}</Link>
        </span>
      ))}
      {patrons.length > 0 && '.'}
      {!judged && ' It names no agreement under "obligations": no promise is judged yet.'}
    </p>
  );
}
