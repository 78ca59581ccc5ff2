import type { Agreement } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import { CasusError } from '../core/errors.ts';
import { disk } from '../files/reading.ts';
import type { ActorEntry } from './actors-schema.ts';
import { agreementSchema } from './agreement-schema.ts';
import { checkValue } from './check-value.ts';
import { contingencySchema } from './contingency-schema.ts';
import type { CasebookEffects } from './effects.ts';
import { actorIndex } from './index-references.ts';
import { type ArticleClaim, loadClaims } from './load-claims.ts';
import { loadActors, loadSources } from './load-sources.ts';
import { loadTheses } from './load-theses.ts';
import { loadTreatyTerms, type RegisterEntry } from './load-treaty-terms.ts';
import { independentCount } from './origins.ts';
import { withoutUndefined } from './plain-record.ts';
import { byPlace, type Problem, problemOf } from './problem.ts';
import { readFolder } from './read-files.ts';
import type { YamlFile } from './read-yaml.ts';
import type { References } from './references.ts';
import type { Source } from './sources-schema.ts';
import type { Thesis } from './thesis-schema.ts';
import { toAgreement } from './to-agreement.ts';
import { toContingency } from './to-contingency.ts';

/** A casebook as read. Whatever has a problem is left out of the records and named in `problems`. */
export interface Casebook {
  readonly agreements: readonly Agreement[];
  readonly contingencies: readonly Contingency[];
  /** Sources by reference, `<publisher's file>/<key>`. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Actors that are not states, by their lower-case name. */
  readonly actors: ReadonlyMap<string, ActorEntry>;
  /** Claims made in public with their tests, in their own order. */
  readonly theses: readonly Thesis[];
  /** What texts say about cases, as a review accepted it. */
  readonly claims: readonly ArticleClaim[];
  /** Everything that is wrong, by file, line and column. */
  readonly problems: readonly Problem[];
}

function checkId(id: string, name: string, yaml: YamlFile, problems: Problem[]): void {
  if (id === name) return;
  const { line, column } = yaml.at(['id']);
  problems.push(problemOf(new CasusError('id-mismatch', { value: id, expected: name }), yaml.file, line, column));
}

/** Runs a mapping; a coded error from it becomes a problem of the file. */
function attempt<T>(yaml: YamlFile, problems: Problem[], map: () => T): T | null {
  try {
    return map();
  } catch (error) {
    if (!(error instanceof CasusError)) throw error;
    problems.push(problemOf(error, yaml.file));
    return null;
  }
}

type Clauses = Map<string, Set<string> | null>;

/** The clauses of agreements by the agreements' ids. */
function clausesOf(agreements: readonly Agreement[]): Clauses {
  return new Map(agreements.map(({ id, terms }) => [id, new Set(terms?.map((clause) => clause.id))]));
}

async function loadAgreements(
  dir: string,
  effects: CasebookEffects,
  references: References,
  clauses: Clauses,
  problems: Problem[],
): Promise<Agreement[]> {
  const agreements: Agreement[] = [];
  for (const { name, yaml } of await readFolder(dir, 'agreements', effects, problems)) {
    clauses.set(name, null);
    const written = yaml && checkValue(agreementSchema(references), yaml, problems);
    if (!yaml || !written) continue;
    checkId(written.id, name, yaml, problems);
    const terms = written.atopid === undefined ? null : references.terms(written.atopid);
    const agreement = attempt(yaml, problems, () =>
      toAgreement(written, yaml.file, (path) => yaml.at(path).line, terms ?? []),
    );
    if (!agreement) continue;
    clauses.set(name, new Set(agreement.terms?.map((clause) => clause.id)));
    agreements.push(agreement);
  }
  return agreements;
}

async function loadContingencies(
  dir: string,
  effects: CasebookEffects,
  references: References,
  problems: Problem[],
): Promise<Contingency[]> {
  const contingencies: Contingency[] = [];
  for (const { name, yaml } of await readFolder(dir, 'contingencies', effects, problems)) {
    const written = yaml && checkValue(contingencySchema(references), yaml, problems);
    if (!yaml || !written) continue;
    checkId(written.id, name, yaml, problems);
    contingencies.push(toContingency(written, yaml.file, (path) => yaml.at(path).line));
  }
  return contingencies;
}

/** A line of an agreement's file with the number under which the register may have the same treaty. */
const ATOP_NUMBER = /^atopid: *(\d+)/m;

/** The entries of the register that are of the casebook's agreements; the others are not read. */
async function registerClauses(dir: string, effects: CasebookEffects, beside: Beside | undefined) {
  const wanted = new Set<string>();
  const folder = `${dir}/agreements`;
  for (const { name } of (await effects.readDir(folder).catch(() => null)) ?? []) {
    const bytes = await effects.readFile(`${folder}/${name}`).catch(() => null);
    const text = bytes === null ? '' : Buffer.from(bytes).toString('utf8');
    const atopid = ATOP_NUMBER.exec(text)?.[1];
    if (atopid !== undefined) wanted.add(`atop-${atopid}`);
  }
  const own = (await loadTreatyTerms(dir, effects, (name) => wanted.has(name))).treatyTerms;
  if (beside === undefined || wanted.size === own.size) return own;
  return new Map([...(await beside.register()), ...own]);
}

/** A casebook beside the one that is read, to whose sources, actors, agreements and terms its files may refer. */
export interface Beside {
  readonly casebook: Casebook;
  /** The register of treaty terms by ATOP number, read where a file takes its clauses from it. */
  readonly register: () => Promise<ReadonlyMap<number, RegisterEntry>>;
}

/**
 * Reads the casebook in a folder: actors, sources, agreements, contingencies and theses, checked against one another
 * and mapped to core records. All problems are reported at once, each with its file, line, column, code and remedy;
 * broken input never throws. The registers beside the casebook are left alone (`load-all.ts`).
 * @param beside another casebook that the files may refer to; what is returned has the folder's own records alone
 */
export async function loadCasebook(dir: string, effects: CasebookEffects = disk, beside?: Beside): Promise<Casebook> {
  const problems: Problem[] = [];
  if ((await effects.readDir(dir).catch(() => null)) === null) {
    problems.push(problemOf(new CasusError('file-missing', { path: dir }), '.'));
  }
  const actors = await loadActors(dir, effects, problems);
  const { sources, broken } = await loadSources(dir, effects, problems, beside?.casebook.sources);
  const clauses = clausesOf(beside?.casebook.agreements ?? []);
  const register = await registerClauses(dir, effects, beside);
  const allSources = beside === undefined ? sources : new Map([...beside.casebook.sources, ...sources]);
  const references: References = {
    actor: actorIndex(actors === null ? null : new Map([...(beside?.casebook.actors ?? []), ...actors])),
    hasSource: (reference) => allSources.has(reference) || broken.has(reference.split('/')[0] ?? ''),
    independent: (list) => independentCount(allSources, list),
    clauses: (agreement) => clauses.get(agreement),
    terms: (atopid) => register.get(atopid)?.clauses ?? null,
  };
  const agreements = await loadAgreements(dir, effects, references, clauses, problems);
  const contingencies = await loadContingencies(dir, effects, references, problems);
  const theses = await loadTheses(dir, effects, references, problems);
  const claims = await loadClaims(dir, effects, problems);
  return withoutUndefined({
    agreements,
    contingencies,
    sources,
    actors: actors ?? new Map(),
    theses,
    claims,
    problems: problems.toSorted(byPlace),
  });
}
