import type { Casebook } from '../casebook/load.ts';
import { readBuiltInCasebook, whole } from './built-in.ts';
import type { Effects } from './effects.ts';
import { casebookFingerprint } from './fingerprint.ts';

/**
 * A casebook, complete or not at all.
 * @param dir its folder; the built-in one if undefined
 * @throws CasusError `casebook-broken` if any file has a problem.
 */
export function readCasebook(dir: string | undefined, { cache }: Pick<Effects, 'cache'>): Promise<Casebook> {
  if (cache === undefined) return read(dir);
  return cache.get(
    `casebook ${dir ?? ''}`,
    () => casebookFingerprint(dir),
    () => read(dir),
  );
}

function read(dir: string | undefined): Promise<Casebook> {
  return dir === undefined ? readBuiltInCasebook() : readOwn(dir);
}

async function readOwn(dir: string): Promise<Casebook> {
  const { loadCasebook } = await import('../casebook/load.ts');
  return whole(await loadCasebook(dir));
}
