import type { QuestionAnswer, RegisterScores } from '../../../src/present/forecasts/register-answer.ts';
import { dayInWords } from '../../../src/present/forecasts/sentences.ts';
import { count } from '../../../src/present/words.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { ALL } from '../data/all.ts';
import { useApi } from '../data/use-api.ts';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { QuestionEntries } from './question-entries.tsx';

/** What is said of the register as a whole. */
type Register = Items<QuestionAnswer> & { readonly head: string; readonly entries: number };

/** The public register: its questions with what was said, the scores, and the head of the chain. */
export function RegisterSection({ subjects }: { readonly subjects: readonly string[] }) {
  const register = useApi<Register>('/register', { limit: ALL });
  const scores = useApi<Items<RegisterScores['scores'][number]>>('/register/scores', { limit: ALL });
  return (
    <Answer loaded={register} lines={6}>
      {({ items, head, entries }) =>
        items.length === 0 ? (
          <EmptyNotice title="The register of this casebook is empty.">
            <p>"casus register freeze" opens it with the probabilities of all governments.</p>
          </EmptyNotice>
        ) : (
          <>
            <p className="prose">
              A forecast is entered here before the fact, and scored when its time is over. {settledWords(items)} The
              entries are a chain of hashes: no line can be changed later without every later hash changing. The last of{' '}
              {entries} entries has the hash <code className="hash">{head}</code>.
            </p>
            {items.map((question) => (
              <Question key={question.id} question={question} subjects={subjects} />
            ))}
            <Answer loaded={scores} lines={3}>
              {(found) => <Scores scores={found.items} />}
            </Answer>
          </>
        )
      }
    </Answer>
  );
}

function settledWords(questions: readonly QuestionAnswer[]): string {
  const settled = questions.reduce((sum, one) => sum + one.settled, 0);
  const voids = questions.reduce((sum, one) => sum + one.void, 0);
  if (settled + voids > 0) return `So far ${settled} were settled and ${voids} were void.`;
  const first = questions.map(({ to }) => to).sort()[0] ?? '';
  return `Nothing is settled yet, so nobody has a score. The first question ends on ${dayInWords(first)}.`;
}

function Question({ question, subjects }: { readonly question: QuestionAnswer; readonly subjects: readonly string[] }) {
  const { id, text, rule, origin, made, from, to, forecasts, subjects: of } = question;
  return (
    <details className="question">
      <summary>
        {text.replace('{subject}', of === 1 ? 'the state' : 'each state')}{' '}
        <span className="quiet">
          {count(forecasts, 'forecast')}, until {dayInWords(to)}
          {origin === undefined ? '' : `; asked by ${origin.by}`}
        </span>
      </summary>
      <div className="trail">
        <p className="prose">
          {rule} From {dayInWords(from)} to {dayInWords(to)}; written down on {dayInWords(made)}.
        </p>
        {origin !== undefined && (
          <p className="prose">
            <strong>Inferred:</strong> {origin.inferred}
          </p>
        )}
        <QuestionEntries id={id} subjects={of > 1 ? subjects : []} />
      </div>
    </details>
  );
}

const SCORES = [
  ['settled', (one: Score) => one.settled],
  ['open', (one: Score) => one.open],
  ['void', (one: Score) => one.void],
  ['Brier score', (one: Score) => one.brier?.toFixed(5) ?? '–'],
  ['log score', (one: Score) => one.logScore?.toFixed(5) ?? '–'],
  ['slope of calibration', (one: Score) => one.calibrationSlope?.toFixed(2) ?? '–'],
  ['Brier score minus the base rate’s', (one: Score) => one.versusBaseRate?.toFixed(5) ?? '–'],
] as const;

type Score = RegisterScores['scores'][number];

function Scores({ scores }: { readonly scores: readonly Score[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="scroller" aria-label="Scores of the forecasters in the register" tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Forecaster</th>
            {SCORES.map(([words]) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map((one) => (
            <tr key={one.by}>
              <th scope="row">{one.by}</th>
              {SCORES.map(([words, of]) => (
                <td key={words}>{of(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
