import { CasusError } from '../core/errors.ts';
import { type PartialDate, parsePartialDate } from '../core/partial-date.ts';
import type { TreatyClause } from '../core/treaty-clause.ts';
import { disk } from '../files/reading.ts';
import { checkValue } from './check-value.ts';
import type { CasebookEffects } from './effects.ts';
import { withoutUndefined } from './plain-record.ts';
import { type Problem, problemOf } from './problem.ts';
import { readFolder } from './read-files.ts';
import type { YamlFile } from './read-yaml.ts';
import { toClause } from './to-clause.ts';
import { treatyTermsSchema, type TreatyTerms as Written } from './treaty-terms-schema.ts';

type DateName = 'signed' | 'ratified' | 'inForce' | 'ended' | 'boundUntil';

/** An agreement's terms as the register holds them, clauses and dates in core form. */
export type RegisterEntry = Omit<Written, 'clauses' | 'dates'> & {
  readonly clauses: readonly TreatyClause[];
  readonly dates: { readonly [K in DateName]?: PartialDate | undefined };
  /** The file, from the casebook's folder. */
  readonly file: string;
};

function toEntry(written: Written, yaml: YamlFile, problems: Problem[]): RegisterEntry | null {
  let broken = false;
  const attempt = <T>(path: readonly PropertyKey[], read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CasusError)) throw error;
      const { line, column } = yaml.at(path);
      problems.push(problemOf(error, yaml.file, line, column));
      broken = true;
      return undefined;
    }
  };
  const dateAt = (name: DateName) => {
    const text = written.dates[name];
    return text === undefined ? undefined : attempt(['dates', name], () => parsePartialDate(text));
  };
  const clauses = written.clauses.flatMap((clause, i) => attempt(['clauses', i], () => toClause(clause)) ?? []);
  const dates = {
    signed: dateAt('signed'),
    ratified: dateAt('ratified'),
    inForce: dateAt('inForce'),
    ended: dateAt('ended'),
    boundUntil: dateAt('boundUntil'),
  };
  return broken ? null : withoutUndefined({ ...written, clauses, dates, file: yaml.file });
}

/**
 * Reads the register of treaty terms (`<dir>/treaty-terms/atop-<id>.yaml`) by ATOP number. What is wrong
 * is in `problems`, all of it; a file with a problem gives no entry. Nothing is thrown.
 * @param wanted the entries to read, by the file's name without its ending; all if left out
 */
export async function loadTreatyTerms(
  dir: string,
  effects: CasebookEffects = disk,
  wanted?: (name: string) => boolean,
): Promise<{ treatyTerms: Map<number, RegisterEntry>; problems: Problem[] }> {
  const problems: Problem[] = [];
  const treatyTerms = new Map<number, RegisterEntry>();
  for (const { name, yaml } of await readFolder(dir, 'treaty-terms', effects, problems, wanted)) {
    const written = yaml && checkValue(treatyTermsSchema, yaml, problems);
    if (!yaml || !written) continue;
    if (name !== `atop-${written.atopid}`) {
      const { line, column } = yaml.at(['atopid']);
      const error = new CasusError('id-mismatch', { value: written.atopid, expected: name });
      problems.push(problemOf(error, yaml.file, line, column));
    }
    const entry = toEntry(written, yaml, problems);
    if (entry) treatyTerms.set(written.atopid, entry);
  }
  return { treatyTerms, problems };
}
