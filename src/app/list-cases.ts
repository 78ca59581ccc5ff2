import type { Contingency } from '../core/contingency.ts';
import { formatPartialDate } from '../core/partial-date.ts';
import { actorName } from '../present/names.ts';
import { readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { patronsOf } from './ledger.ts';

/** A case in a list. */
export interface CaseSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly start: string;
  readonly place: string;
  /** The one in danger. */
  readonly subject: string;
  readonly patrons: readonly string[];
  readonly outcome: readonly string[];
  readonly summary: string;
}

/** The cases of a casebook, the built-in one if none is named, in order of time. */
export async function listCases(cases: string | undefined, effects: Effects): Promise<CaseSummary[]> {
  const { contingencies } = await readCasebook(cases, effects);
  return [...contingencies]
    .filter(({ facts }) => facts !== undefined)
    .sort((a, b) => a.began.first - b.began.first || a.id.localeCompare(b.id, 'en'))
    .map(summaryOf);
}

function summaryOf(contingency: Contingency): CaseSummary {
  const { id, name, kind, began, subject, facts } = contingency;
  return {
    id,
    name,
    kind,
    start: formatPartialDate(began),
    place: facts?.place ?? '',
    subject: subject === undefined ? '' : actorName(subject, began),
    patrons: patronsOf(contingency).map((patron) => actorName(patron, began)),
    outcome: (facts?.outcomes ?? []).filter(({ actor }) => actor === subject).map((outcome) => outcome.kind),
    summary: facts?.summary ?? '',
  };
}
