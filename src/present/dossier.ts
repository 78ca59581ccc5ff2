import { SWITCHES, type Switch } from '../assessment/standard/coding-rules.ts';
import type { Standard } from '../assessment/standard/standard.ts';
import type { CaseView } from './case/case-view.ts';
import type { PatronComparison } from './compare/comparison.ts';
import type { DossierForecast } from './forecasts/dossier-forecast.ts';
import type { Headline } from './headline-type.ts';
import type { LedgerRow } from './ledger/ledger-row.ts';
import { ledgerHeadline } from './ledger/ledger-sentence.ts';

/** Everything that a dossier on a patron shows, as the pages would ask for it. */
export interface Dossier {
  readonly patron: string;
  readonly standard: {
    readonly name: string;
    readonly version: number;
    readonly title: string;
    readonly choices: readonly { readonly name: string; readonly about: string; readonly choice: string }[];
  };
  readonly headline: Headline;
  readonly rows: readonly LedgerRow[];
  readonly comparison: PatronComparison;
  readonly cases: readonly CaseView[];
  /** Which of its allies falls next; or why there is no forecast. */
  readonly forecast: DossierForecast;
  readonly version: string;
}

/** A patron's ledger, its comparison with others, its cases with their trails and sources, and the rules. */
export function dossierOf(
  rules: Standard,
  parts: Pick<Dossier, 'rows' | 'comparison' | 'cases' | 'forecast' | 'version'>,
): Dossier {
  const { rows } = parts;
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
    headline: ledgerHeadline(rows),
    ...parts,
  };
}
