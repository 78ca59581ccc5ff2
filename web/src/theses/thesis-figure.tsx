import { Link } from 'wouter';
import { SELECTED } from '../../../src/present/headline-type.ts';
import type { ThesisResult } from '../../../src/present/theses/thesis-result.ts';
import { capital, count } from '../../../src/present/words.ts';
import { underStandard } from '../data/standard.ts';
import { Figure } from '../parts/figure.tsx';
import { SharesPicture } from './shares-picture.tsx';

/** A claim with its numbers, its test and its result. */
export function ThesisFigure({ thesis, standard }: { readonly thesis: ThesisResult; readonly standard: string }) {
  const {
    claim,
    made,
    verdict,
    period,
    headline: { finding },
    numbers,
    comparison,
    tested,
    refutedBy,
    caveats,
    cases,
  } = thesis;
  const shares = numbers.filter(({ value, of }) => value !== null && of !== null);
  const answer = `${capital(verdict)} (${period === null ? 'no case of the casebook counted' : `casebook, ${period}`}).`;
  return (
    <Figure
      id={thesis.thesis}
      title={
        <>
          “{claim}” <span className="thesis-verdict">{answer}</span>
        </>
      }
      plainTitle={`“${claim}” ${answer}`}
      note={made}
      source={`the casebook, ${count(cases.length, 'case')}.`}
      {...(period === null ? {} : { coverage: `dangers of ${period}` })}
      standard={standard}
      table={{
        columns: ['measure', 'count', 'of'],
        rows: numbers.map(({ label, value, of }) => [label, value, of]),
      }}
      drawing={() => <SharesPicture numbers={shares} />}
    >
      <div className="thesis">
        <p className="lead">{withoutVerdict(finding, verdict)}</p>
        {shares.length > 0 && <SharesPicture numbers={shares} />}
        <dl className="points">
          <dt>How it is tested</dt>
          <dd>{tested}</dd>
          <dt>What would refute it</dt>
          <dd>{refutedBy}</dd>
          <dt>Compared with</dt>
          <dd>{comparison}</dd>
          <dt>What it cannot show</dt>
          <dd>
            <ul>
              {[SELECTED, ...caveats].map((caveat) => (
                <li key={caveat}>{caveat}</li>
              ))}
            </ul>
          </dd>
          <dt>Cases counted</dt>
          <dd>
            {cases.map((id, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link href={underStandard(`/case/${id}`, standard)}>{id}</Link>
              </span>
            ))}
          </dd>
        </dl>
      </div>
    </Figure>
  );
}

/** The finding without the verdict that the title already says. */
function withoutVerdict(finding: string, verdict: string): string {
  const start = `${capital(verdict)}. `;
  return finding.startsWith(start) ? finding.slice(start.length) : finding;
}
