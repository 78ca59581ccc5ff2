import { SWITCHES, type Switch } from '../assessment/standard/standard.ts';
import { ledgerSentence } from '../present/ledger/ledger-sentence.ts';
import { comparePatrons, type PatronComparison } from './compare-patrons.ts';
import type { Effects } from './effects.ts';
import { type LedgerRow, ledger } from './ledger.ts';
import { packageVersion } from './package-files.ts';
import { readStandard } from './read-standard.ts';
import { type CaseView, viewCase } from './view-case.ts';

/** Whose dossier, under which rules. */
export interface DossierOptions {
  readonly patron: string;
  readonly standard: string;
  readonly cases?: string | undefined;
  readonly seed: number;
}

/** Everything that a dossier on a patron shows, as the pages would ask for it. */
export interface Dossier {
  readonly patron: string;
  readonly standard: {
    readonly name: string;
    readonly version: number;
    readonly title: string;
    readonly choices: readonly { readonly name: string; readonly about: string; readonly choice: string }[];
  };
  readonly sentence: string;
  readonly rows: readonly LedgerRow[];
  readonly comparison: PatronComparison;
  readonly cases: readonly CaseView[];
  readonly version: string;
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
  return {
    patron: rows.at(-1)?.patron ?? '',
    standard: {
      name: rules.name,
      version: rules.version,
      title: rules.title,
      choices: [
        ...Object.entries(SWITCHES).map(([name, { about }]) => ({ name, about, choice: rules[name as Switch] })),
        {
          name: 'helpWithinDays',
          about: 'Within how many days of the call help has to come',
          choice: rules.helpWithinDays === null ? 'any time before the fighting ends' : String(rules.helpWithinDays),
        },
      ],
    },
    sentence: ledgerSentence(rows),
    rows,
    comparison,
    cases: views,
    version: packageVersion(),
  };
}
