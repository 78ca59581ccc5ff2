import type { ClauseArgument } from '../../../src/present/argument/clause-argument.ts';
import { treatyWords } from '../../../src/present/treaty-words.ts';
import { capital, obligationWords, plain } from '../../../src/present/words.ts';
import { VerdictWord } from '../parts/verdict-word.tsx';
import { Refs } from './refs.tsx';

/** One clause argued: its words, each step with the facts it rests on, what the promisor did, the verdict. */
export function ClauseTrail({
  clause,
  onPaper = false,
}: {
  readonly clause: ClauseArgument;
  /** Nothing can be pressed: terms are words. */
  readonly onPaper?: boolean;
}) {
  return (
    <div className="clause">
      <p className="clause-words">
        {clause.promisor} owed {clause.beneficiary}: {obligationWords(clause.obligation)}, by {treatyWords(clause)}.{' '}
        <span className="quiet">{clause.words}</span>
      </p>
      <ol className="steps">
        {clause.steps.map((step) => (
          <li key={`${step.subject} ${step.rule}`}>
            <strong>{capital(subjectWords(step.subject))}</strong>:{' '}
            <span className={`result result-${step.result}`}>{step.result}</span>
            {step.takenAs !== null && <span className="quiet"> (the rules take it as {step.takenAs})</span>}
            <br />
            {capital(step.rule)}.
            <FactList facts={step.facts} />
          </li>
        ))}
        <li>
          <strong>What {clause.promisor} did</strong>: {plain(clause.conduct)}
          <FactList facts={clause.conductFacts} />
        </li>
      </ol>
      <p>
        <VerdictWord verdict={clause.verdict} explained={!onPaper} />{' '}
        <span className="quiet">({plain(clause.verdictKind)})</span>
      </p>
    </div>
  );
}

function FactList({ facts }: { readonly facts: ClauseArgument['conductFacts'] }) {
  if (facts.length === 0) return null;
  return (
    <ul className="step-facts">
      {facts.map(({ text, source, refs }) => (
        <li key={`${text} ${source?.line}`}>
          {text} {refs.length > 0 && <Refs refs={refs} />}
          {source !== null && source.dataset !== 'casebook' && (
            <span className="quiet">
              [{source.dataset}, row {source.line}]
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const SUBJECTS: Readonly<Record<string, string>> = {
  trigger: 'the event',
  participant: 'able to act',
  attacked: 'under attack',
};

function subjectWords(subject: string): string {
  return SUBJECTS[subject] ?? plain(subject);
}
