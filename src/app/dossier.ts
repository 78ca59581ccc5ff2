import { CasusError } from '../core/errors.ts';
import { packageVersion } from '../files/package-files.ts';
import type { CaseView } from '../present/case/case-view.ts';
import { type Dossier, dossierOf } from '../present/dossier.ts';
import type { DossierForecast } from '../present/forecasts/dossier-forecast.ts';
import { type CasesChoice, folderOf } from './casebook.ts';
import { viewCase } from './cases.ts';
import { comparePatrons } from './compare-patrons.ts';
import type { Effects } from './effects.ts';
import { forecast, forecastRecord } from './forecast.ts';
import { ledger } from './ledger.ts';
import { readStandard } from './read-standard.ts';
import { verifyRegister } from './register.ts';

/** Whose dossier, under which rules. */
export interface DossierOptions {
  readonly patron: string;
  readonly standard: string;
  /** The database that the forecast is made from; without it, or without its datasets, the dossier says that there is none. */
  readonly db?: string | undefined;
  readonly cases?: CasesChoice | undefined;
  readonly seed: number;
}

/**
 * A patron's ledger, its comparison with others, its cases with their trails and sources, the forecast of its allies, and the rules.
 * @throws CasusError `state-unknown`, `ledger-empty`, `standard-unknown`.
 */
export async function dossier(options: DossierOptions, effects: Effects): Promise<Dossier> {
  const { patron, standard, cases, seed } = options;
  const rules = await readStandard(standard, effects);
  const rows = await ledger({ patron, standard, cases }, effects);
  const views: CaseView[] = [];
  for (const id of new Set(rows.map((row) => row.case))) views.push(await viewCase(id, standard, effects, cases));
  const comparison = await comparePatrons({ on: 'cases', db: '', wars: 'iwd', cases, standard, seed }, effects);
  const next = await forecastOf(options, effects);
  return dossierOf(rules, { rows, comparison, cases: views, forecast: next, version: packageVersion() });
}

/** The forecast of the patron's allies, with what shows how good it is. */
async function forecastOf({ patron, db, cases, seed }: DossierOptions, effects: Effects): Promise<DossierForecast> {
  if (db === undefined) return { kind: 'none', why: 'no database was given' };
  const given = { db, cases, outcome: 'toppled', seed } as const;
  try {
    const allies = await forecast({ ...given, horizon: 12, patron }, effects);
    const { record } = await forecastRecord(given, effects);
    const register = await verifyRegister({ cases: folderOf(cases) }).catch(() => null);
    return { kind: 'forecast', forecast: allies, record, register };
  } catch (error) {
    if (!(error instanceof CasusError) || !WITHOUT.has(error.code)) throw error;
    return { kind: 'none', why: error.message };
  }
}

/** Reasons why there is no forecast that are no fault of the dossier. */
const WITHOUT: ReadonlySet<string> = new Set(['dataset-not-imported', 'forecast-missing']);
