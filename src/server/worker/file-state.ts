import { casesFingerprint } from '../../app/casebook.ts';
import { databaseFingerprint } from '../../files/fingerprint.ts';
import type { Reads } from '../http/endpoint.ts';
import type { World } from '../world.ts';

/** How long a look at the files counts, in milliseconds. */
const FRESH = 500;

/**
 * Says in what state the files are that answers rest on. The files are looked at no more than twice a second, however
 * many ask, and once if they are settled.
 */
export function watchState(
  { db, cases, effects }: World,
  now: () => number = Date.now,
): (reads: readonly Reads[]) => Promise<string> {
  const settled = effects.cache?.settled ?? false;
  const look = { database: () => databaseFingerprint(db), casebook: () => casesFingerprint(cases) };
  const seen = new Map<Reads, { readonly at: number; readonly state: Promise<string> }>();
  const stateOf = (what: Reads) => {
    const known = seen.get(what);
    if (known !== undefined && (settled || now() - known.at < FRESH)) return known.state;
    const state = look[what]();
    seen.set(what, { at: now(), state });
    return state;
  };
  return async (reads) => (await Promise.all(reads.map(stateOf))).join(' ');
}
