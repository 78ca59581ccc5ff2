import { CasusError } from '../core/errors.ts';
import type { Claim } from '../reader/claim.ts';
import { type Ask, compareReaders, ModelError, readWithModel } from '../reader/second-reader.ts';
import type { Effects } from './effects.ts';

const PATIENCE = 120_000;

/**
 * The second reading, and on stderr how it compares with the first. The key comes from CASUS_MODEL_KEY, is sent to the
 * server and is written nowhere.
 * @throws CasusError `model-unreachable`.
 */
export async function secondReading(
  text: string,
  first: readonly Claim[],
  options: { readonly model: string; readonly baseUrl: string; readonly patience?: number },
  effects: Effects,
  ask: Ask = (url, init) => fetch(url, { ...init, redirect: 'error' }),
): Promise<Claim[]> {
  const url = publicAddress(options.baseUrl);
  const key = process.env['CASUS_MODEL_KEY'] ?? null;
  try {
    const { claims, refused } = await readWithModel(
      text,
      { model: options.model, baseUrl: options.baseUrl, key, patience: options.patience ?? PATIENCE },
      ask,
    );
    const { both, onlyFirst, onlySecond, agreement } = compareReaders(first, claims);
    effects.note(
      `${options.model}: ${claims.length} claims; thrown out ${refused.notVerbatim} whose quote is not in the text, ${refused.outsideVocabulary} outside the vocabulary, ${refused.notJson} answers that are not JSON.\n` +
        `Both readers ${both}, only the rules ${onlyFirst}, only ${options.model} ${onlySecond}; where quotes overlap, act and polarity agree in ${agreement === null ? 'none (no overlap)' : `${Math.round(agreement * 100)} %`}.\n`,
    );
    return claims;
  } catch (error) {
    if (error instanceof ModelError) throw new CasusError('model-unreachable', { url, why: error.message });
    throw error;
  }
}

/** The address without user, password or query: what may stand in an error. */
function publicAddress(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    throw new CasusError('option-invalid', {
      option: 'base-url',
      value: url.slice(0, 80),
      why: 'it is no address',
      command: 'read',
    });
  }
}
