import type { PatronComparison } from '../../present/compare/comparison.ts';
import type { ObligationsInTime } from '../../present/map/obligations-in-time.ts';

/** The address of a test's page below the publication's folder: `test/2070/53`. */
export type TestAddress = `test/${number}/${number}`;

/**
 * The tests that the published map and comparison lead to, each once, in the order of their numbers: those have a page of
 * their own in a publication.
 * @example testsToPublish(obligations, comparison) // ['test/1030/4', 'test/1050/4', ...]
 */
export function testsToPublish(
  { tests }: Pick<ObligationsInTime, 'tests'>,
  { patrons }: Pick<PatronComparison, 'patrons'>,
): TestAddress[] {
  const compared = patrons.flatMap(({ decisions }) => decisions.flatMap(({ promises }) => promises));
  const pairs = [...tests.filter((one) => one.case === null), ...compared.flatMap(({ test }) => test ?? [])];
  const known = pairs.flatMap(({ atopid, warid }) => (atopid === null || warid === null ? [] : [{ atopid, warid }]));
  known.sort((a, b) => a.warid - b.warid || a.atopid - b.atopid);
  return [...new Set(known.map(({ atopid, warid }): TestAddress => `test/${atopid}/${warid}`))];
}
