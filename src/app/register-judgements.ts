import { questionStates } from '../forecast/register/state.ts';
import type { NotCovered } from '../present/forecasts/forecast-answer.ts';
import { readRegisterFolder, registerFolder } from './register-store.ts';

/** Judgements with a probability on questions that are still open, by subject. */
export type Judgements = ReadonlyMap<string, NotCovered['judgements']>;

/** What people have entered in the register for places that no model covers. A broken register has none. */
export async function judgementsOf(subjects: readonly string[], cases?: string): Promise<Judgements> {
  const { entries, broken } = await readRegisterFolder(registerFolder(cases));
  if (broken !== null || subjects.length === 0) return new Map();
  const states = [...questionStates(entries).values()];
  return new Map(
    subjects.map((subject) => [
      subject,
      states.flatMap(({ question, forecasts, resolutions }) =>
        resolutions.has(subject)
          ? []
          : forecasts.flatMap(({ subject: own, method, by, probability }) =>
              own === subject && method === 'judgement' && probability !== null
                ? [{ by, probability, question: question.id, to: question.to }]
                : [],
            ),
      ),
    ]),
  );
}
