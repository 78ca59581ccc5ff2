import type { ForecastAnswer } from '../../../src/present/forecasts/forecast-answer.ts';
import type { PatronEntry } from '../../../src/present/ledger/list-patrons.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { isStatic } from '../data/address.ts';
import { ALL } from '../data/all.ts';
import { useApi } from '../data/use-api.ts';
import { WrittenField } from '../parts/written-field.tsx';

/** The patron of nobody: every government. */
export const WORLD = 'world';

/** What is forecast, as an address has it; what is left out is empty. */
export interface Choice {
  readonly patron: string;
  readonly outcome: string;
  readonly horizon: string;
  readonly asOf: string;
}

/**
 * What an address asks for; what it does not know is left out. A publication holds of a patron's allies one forecast.
 * @param ofPatron the page shows a patron's allies, not one government
 */
export function choiceOf(state: URLSearchParams, ofPatron = true): Choice {
  const [outcome, horizon, asOf] = ['outcome', 'horizon', 'asOf'].map((name) => state.get(name) ?? '');
  const patron = state.get('patron') ?? 'russia';
  if (isStatic() && patron !== WORLD && ofPatron) return { patron, outcome: '', horizon: '', asOf: '' };
  return {
    patron,
    outcome: outcome !== undefined && OUTCOMES.some(({ value }) => value === outcome) ? outcome : '',
    horizon: horizon === '18' ? '18' : '',
    asOf: asOf !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(asOf) && !isStatic() ? asOf : '',
  };
}

/** Where the API has it. */
export function forecastPath(patron: string): string {
  return patron === WORLD ? '/forecast' : `/forecast/allies/${encodeURIComponent(patron)}`;
}

const OUTCOMES: readonly { readonly value: '' | ForecastAnswer['outcome']; readonly words: string }[] = [
  { value: '', words: 'the government is toppled' },
  { value: 'attempt', words: 'a coup is attempted' },
  { value: 'success', words: 'a coup succeeds' },
];

/** Whose allies, what, how far ahead, as of when. */
export function ForecastChoice({
  choice,
  onChange,
}: {
  readonly choice: Choice;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}) {
  const { data } = useApi<Items<PatronEntry>>('/patrons', { limit: ALL });
  const patrons = data?.items ?? [];
  const fixed = isStatic() && choice.patron !== WORLD;
  const isKnown = choice.patron === WORLD || patrons.some(({ id }) => id === choice.patron);
  return (
    <div className="controls not-embedded not-printed">
      <label className="field">
        <span>Allies of</span>
        <select value={choice.patron} onChange={(event) => onChange({ patron: event.target.value, open: '' })}>
          <option value={WORLD}>nobody: every government</option>
          {!isKnown && <option value={choice.patron}>{choice.patron}</option>}
          {patrons.map(({ id, patron }) => (
            <option key={id} value={id}>
              {patron}
            </option>
          ))}
        </select>
      </label>
      {!fixed && (
        <label className="field">
          <span>What is forecast</span>
          <select value={choice.outcome} onChange={(event) => onChange({ outcome: event.target.value })}>
            {OUTCOMES.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      {!fixed && (
        <label className="field">
          <span>Within</span>
          <select value={choice.horizon} onChange={(event) => onChange({ horizon: event.target.value })}>
            <option value="">12 months</option>
            <option value="18">18 months</option>
          </select>
        </label>
      )}
      {!isStatic() && (
        <WrittenField
          label="As if on (day)"
          type="date"
          min="1975-12-31"
          value={choice.asOf}
          onWritten={(asOf) => onChange({ asOf })}
        />
      )}
    </div>
  );
}
