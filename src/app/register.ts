import { CasusError } from '../core/errors.ts';
import { type PartialDate, parsePartialDate } from '../core/partial-date.ts';
import { findState, isoFromCow, stateName } from '../core/states/crosswalk.ts';
import { packageVersion } from '../files/package-files.ts';
import type { Entry, Forecast, Question, Resolution } from '../forecast/register/entry.ts';
import { scoreRegister } from '../forecast/register/score-register.ts';
import { type QuestionState, questionStates } from '../forecast/register/state.ts';
import type {
  QuestionAnswer,
  QuestionDetails,
  RegisterAnswer,
  RegisterHead,
  RegisterScores,
  SaidAnswer,
} from '../present/forecasts/register-answer.ts';
import { capital } from '../present/words.ts';
import { folderOf } from './casebook.ts';
import type { Effects } from './effects.ts';
import { type ForecastOptions, forecast } from './forecast.ts';
import { appendToRegister, brokenError, readRegisterFolder, registerFolder, sha256 } from './register-store.ts';

/** The register as it stands, question by question. @throws CasusError `register-broken`. */
export async function listRegister(cases?: string): Promise<RegisterAnswer> {
  const register = await wholeRegister(cases);
  const questions = [...questionStates(register.entries).values()].map(questionAnswer);
  return { head: register.head, entries: register.entries.length, questions };
}

function questionAnswer({ question, forecasts, resolutions }: QuestionState): QuestionAnswer {
  const ended = [...resolutions.values()];
  return {
    ...question,
    forecasts: forecasts.length,
    forecasters: [...new Set(forecasts.map(({ by }) => by))],
    subjects: new Set(forecasts.map(({ subject }) => subject)).size,
    settled: ended.filter(({ answer }) => answer !== 'void').length,
    void: ended.filter(({ answer }) => answer === 'void').length,
    yes: ended.filter(({ answer }) => answer === 'yes').map(({ subject }) => subject),
  };
}

/**
 * One question with everything that was said of it, by subject as they first came, and how it ended for each.
 * @throws CasusError `register-broken`, `question-unknown`.
 */
export async function registerQuestion(id: string, cases?: string): Promise<QuestionDetails> {
  const register = await wholeRegister(cases);
  const state = questionStates(register.entries).get(id);
  if (state === undefined) throw new CasusError('question-unknown', { id });
  const day = parsePartialDate(state.question.from);
  const said = state.forecasts.map(({ kind: _, question: __, ...forecast }): SaidAnswer => {
    const ended = state.resolutions.get(forecast.subject);
    return {
      ...forecast,
      name: subjectName(forecast.subject, day),
      resolution: ended === undefined ? null : endOf(ended),
    };
  });
  return { head: register.head, question: questionAnswer(state), said };
}

function endOf({ answer, date, made, words, sources }: Resolution): NonNullable<SaidAnswer['resolution']> {
  return { answer, date, made, words, sources };
}

/** A state's name from its ISO 3166 code or its COW code; whatever else is forecast has the name it was given. */
function subjectName(subject: string, day: PartialDate): string {
  if (!/^([A-Z]{3}|\d+)$/.test(subject)) return capital(subject);
  try {
    return stateName(findState(subject).ccode, day);
  } catch (error) {
    if (error instanceof CasusError) return subject;
    throw error;
  }
}

/** How every forecaster did so far. @throws CasusError `register-broken`. */
export async function scoredRegister(cases?: string): Promise<RegisterScores> {
  const register = await wholeRegister(cases);
  return { head: register.head, scores: scoreRegister(register.entries) };
}

/**
 * Follows the whole chain. With a hash that was printed earlier it also says whether that state of the register is still in it.
 * @throws CasusError `register-broken` with file, line and byte; `register-head-unknown`.
 */
export async function verifyRegister({
  cases,
  head: earlier,
}: {
  readonly cases?: string | undefined;
  readonly head?: string | undefined;
}): Promise<RegisterHead> {
  const register = await wholeRegister(cases);
  if (earlier !== undefined && !register.hashes.includes(earlier)) {
    throw new CasusError('register-head-unknown', { hash: earlier, path: registerFolder(cases) });
  }
  return { head: register.head, entries: register.entries.length, files: register.segments };
}

/** Your own probability on a question of the register. */
export interface AddOptions {
  readonly cases?: string | undefined;
  readonly question: string;
  readonly subject: string;
  readonly by: string;
  readonly probability: number;
  readonly words?: string | undefined;
  /** The day on which it is written down. */
  readonly made: string;
}

