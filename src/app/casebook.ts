import type { Casebook } from '../casebook/load.ts';
import { folderFingerprint } from '../files/fingerprint.ts';
import { BUILT_IN_CASES, readBuiltInCasebook, whole } from './built-in.ts';
import type { Effects } from './effects.ts';

/**
 * A casebook, complete or not at all.
 * @param dir its folder; the built-in one if undefined
 * @throws CasusError `casebook-broken` if any file has a problem.
 */
export function readCasebook(dir: string | undefined, { cache }: Pick<Effects, 'cache'>): Promise<Casebook> {
  if (cache === undefined) return read(dir);
  return cache.get(
    `casebook ${dir ?? ''}`,
    () => folderFingerprint(dir ?? BUILT_IN_CASES),
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
