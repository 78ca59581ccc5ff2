import { choiceInWords, ruleInWords } from '../../../src/present/curve/choice-words.ts';
import type { CurvePath, CurveStep, CurveSwitch, Multiverse } from '../../../src/present/curve/multiverse-result.ts';
import { rateWords } from './specification-card.tsx';

/** Which choice moves the answer, the leading one first. */
export function ChoicesTable({ curve }: { readonly curve: Multiverse }) {
  const moving = curve.switches.filter(({ changes }) => changes).sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  return (
    <section className="section">
      <h2>Which choice moves the answer</h2>
      <div className="scroller">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">choice</th>
              <th scope="col">share of the variance</th>
              <th scope="col">what it is</th>
            </tr>
          </thead>
          <tbody>
            {moving.map((rule) => (
              <ChoiceRow key={rule.name} rule={rule} />
            ))}
          </tbody>
        </table>
      </div>
      {curve.unchanged.length > 0 && (
        <p className="quiet prose">
          These change no verdict here and are not counted: {curve.unchanged.map(ruleInWords).join(', ')}.
        </p>
      )}
    </section>
  );
}

function ChoiceRow({ rule: { name, share, about, estimand } }: { readonly rule: CurveSwitch }) {
  return (
    <tr>
      <th scope="row">{ruleInWords(name)}</th>
      <td className="number">{share === null ? '' : `${(share * 100).toFixed(1)} %`}</td>
      <td>
        {about}.{estimand !== undefined && <span className="quiet"> Changes what is asked: {estimand}.</span>}
      </td>
    </tr>
  );
}

/** How few changes lead from one published number to another. */
export function Paths({ curve }: { readonly curve: Multiverse }) {
  if (curve.paths.length === 0) return null;
  const words = (choice: string, value: CurveStep['after']) =>
    (choice === 'leftOut' ? curve.pacts.find(({ pact }) => pact === value)?.title : undefined) ??
    choiceInWords(choice, value);
  return (
    <section className="section">
      <h2>From one number to another</h2>
      {curve.paths.map((path) => (
        <OnePath key={`${path.from.asked} ${path.to.asked}`} path={path} words={words} />
      ))}
    </section>
  );
}

function OnePath({
  path: { from, to, found, steps },
  words,
}: {
  readonly path: CurvePath;
  readonly words: (choice: string, value: CurveStep['after']) => string;
}) {
  return (
    <div className="prose">
      <h3>
        From {from.asked} to {to.asked}
      </h3>
      {!found && <p>No combination of these choices gives that number.</p>}
      <ol>
        <li>{rateWords(from)}</li>
        {steps.map((step) => (
          <li key={step.id + step.choice}>
            {ruleInWords(step.choice)}: {words(step.choice, step.after)} instead of {words(step.choice, step.before)}{' '}
            gives {rateWords(step)}
            {step.estimand !== undefined && <span className="quiet"> (changes what is asked: {step.estimand})</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
