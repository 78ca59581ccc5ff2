import type { TroopsSent } from '../../core/armed-conflict.ts';
import type { SupportKind, SupportRow } from '../../core/external-support.ts';
import { any, type Truth } from '../../core/kleene.ts';
import type { SupportAct } from '../../core/response.ts';
import type { SourceRow } from '../../core/source-row.ts';
import { givenBy, type SupportKnown } from './support-given.ts';
import { LADDER, MATERIAL, ON_LADDER, TROOPS } from './support-ladder.ts';

/** What came from one state to a government that fought, in one year; what the data do not say is `unknown`. */
export interface YearDelivered {
  readonly year: number;
  /** Is the year covered by the External Support Dataset, with a row for this government? */
  readonly covered: boolean;
  /** Support of any kind. */
  readonly supported: Truth;
  readonly material: Truth;
  readonly troops: Truth;
  /** On each rung of the ladder. */
  readonly acts: Readonly<Partial<Record<SupportAct, Truth>>>;
  /** Support that is established, but of a kind without a rung or of an unknown kind alone. */
  readonly unclear: boolean;
  /** It supported those whom the government fought, or fought it. */
  readonly helpedAdversary: Truth;
  readonly foughtAlly: Truth;
  /** The rows of the published tables that say so. */
  readonly sources: readonly SourceRow[];
}

/** The rows of a year of a conflict: support for the government, for its opponents, and who sent troops. */
export interface YearRows {
  readonly year: number;
  readonly support: readonly SupportRow[];
  readonly troops: readonly TroopsSent[];
  /** Did this state stand on the other side itself, or on the government's? */
  readonly onOtherSide: boolean;
  readonly onSameSide: boolean;
}

/** What a patron gave an ally in a year of a conflict, and what it gave those who fought the ally. */
export function deliveredIn(patron: number, ally: number, rows: YearRows): YearDelivered {
  const forAlly = rows.support.filter(({ recipients }) => recipients.includes(ally));
  const against = rows.support.filter(
    ({ recipients, opponents }) => opponents.includes(ally) && !recipients.includes(ally),
  );
  const gave = forAlly.map((row) => givenBy(patron, row, troopsFor(row, rows.troops, true, ally)));
  const gaveOthers = against.map((row) => givenBy(patron, row, troopsFor(row, rows.troops, false, ally)));
  const fights = rows.troops.some((sent) => sentFor(sent, ally).includes(patron)) || rows.onSameSide;
  const fightsAgainst = rows.troops.some((sent) => sentAgainst(sent, ally).includes(patron)) || rows.onOtherSide;
  const covered = forAlly.length > 0;
  const of = (kinds: readonly SupportKind[]) =>
    known(
      covered,
      gave.map((one) => one.of(kinds)),
      fights && kinds.includes('x'),
    );
  const supported = known(
    covered,
    gave.map((one) => one.supported),
    fights,
  );
  return {
    year: rows.year,
    covered,
    supported,
    material: of(MATERIAL),
    troops: of(TROOPS),
    acts: Object.fromEntries(LADDER.map(({ act, kinds }) => [act, of(kinds)])),
    unclear: supported === 'yes' && of(ON_LADDER) === 'no',
    helpedAdversary: known(
      covered,
      gaveOthers.map((one) => one.supported),
      fightsAgainst,
    ),
    foughtAlly: known(
      covered,
      gaveOthers.map((one: SupportKnown) => one.of(['x'])),
      fightsAgainst,
    ),
    sources: [...forAlly, ...against, ...rows.troops].map(({ source }) => source),
  };
}

function known(covered: boolean, values: readonly Truth[], established: boolean): Truth {
  if (established) return 'yes';
  return covered ? any(values) : 'unknown';
}

/** The states named as sending troops for the recipient of a row; null where the dyadic table has no such row. */
function troopsFor(row: SupportRow, troops: readonly TroopsSent[], forAlly: boolean, ally: number): number[] | null {
  const sent = troops.filter(({ dyad }) => dyad === row.dyad);
  if (sent.length === 0) return null;
  return sent.flatMap((one) => (forAlly ? sentFor(one, ally) : sentAgainst(one, ally)));
}

function sentFor({ sideA, sideB, forA, forB }: TroopsSent, ally: number): readonly number[] {
  return sideA.includes(ally) ? forA : sideB.includes(ally) ? forB : [];
}

function sentAgainst({ sideA, sideB, forA, forB }: TroopsSent, ally: number): readonly number[] {
  return sideA.includes(ally) ? forB : sideB.includes(ally) ? forA : [];
}
