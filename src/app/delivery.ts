import type { Agreement } from '../core/agreement.ts';
import { CasusError } from '../core/errors.ts';
import { groupBy } from '../core/group-by.ts';
import type { LeaderSpell } from '../core/leader.ts';
import { OBLIGATION_KINDS, type ObligationKind } from '../core/obligation-kind.ts';
import { partialDate, type Span } from '../core/partial-date.ts';
import { findState } from '../core/states/crosswalk.ts';
import { ARCHIGOS_ENDS, readLeaders } from '../datasets/archigos/leaders.ts';
import { readAlliances } from '../datasets/atop/records.ts';
import type { Manifest } from '../datasets/manifest.ts';
import { REIGN_ENDS, readReignLeaders } from '../datasets/reign/leaders.ts';
import { readEpisodes } from '../datasets/ucdp-acd/episodes.ts';
import { readTroops } from '../datasets/ucdp-dyadic/troops.ts';
import { readSupport } from '../datasets/ucdp-esd/support.ts';
import {
  DELIVERY_COVERAGE,
  DELIVERY_SELECTED,
  DELIVERY_YEARS,
  type Delivery,
  type DeliveryComparison,
  type DeliveryFrameSaid,
  deliveryCompared,
  deliveryOf,
  HELP,
} from '../present/delivery/delivery-answer.ts';
import { stateNameOf } from '../present/names.ts';
import { type DeliveryEpisode, type DeliveryRecords, deliveryEpisodes } from '../reliability/delivery/episodes.ts';
import { owedFinder } from '../reliability/delivery/owed-in-time.ts';
import type { Database } from '../store/database.ts';
import { checkLayout, type ImportRecord, importRecords } from '../store/layout.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import { newest, openFor } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { progressBar } from './progress.ts';

/** Whose delivery, in which years, for which promises. */
export interface DeliveryOptions {
  readonly db: string;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: CasesChoice | undefined;
  /** A state by name or code; every state that owed something if left out. */
  readonly patron?: string | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** `any` promise, promises of `help`, or kinds of obligations with commas between. */
  readonly owed?: string | undefined;
  /** The seed of the bootstrap's draws; 1 if left out. */
  readonly seed?: number | undefined;
  /** In a comparison: states for which to draw besides the major powers. */
  readonly patrons?: readonly string[] | undefined;
}

/**
 * What came from a patron to every ally that it owed something and whose government faced an armed conflict, on the
 * ladder, year by year, and what became of the government.
 * @throws CasusError `state-unknown`, `delivery-empty`, `option-invalid`, `dataset-not-imported`.
 */
export async function delivery(
  options: DeliveryOptions & { readonly patron: string },
  effects: Effects,
): Promise<Delivery> {
  const patron = findState(options.patron).ccode;
  const { episodes, said } = await episodesFor(options, patron, effects);
  if (episodes.length > 0) return deliveryOf(patron, episodes, said);
  throw new CasusError('delivery-empty', { patron: stateNameOf(patron), since: said.since, until: said.until });
}

/** Patrons side by side: what share of episodes saw what. @throws CasusError as `delivery`. */
export async function compareDelivery(options: DeliveryOptions, effects: Effects): Promise<DeliveryComparison> {
  const { episodes, said } = await episodesFor(options, undefined, effects);
  return deliveryCompared(episodes, said, new Set((options.patrons ?? []).map((name) => findState(name).ccode)));
}

async function episodesFor(
  options: DeliveryOptions,
  patron: number | undefined,
  effects: Effects,
): Promise<{ episodes: DeliveryEpisode[]; said: DeliveryFrameSaid }> {
  const { since = DELIVERY_YEARS.since, until = DELIVERY_YEARS.until, owed = 'any', seed = 1 } = options;
  const kinds = kindsNamed(owed);
  const read = await readDeliveryRecords(options.db, options.cases, effects);
  const finder: DeliveryRead['owed'] = (...args) => read.owed(...args).filter(({ kind }) => kinds.has(kind));
  const episodes = deliveryEpisodes({ ...read, owed: finder }, { since, until, patron });
  const from = read.from.map(({ dataset }) => dataset);
  return {
    episodes,
    said: { since, until, owed, seed, from, selected: DELIVERY_SELECTED, coverage: DELIVERY_COVERAGE },
  };
}

