import type { Contingency } from '../../core/contingency.ts';
import { type Response, rung, type SupportAct } from '../../core/response.ts';
import { owedAct } from '../owed-act.ts';
import type { Call } from '../pairing/calls.ts';
import type { Undertaking } from '../pairing/undertaking.ts';
import type { Conduct, TrailFact } from '../trail.ts';
import type { ConductFound } from './conduct-found.ts';

/** Below this, words and diplomacy, nothing that a promise of help is about was given. */
const LEAST_HELP: SupportAct = 'sanctuary';

/**
 * What the promisor did, from the responses that a case records. Confirmed acts decide; where only reported,
 * denied or disputed ones could, it is not known. A case that records no help says so by its list of what was
 * not given.
 */
export function conductInCase(
  contingency: Contingency,
  { promisor, kind, clause }: Undertaking,
  call: Call,
): ConductFound {
  const own = (contingency.responses ?? []).filter((one) => one.actor === promisor && one.towards === call.ally);
  const facts = own.map(factOf);
  const find = (conduct: Conduct, from?: Response): ConductFound => ({
    conduct,
    facts,
    since: from?.span?.from ?? null,
  });
  const harm = own.filter(({ act }) => act === 'fought-ally' || act === 'helped-adversary');
  if (harm.some(({ status }) => status === 'confirmed')) return find('helped-adversary');
  if (harm.length > 0) return find('not-known');
  if (kind === 'neutrality' || kind === 'nonaggression') return find('stayed-out');
  const full = rung(owedAct(kind, clause) ?? 'combat');
  const atLeast = (least: number) => own.filter(({ act }) => rung(act) >= least);
  const fulfilling = atLeast(full);
  const certain = fulfilling.find(({ status }) => status === 'confirmed');
  if (certain !== undefined) return find('gave-it', certain);
  if (fulfilling.length > 0) return find('not-known');
  const partly = atLeast(rung(LEAST_HELP));
  const part = partly.find(({ status }) => status === 'confirmed');
  if (part !== undefined) return find('helped', part);
  const absences = (contingency.facts?.absences ?? []).filter(
    (one) => one.actor === promisor && one.towards === call.ally,
  );
  const spokenOf = own.length > 0 || absences.length > 0;
  return find(partly.length === 0 && spokenOf ? 'gave-nothing' : 'not-known');
}

function factOf({ actor, towards, act, span, status, words, sources, source }: Response): TrailFact {
  return {
    what: 'response',
    actor,
    other: towards,
    words: `${act}, ${status}: ${words}`,
    sources,
    ...(span === null ? {} : { span }),
    ...(source === undefined ? {} : { source }),
  };
}
