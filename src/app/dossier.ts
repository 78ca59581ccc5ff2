import { packageVersion } from '../files/package-files.ts';
import type { CaseView } from '../present/case/case-view.ts';
import { type Dossier, dossierOf } from '../present/dossier.ts';
import type { CasesChoice } from './casebook.ts';
import { viewCase } from './cases.ts';
import { comparePatrons } from './compare-patrons.ts';
import type { Effects } from './effects.ts';
import { ledger } from './ledger.ts';
import { readStandard } from './read-standard.ts';

/** Whose dossier, under which rules. */
export interface DossierOptions {
  readonly patron: string;
  readonly standard: string;
  readonly cases?: CasesChoice | undefined;
  readonly seed: number;
}

/**
 * A patron's ledger, its comparison with others, its cases with their trails and sources, and the rules.
 * @throws CasusError `state-unknown`, `ledger-empty`, `standard-unknown`.
 */
export async function dossier(options: DossierOptions, effects: Effects): Promise<Dossier> {
  const { patron, standard, cases, seed } = options;
  const rules = await readStandard(standard, effects);
  const rows = await ledger({ patron, standard, cases }, effects);
  const views: CaseView[] = [];
  for (const id of new Set(rows.map((row) => row.case))) views.push(await viewCase(id, standard, effects, cases));
  const comparison = await comparePatrons({ on: 'cases', db: '', wars: 'iwd', cases, standard, seed }, effects);
  return dossierOf(rules, { rows, comparison, cases: views, version: packageVersion() });
}
