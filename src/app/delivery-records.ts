import type { Agreement } from '../core/agreement.ts';
import { groupBy } from '../core/group-by.ts';
import type { LeaderSpell } from '../core/leader.ts';
import { partialDate, type Span } from '../core/partial-date.ts';
import { ARCHIGOS_ENDS, readLeaders } from '../datasets/archigos/leaders.ts';
import { readAlliances } from '../datasets/atop/records.ts';
import type { Manifest } from '../datasets/manifest.ts';
import { REIGN_ENDS, readReignLeaders } from '../datasets/reign/leaders.ts';
import { readEpisodes } from '../datasets/ucdp-acd/episodes.ts';
import { readTroops } from '../datasets/ucdp-dyadic/troops.ts';
import { readSupport } from '../datasets/ucdp-esd/support.ts';
import type { DeliveryRecords } from '../reliability/delivery/episodes.ts';
import { owedFinder } from '../reliability/delivery/owed-in-time.ts';
import type { Database } from '../store/database.ts';
import { checkLayout, type ImportRecord, importRecords } from '../store/layout.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import { newest, openFor } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { progressBar } from './progress.ts';

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
