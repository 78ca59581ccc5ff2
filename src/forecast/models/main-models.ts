import type { OutcomeName } from '../outcomes/outcome.ts';
import { REFERENCE_MODELS, RICHER_MODELS } from './candidates.ts';
import type { ForecastModel } from './model.ts';

/**
 * The model that forecasts each outcome: of all candidates the one with the lowest log score on the target years 2010
 * to 2019 of the as-known panel. None of them was better than the simple model beyond chance in those years. Fixed before
 * 2020 to 2025 was looked at.
 */
export const MAIN_MODELS: Readonly<Record<OutcomeName, string>> = {
  toppled: 'core + hostile great power',
  attempt: 'core + topplings before',
  success: 'simple, penalised',
};

/** The candidate with a name. @throws RangeError if there is none (a defect of the caller). */
export function modelNamed(name: string): ForecastModel {
  const found = [...REFERENCE_MODELS, ...RICHER_MODELS].find((model) => model.name === name);
  if (found === undefined) throw new RangeError(`there is no model ${name}`);
  return found;
}
