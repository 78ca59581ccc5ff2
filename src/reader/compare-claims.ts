import type { Agreement } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import type { SupportAct } from '../core/response.ts';
import { actorOfCode } from './actor-names.ts';
import type { Finding } from './article-page.ts';
import { type Act, type Claim, HELP } from './claim.ts';

/** What of a claim is compared with a casebook. */
export type Compared = Pick<Claim, 'actor' | 'act' | 'target' | 'polarity' | 'modality'>;

/** What the casebook says of a claim, and where. */
type Verdict = Finding['verdict'];

const SUPPORT: Partial<Record<Act, SupportAct>> = { deploy: 'deployment' };
const supportOf = (act: Act): SupportAct => SUPPORT[act] ?? (act as SupportAct);

/**
 * What the casebook says of each claim: it confirms it, disputes it, or has nothing on it. A claim of help is held against
 * responses and absences, a request against requests, force against hostilities and outcomes, a signature against
 * agreements. Where it lacks the fact, the newest case about the two is named, if there is one.
 */
export function compareClaims(
  claims: readonly Compared[],
  book: { readonly contingencies: readonly Contingency[]; readonly agreements: readonly Agreement[] },
): Finding[] {
  const cases = [...book.contingencies]
    .filter(({ facts }) => facts !== undefined)
    .sort((a, b) => b.began.first - a.began.first);
  return claims.map((claim) => {
    const found = inCases(claim, cases) ?? inAgreements(claim, book.agreements);
    if (found !== null && claim.modality !== 'hypothetical' && claim.modality !== 'predicted') return found;
    if (found !== null)
      return {
        ...found,
        verdict: 'lacks',
        words: `The text does not say that it happened. The casebook has: ${found.words}`,
      };
    const near = nearest(claim, cases);
    return {
      verdict: 'lacks',
      about: near === null ? null : { id: near.id, name: near.name, kind: 'case' },
      words: near === null ? 'No case of the casebook is about them.' : 'The case has nothing on this.',
    };
  });
}

function inCases(claim: Compared, cases: readonly Contingency[]): Finding | null {
  const found = cases.flatMap((each) => {
    const fact = inCase(claim, each);
    return fact === null
      ? []
      : [
          {
            verdict: fact.verdict,
            about: { id: each.id, name: each.name, kind: 'case' },
            words: fact.words,
          } satisfies Finding,
        ];
  });
  const order: readonly Verdict[] = ['confirms', 'disputes', 'lacks'];
  return found.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0] ?? null;
}

interface Fact {
  readonly verdict: Verdict;
  readonly words: string;
}

function inCase(claim: Compared, each: Contingency): Fact | null {
  const actor = claim.actor === null ? null : actorOfCode(claim.actor);
  const target = claim.target === null ? null : actorOfCode(claim.target);
  const facts = each.facts;
  if (facts === undefined || target === null) return null;
  const holds = (yes: boolean): Verdict => (yes === (claim.polarity === 'affirmed') ? 'confirms' : 'disputes');
  if (HELP.has(claim.act) && actor !== null) {
    const act = supportOf(claim.act);
    const done = each.responses?.find(
      (response) => response.actor === actor && response.towards === target && response.act === act,
    );
    if (done !== undefined) {
      const unsure = done.status === 'denied' || done.status === 'disputed';
      return { verdict: unsure ? 'disputes' : holds(true), words: `${done.status}: ${done.words}` };
    }
    const given = facts.given.find((fact) => fact.by === actor && fact.towards === target && fact.act === act);
    if (given !== undefined)
      return {
        verdict: given.status === 'denied' || given.status === 'disputed' ? 'disputes' : holds(true),
        words: `${given.status}: ${given.words}`,
      };
    const absent = facts.absences.find(
      (fact) => fact.actor === actor && fact.towards === target && fact.acts.includes(act),
    );
    return absent === undefined ? null : { verdict: holds(false), words: absent.words };
  }
  if (claim.act === 'request-support') {
    const request = facts.requests.find((fact) => fact.by === actor && fact.to === target);
    if (request === undefined) return null;
    return {
      verdict: request.status === 'disputed' || request.status === 'denied' ? 'disputes' : holds(true),
      words: `${request.status}: ${request.words}`,
    };
  }
  if (claim.act === 'refuse' || claim.act === 'unable') {
    if (claim.act === 'unable') {
      const capacity = facts.capacity.find((fact) => fact.actor === actor && fact.level !== 'unknown');
      if (capacity === undefined || !about(each, target)) return null;
      return {
        verdict: capacity.level === 'able' ? holds(false) : holds(true),
        words: `${capacity.level}: ${capacity.words}`,
      };
    }
    const refused = facts.requests.find((fact) => fact.by === target && fact.to === actor && fact.answer === 'refused');
    const absent = refused ?? facts.absences.find((fact) => fact.actor === actor && fact.towards === target);
    return absent === undefined ? null : { verdict: holds(true), words: absent.words };
  }
  if (claim.act === 'attack') {
    const hostile = each.hostilities.find((fact) => fact.attacker === actor && fact.attacked === target);
    return hostile === undefined ? null : { verdict: holds(true), words: facts.summary };
  }
  if (claim.act === 'leader-killed' || claim.act === 'leader-captured' || claim.act === 'regime-collapse') {
    if (claim.modality === 'predicted') return null;
    const wanted = claim.act === 'regime-collapse' ? ['regime-fell'] : ['leader-removed'];
    const outcome = facts.outcomes.find((fact) => fact.actor === target && wanted.includes(fact.kind));
    return outcome === undefined ? null : { verdict: holds(true), words: outcome.words };
  }
  if (claim.act === 'economic-crisis')
    return each.kind === 'economic-collapse' && about(each, target)
      ? { verdict: holds(true), words: facts.summary }
      : null;
  if (claim.act === 'realign-toward' || claim.act === 'realign-away') {
    const kinds = claim.act === 'realign-toward' ? ['new-partner', 'closer'] : ['withdrew', 'froze-membership'];
    const step = facts.realignments.find(
      (fact) => fact.actor === actor && fact.partner === target && kinds.includes(fact.kind),
    );
    return step === undefined ? null : { verdict: holds(true), words: step.words };
  }
  return null;
}

const about = (each: Contingency, actor: number | string): boolean =>
  each.subject === actor || each.participants.some((participant) => participant.actor === actor);

function inAgreements(claim: Compared, agreements: readonly Agreement[]): Finding | null {
  if (!/^(sign-agreement|ratify|withdraw)$/.test(claim.act) || claim.actor === null || claim.target === null)
    return null;
  const parties = [actorOfCode(claim.actor), actorOfCode(claim.target)];
  const found = agreements.filter((agreement) =>
    parties.every((actor) => agreement.parties.some((party) => party.actor === actor)),
  );
  const newest = found.sort((a, b) => (b.dates?.signed?.first ?? 0) - (a.dates?.signed?.first ?? 0))[0];
  if (newest === undefined) return null;
  if (claim.act === 'withdraw') return null;
  return {
    verdict: claim.polarity === 'affirmed' ? 'confirms' : 'disputes',
    about: { id: newest.id, name: newest.title ?? newest.id, kind: 'agreement' },
    words: 'The agreement stands in the casebook.',
  };
}

/** The newest case with both, and with one of them the patron or the ally. */
function nearest(claim: Compared, cases: readonly Contingency[]): Contingency | null {
  const actors = [claim.actor, claim.target].filter((code) => code !== null).map(actorOfCode);
  return cases.find((each) => actors.some((actor) => each.subject === actor)) ?? null;
}