function kindsNamed(owed: string): Set<ObligationKind> {
  if (owed === 'any') return new Set(OBLIGATION_KINDS);
  if (owed === 'help') return new Set(HELP);
  const kinds = owed.split(',').map((part) => part.trim());
  const known = OBLIGATION_KINDS.filter((kind) => kinds.includes(kind));
  const wrong = kinds.find((kind) => !known.some((one) => one === kind));
  if (wrong === undefined) return new Set(known);
  const why = `it is any, help, or obligations among ${OBLIGATION_KINDS.join(', ')}`;
  throw new CasusError('option-invalid', { option: 'owed', value: wrong, why, command: 'delivery' });
}

/** Conflicts, dyads, support, alliances, two lists of leaders, and the casebook. */
const DATASETS_READ = 7;

/** What delivery was built from, with the copies it was read from. */
export interface DeliveryRead extends DeliveryRecords {
  readonly from: readonly ImportRecord[];
}

type Reader<T> = (db: Database, manifest: Manifest, file: string) => Promise<T>;

/**
 * Reads what delivery needs: conflicts, dyads and external support from UCDP, obligations from ATOP and the casebook,
 * leaders from Archigos and REIGN where they were imported.
 * @throws CasusError `dataset-not-imported`, `casebook-broken`.
 */
export async function readDeliveryRecords(
  path: string,
  cases: CasesChoice | undefined,
  effects: Effects,
): Promise<DeliveryRead> {
  const hint = 'FOLDER, where FOLDER has the ATOP, UCDP and leader files';
  const db = await openFor(path, 'alliances, conflicts and external support', hint);
  const from: ImportRecord[] = [];
  const bar = progressBar(DATASETS_READ, effects);
  try {
    const imports = (await checkLayout(db)) ? await importRecords(db) : [];
    const read = async <T>(dataset: string, reader: Reader<T>): Promise<T> => {
      const { manifest, record } = newest(dataset, imports, path);
      bar.update(from.length, record.file);
      from.push(record);
      return reader(db, manifest, record.file);
    };
    const there = (dataset: string) => imports.some((one) => one.dataset.startsWith(`${dataset}-`));
    const support = await read('ucdp-esd', readSupport);
    const troops = await read('ucdp-dyadic', readTroops);
    const episodes = await read('ucdp-acd', readEpisodes);
    const alliances = await read('atop', async (...args) => closed(await readAlliances(...args), args[1]));
    const archigos = there('archigos') ? await read('archigos', readLeaders) : null;
    const reign = there('reign') ? await read('reign', readReignLeaders) : null;
    const { agreements } = await readCasebook(cases, effects);
    return {
      episodes,
      support,
      troops,
      leaders: {
        archigos: archigos === null ? null : { spells: byState(archigos), ends: ARCHIGOS_ENDS },
        reign: reign === null ? null : { spells: byState(reign), ends: REIGN_ENDS },
      },
      owed: owedFinder([...alliances, ...agreements]),
      from,
    };
  } finally {
    bar.stop();
    db.close();
  }
}

function byState(spells: readonly LeaderSpell[]): Map<number, LeaderSpell[]> {
  return groupBy(spells, ({ ccode }) => ccode);
}

/** What was in force when the dataset's coverage ended is not known to be in force after it. */
function closed(agreements: readonly Agreement[], { years }: Manifest): Agreement[] {
  const ends = partialDate(years[1], 12, 31);
  const close = <T extends { readonly span: Span }>(part: T): T =>
    part.span.to === null ? { ...part, span: { from: part.span.from, to: ends } } : part;
  return agreements.map((agreement) => ({
    ...agreement,
    parties: agreement.parties.map(close),
    obligations: agreement.obligations.map(close),
  }));
}
