import type { Entry, Forecast, Question, Resolution } from './entry.ts';

/** A question with all that was said of it and how it ended, subject by subject. */
export interface QuestionState {
  readonly question: Question;
  readonly forecasts: readonly Forecast[];
  readonly resolutions: ReadonlyMap<string, Resolution>;
}

/** What is wrong with an entry that is to be added. */
export type Refusal =
  | 'the question already exists'
  | 'there is no such question'
  | 'the forecaster has said this already'
  | 'this is settled already'
  | 'nobody forecast this'
  | 'the probability is not between 0 and 1'
  | 'a forecast cannot be made after the question is settled'
  | 'an answer needs a source'
  | 'the time of the question is not over'
  | 'the event is outside the time of the question';

/** The register question by question, in the order in which they were asked. */
export function questionStates(entries: readonly Entry[]): Map<string, QuestionState> {
  const found = new Map<string, { question: Question; forecasts: Forecast[]; resolutions: Map<string, Resolution> }>();
  for (const entry of entries) {
    if (entry.kind === 'question') found.set(entry.id, { question: entry, forecasts: [], resolutions: new Map() });
    else if (entry.kind === 'forecast') found.get(entry.question)?.forecasts.push(entry);
    else found.get(entry.question)?.resolutions.set(entry.subject, entry);
  }
  return found;
}

/** Why an entry cannot follow these entries; null if it can. */
export function refusal(states: ReadonlyMap<string, QuestionState>, entry: Entry): Refusal | null {
  if (entry.kind === 'question') return states.has(entry.id) ? 'the question already exists' : null;
  const state = states.get(entry.question);
  if (state === undefined) return 'there is no such question';
  const settled = state.resolutions.has(entry.subject);
  if (entry.kind === 'resolution') {
    if (settled) return 'this is settled already';
    if (!state.forecasts.some(({ subject }) => subject === entry.subject)) return 'nobody forecast this';
    return answerRefused(state.question, entry);
  }
  if (settled) return 'a forecast cannot be made after the question is settled';
  const { probability, subject, by } = entry;
  if (probability !== null && !(probability >= 0 && probability <= 1)) return 'the probability is not between 0 and 1';
  const said = state.forecasts.some((one) => one.subject === subject && one.by === by);
  return said ? 'the forecaster has said this already' : null;
}

/** No is known when the time is over; yes has a day within it; both have a source. */
function answerRefused({ from, to }: Question, { answer, date, made, sources }: Resolution): Refusal | null {
  if (answer === 'void') return null;
  if (sources.length === 0) return 'an answer needs a source';
  if (answer === 'no') return made <= to ? 'the time of the question is not over' : null;
  return date === null || date < from || date > to ? 'the event is outside the time of the question' : null;
}
