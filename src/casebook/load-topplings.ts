import { CasusError } from '../core/errors.ts';
import type { PartialDate } from '../core/partial-date.ts';
import { disk } from '../files/reading.ts';
import { checkValue } from './check-value.ts';
import type { CasebookEffects } from './effects.ts';
import { byPlace, type Problem, problemOf } from './problem.ts';
import { readFolder, readTopFile } from './read-files.ts';
import { stateCode } from './references.ts';
import { type TopplingFile, topplingSchema, topplingsKeptSchema } from './toppling-schema.ts';

/** A leader's removal, with the state's Correlates of War code. */
export interface Toppling extends Omit<TopplingFile, 'state'> {
  readonly ccode: number;
}

/** The list of topplings as read. */
export interface Topplings {
  readonly topplings: readonly Toppling[];
  /** Until when the list is complete; null if it does not say. */
  readonly keptTo: PartialDate | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads `topplings/`: leaders whom force removed since 2016, in order of time. A file with a problem gives no event;
 * nothing is thrown.
 */
export async function loadTopplings(dir: string, effects: CasebookEffects = disk): Promise<Topplings> {
  const problems: Problem[] = [];
  const kept = await readTopFile(dir, 'topplings.yaml', effects, problems);
  const keptTo = (kept?.yaml && checkValue(topplingsKeptSchema, kept.yaml, problems)?.keptTo) ?? null;
  const topplings: Toppling[] = [];
  for (const { name, yaml } of await readFolder(dir, 'topplings', effects, problems)) {
    const written = yaml && checkValue(topplingSchema, yaml, problems);
    if (!yaml || !written) continue;
    const ccode = stateCode(String(written.state).replaceAll('-', ' '));
    const at = (field: string) => [yaml.file, yaml.at([field]).line, yaml.at([field]).column] as const;
    if (ccode === null) {
      const params = { field: 'state', value: String(written.state), near: 'It has to be a state.' };
      problems.push(problemOf(new CasusError('actor-unknown', params), ...at('state')));
      continue;
    }
    if (written.id !== name) {
      problems.push(problemOf(new CasusError('id-mismatch', { value: written.id, expected: name }), ...at('id')));
    }
    const { state: _, ...rest } = written;
    topplings.push({ ...rest, ccode });
  }
  topplings.sort((a, b) => a.date.first - b.date.first || (a.id < b.id ? -1 : 1));
  return { topplings, keptTo, problems: problems.toSorted(byPlace) };
}
