import type { CasesChoice } from '../app/casebook.ts';
import { type Effects, processEffects } from '../app/effects.ts';
import { CasusError } from '../core/errors.ts';
import { ReadCache } from '../files/read-cache.ts';

/** What the server was started on; no request can name another file or folder. */
export interface World {
  /** The database file. */
  readonly db: string;
  /** The casebook's folder; the built-in one if left out. */
  readonly cases: CasesChoice | undefined;
  readonly effects: Effects;
}

/**
 * The world as a request may see it. Use cases read files that a user names, a standard's for one; a request may name
 * none, so that every file it could name is missing. What is read is kept while its files do not change, or for good if
 * they are settled.
 */
export function requestEffects(note: (text: string) => void = processEffects().note, settled = false): Effects {
  const refuse = async (path: string): Promise<never> => {
    throw new CasusError('file-missing', { path });
  };
  return {
    out: () => {},
    note,
    interactive: false,
    width: 100,
    readFile: refuse,
    readHead: refuse,
    readDir: async () => null,
    realPath: refuse,
    writeFile: refuse,
    writeNew: refuse,
    replaceFile: refuse,
    exists: async () => false,
    isFolder: async () => false,
    cache: new ReadCache(settled),
  };
}
