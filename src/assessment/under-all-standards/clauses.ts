import type { Actor } from '../../core/actor.ts';
import type { Agreement } from '../../core/agreement.ts';
import type { ChoiceTable, ChoiceTables } from '../../core/choice-table.ts';
import type { Contingency } from '../../core/contingency.ts';
import { sharesYear } from '../../core/partial-date.ts';
import { type ClauseCase, owedDuring } from '../clause/clause-case.ts';
import { isNeverInForce, judgeClause } from '../clause/judge-clause.ts';
import { type ContingencyIndex, indexContingency } from '../pairing/calls.ts';
import { withEndUnder } from '../pairing/legal-end.ts';
import { callersOf, clausesInPlay, type Fighters, fightersOf, isInPlay, isOwedTo, meets } from '../pairing/pairing.ts';
import { asSeenUnderAll } from '../pairing/participation.ts';
import { undertakingsOf } from '../pairing/undertaking.ts';
import { SWITCHES } from '../standard/coding-rules.ts';
import type { Standard } from '../standard/standard.ts';
import { clauseCode } from './outcome-code.ts';
import type { OverChoices } from './over-choices.ts';

/** A clause of a promisor towards a beneficiary in a contingency, judged under every choice of every switch. */
export interface CrossedClause {
  readonly agreement: Agreement;
  readonly contingency: Contingency;
  readonly promisor: Actor;
  readonly beneficiary: Actor;
  /** Its code (`outcome-code.ts`) by the choices that change it. */
  readonly table: ChoiceTable;
}

type Presence = (standard: Standard) => boolean;

/** An agreement as bound under one reading of its end, or under all where they do not differ. */
interface Variant {
  readonly agreement: Agreement;
  readonly undertakings: ReturnType<typeof undertakingsOf>;
  readonly renunciation: Standard['renunciation'] | null;
}

/**
 * Judges every clause in every contingency under all choices at once, which is what `assess` finds under each of
 * them. A clause that no choice brings into play is left out.
 */
export function crossedClauses(
  agreements: readonly Agreement[],
  contingencies: readonly Contingency[],
  over: OverChoices,
  tables: ChoiceTables,
): CrossedClause[] {
  const variants = agreements.flatMap(variantsOf);
  const found: CrossedClause[] = [];
  for (const [contingency, participation] of contingencies.flatMap(asSeenUnderAll)) {
    const war = indexContingency(contingency);
    const fought = fightersOf(contingency);
    const { from, to } = contingency.span;
    for (const variant of variants) {
      const { agreement, undertakings } = variant;
      const { span } = agreement;
      if (span.from.year > (to?.year ?? Number.POSITIVE_INFINITY) || (span.to?.year ?? from.year) < from.year) continue;
      if (!agreement.parties.some(({ actor }) => fought.has(actor))) continue;
      const clauses = clausesInPlay(contingency, agreement);
      if (clauses === 'none') continue;
      const inPlay = undertakings.filter((undertaking) => isInPlay(undertaking, clauses));
      for (const [beneficiary, isCaller] of callersUnderAll(agreement, contingency, fought)) {
        for (const undertaking of inPlay) {
          if (!isOwedTo(undertaking, beneficiary)) continue;
          const table = judgeOverChoices(
            { variant, participation, undertaking, beneficiary, isCaller, war },
            over,
            tables,
          );
          if (table === null || (table.axes.length === 0 && table.codes[0] === 0)) continue;
          found.push({ agreement, contingency, promisor: undertaking.promisor, beneficiary, table });
        }
      }
    }
  }
  return found;
}

function variantsOf(agreement: Agreement): Variant[] {
  const [atNotice, byTerm] = SWITCHES.renunciation.choices.map((renunciation) => {
    const bound = withEndUnder(agreement, { renunciation });
    return { agreement: bound, undertakings: undertakingsOf(bound), renunciation };
  }) as unknown as [Variant, Variant];
  return atNotice.agreement === byTerm.agreement ? [{ ...atNotice, renunciation: null }] : [atNotice, byTerm];
}

/** Who may have called on its allies under any choice, and whether it may under a given one. */
function callersUnderAll(agreement: Agreement, contingency: Contingency, fought: Fighters): Map<Actor, Presence> {
  const under = SWITCHES.overlap.choices.map((overlap) => {
    const parties = agreement.parties.filter((party) => meets(party, contingency, fought, { overlap } as Standard));
    return SWITCHES.invokers.choices.map((invokers) =>
      callersOf(parties, contingency, fought, { invokers } as Standard),
    );
  });
  const all = new Set(under.flat().flatMap((callers) => [...callers]));
  return new Map([...all].map((actor) => [actor, presence(under.map((row) => row.map((set) => set.has(actor))))]));
}

/** Reads the two rules of pairing only where they make a difference. */
function presence(under: readonly (readonly boolean[])[]): Presence {
  const rows = under.map((row) => {
    const [first] = row;
    if (row.every((is) => is === first)) return () => first as boolean;
    return ({ invokers }: Standard) => row[SWITCHES.invokers.choices.indexOf(invokers)] as boolean;
  });
  const [first] = under;
  const same = under.every((row) => row.every((is, i) => is === first?.[i]));
  if (same) return rows[0] as Presence;
  return (standard) => (rows[SWITCHES.overlap.choices.indexOf(standard.overlap)] as Presence)(standard);
}

interface Case {
  readonly variant: Variant;
  /** The choice under which the war is seen as it is here; null where all see it so. */
  readonly participation: Standard['participation'] | null;
  readonly undertaking: Variant['undertakings'][number];
  readonly beneficiary: Actor;
  readonly isCaller: Presence;
  readonly war: ContingencyIndex;
}

function judgeOverChoices(given: Case, over: OverChoices, tables: ChoiceTables): ChoiceTable | null {
  const { variant, participation, undertaking, beneficiary, isCaller, war } = given;
  const { agreement, renunciation } = variant;
  const owed = owedDuring(agreement, undertaking, beneficiary);
  if (owed === null || !sharesYear(owed, war.contingency.span)) return null;
  if (isNeverInForce({ agreement, undertaking, beneficiary, owed, war })) return null;
  const seen: NonNullable<ClauseCase['seen']> = new Map();
  const leaves = over.leaves((standard) => {
    if (renunciation !== null && standard.renunciation !== renunciation) return 0;
    if (participation !== null && standard.participation !== participation) return 0;
    if (!isCaller(standard)) return 0;
    const test = judgeClause({ agreement, undertaking, beneficiary, owed, war, standard, seen });
    return test === null ? 0 : clauseCode(test);
  });
  return tables.fromLeaves(leaves);
}