/** Appends somebody's forecast. @throws CasusError `register-refused`, and as `appendToRegister`. */
export async function addForecast({ cases, ...given }: AddOptions, effects: Effects) {
  const entry: Forecast = {
    kind: 'forecast',
    question: given.question,
    subject: given.subject,
    by: given.by,
    method: 'judgement',
    probability: given.probability,
    made: given.made,
    ...(given.words === undefined ? {} : { words: given.words }),
  };
  return appendToRegister(registerFolder(cases), () => [entry], effects);
}

/** How a question ended. */
export interface ResolveOptions
  extends Pick<Resolution, 'question' | 'subject' | 'answer' | 'date' | 'words' | 'sources' | 'made'> {
  readonly cases?: string | undefined;
  /** The same answer for every subject of the question that is still open. */
  readonly others?: boolean;
}

/** Settles a question for a subject, or for all that are open. @throws CasusError `register-refused`, and as `appendToRegister`. */
export async function resolveQuestion({ cases, others = false, ...given }: ResolveOptions, effects: Effects) {
  return appendToRegister(
    registerFolder(cases),
    (entries) => {
      const state = questionStates(entries).get(given.question);
      const open = [...new Set((state?.forecasts ?? []).map(({ subject }) => subject))].filter(
        (subject) => !state?.resolutions.has(subject),
      );
      const subjects = others ? open : [given.subject];
      return subjects.map((subject): Resolution => ({ kind: 'resolution', ...given, subject }));
    },
    effects,
  );
}

/** Appends entries that were prepared as JSON lines: questions, forecasts, resolutions. */
export async function appendEntries(entries: readonly Entry[], cases: string | undefined, effects: Effects) {
  return appendToRegister(registerFolder(cases), () => entries, effects);
}

/** The question of each outcome; `{subject}` stands for the state. */
const ASKED = {
  toppled: 'Is the government of {subject} toppled',
  attempt: 'Does the government of {subject} face a coup attempt',
  success: 'Does the government of {subject} fall to a coup',
} as const;

/** What to freeze. */
export interface FreezeOptions extends ForecastOptions {
  readonly made: string;
}

/**
 * Freezes the model's probabilities of all governments as one question, with the base rate's beside them. The first day on
 * which an event counts is the day after it is written down, or after the data end if that is later.
 */
export async function freezeForecast(options: FreezeOptions, effects: Effects) {
  const found = await forecast({ ...options, patron: undefined, state: undefined }, effects);
  const { made } = options;
  if (made >= found.from && made > found.asOf) {
    const why = `it begins on ${found.from}, and it is ${made}; give --as-of ${made}`;
    throw new CasusError('register-refused', { why, what: 'a period that has begun' });
  }
  const id = `${found.outcome}-${found.horizon}m-${found.from}`;
  const question: Question = {
    kind: 'question',
    id,
    text: `${ASKED[found.outcome]} from ${found.from} to ${found.to}?`,
    rule: found.rule,
    outcome: found.outcome,
    from: found.from,
    to: found.to,
    made,
  };
  const data = sha256(new TextEncoder().encode(found.files.map((file) => `${file.table} ${file.sha256}`).join('\n')));
  const shared = { kind: 'forecast', question: id, made, asOf: found.asOf, data } as const;
  const model = `casus ${packageVersion()}, ${found.model.name}`;
  const forecasts = found.governments.flatMap(({ ccode, probability, low, high }): Forecast[] => {
    const iso = isoFromCow(ccode, parsePartialDate(found.asOf));
    const subject = iso.kind === 'one' ? iso.value : String(ccode);
    const round = (value: number) => Number(value.toFixed(5));
    return [
      {
        ...shared,
        subject,
        by: model,
        method: 'model',
        probability: round(probability),
        low: round(low),
        high: round(high),
      },
      {
        ...shared,
        subject,
        by: 'base rate of the last ten years',
        method: 'base rate',
        probability: round(found.recentRate),
      },
    ];
  });
  return appendToRegister(registerFolder(folderOf(options.cases)), () => [question, ...forecasts], effects);
}

async function wholeRegister(cases?: string) {
  const register = await readRegisterFolder(registerFolder(cases));
  if (register.broken !== null) throw brokenError(register.broken);
  return register;
}
