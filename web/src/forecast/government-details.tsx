import { Link } from 'wouter';
import type { GovernmentAnswer, PastYear, PromiseNow } from '../../../src/present/forecasts/forecast-answer.ts';
import { historySentence } from '../../../src/present/forecasts/sentences.ts';
import { obligationWords } from '../../../src/present/words.ts';

/** What a probability is made of: reasons, similar cases, past forecasts; with a patron what it owes and did. */
export function GovernmentDetails({
  one,
  history,
}: {
  readonly one: GovernmentAnswer;
  readonly history: readonly PastYear[] | undefined;
}) {
  const { name, reasons, similar, ifTested, comesFirst } = one;
  return (
    <div className="trail">
      <ReasonList reasons={reasons} />
      <p className="prose">
        Of the {similar.cases} most similar governments of the past, it happened to {similar.events}
        {similar.hit.length === 0 ? '' : `: ${similar.hit.join(', ')}`}.
        {comesFirst !== undefined &&
          ` It comes first of all the allies in ${Math.round(comesFirst * 100)} of 100 random draws of countries.`}
      </p>
      {history !== undefined && <p className="prose">{historySentence(name, history)}</p>}
      {ifTested !== undefined && (
        <section>
          <h3>If it is tested</h3>
          <p className="prose">{ifTested.sentence}</p>
          {ifTested.promises.length > 0 && <PromiseList promises={ifTested.promises} />}
          {ifTested.pastDangers.length > 0 && (
            <p className="quiet">
              Its dangers so far:{' '}
              {ifTested.pastDangers.map(({ case: id }, at) => (
                <span key={id}>
                  {at > 0 && ', '}
                  <Link href={`/case/${id}`}>{id}</Link>
                </span>
              ))}
            </p>
          )}
        </section>
      )}
    </div>
  );
}

/** Reasons in words, each with what it does to the odds. */
export function ReasonList({ reasons }: { readonly reasons: GovernmentAnswer['reasons'] }) {
  if (reasons.length === 0) return <p>Nothing that the model looks at stands out.</p>;
  return (
    <section>
      <h3>What moves it, against an average government of the past</h3>
      <ul className="facts">
        {reasons.map(({ words, timesTheOdds }) => (
          <li key={words}>
            <span className="status">odds × {timesTheOdds.toFixed(2)}</span> {words}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PromiseList({ promises }: { readonly promises: readonly PromiseNow[] }) {
  return (
    <ul className="facts">
      {promises.map(({ agreement, title, kinds, since, binding, source }) => (
        <li key={`${agreement} ${since}`}>
          {title}, since {since}: {kinds.map(obligationWords).join(', ') || 'no promise is recorded'}
          <span className="quiet">
            {' '}
            ({bindingWords(binding)}
            {source === 'atop' ? '; ATOP ends in 2018' : ''})
          </span>
        </li>
      ))}
    </ul>
  );
}

function bindingWords(binding: PromiseNow['binding']): string {
  if (binding === 'legal') return 'treaty';
  return binding === 'political' ? 'political pledge' : 'its own law';
}
