import { CasusError } from '../core/errors.ts';
import { publishedRates, RATE_GROUPINGS, type RateGrouping } from '../reliability/rates.ts';
import type { Effects } from './effects.ts';
import { readCodingFile } from './read-coding.ts';

/** The rates of a coding file, over all tests and by groups. */
export async function ratesOfFile(
  options: { readonly coding: string; readonly by: readonly string[]; readonly lenient: boolean },
  effects: Effects,
) {
  const coding = await readCodingFile(options.coding, effects);
  return publishedRates(coding, { by: options.by.map(groupingNamed), lenient: options.lenient });
}

function groupingNamed(name: string): RateGrouping {
  const found = RATE_GROUPINGS.find((grouping) => grouping === name);
  if (found !== undefined) return found;
  const why = `the groupings are ${RATE_GROUPINGS.join(', ')}`;
  throw new CasusError('option-invalid', { option: 'by', value: name, why, command: 'rates' });
}
