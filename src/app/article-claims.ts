import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Agreement } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import { CasusError } from '../core/errors.ts';
import type { SupportAct } from '../core/response.ts';
import { packageVersion } from '../files/package-files.ts';
import { actorOfCode } from '../reader/actor-names.ts';
import { type Finding, articlePage as render } from '../reader/article-page.ts';
import { type Act, type Claim, HELP } from '../reader/claim.ts';
import { type Adjudicated, type GoldClaim, type Score, scoreClaims } from '../reader/score.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { type ArticleOptions, readWholeArticle, sha256 } from './read-article.ts';

export type { Score } from '../reader/score.ts';

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
  claims: readonly Claim[],
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

function inCases(claim: Claim, cases: readonly Contingency[]): Finding | null {
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

function inCase(claim: Claim, each: Contingency): Fact | null {
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

function inAgreements(claim: Claim, agreements: readonly Agreement[]): Finding | null {
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
function nearest(claim: Claim, cases: readonly Contingency[]): Contingency | null {
  const actors = [claim.actor, claim.target].filter((code) => code !== null).map(actorOfCode);
  return cases.find((each) => actors.some((actor) => each.subject === actor)) ?? null;
}

/**
 * The page of an article: its text with its claims beside it, each with what the casebook says.
 * @param options.cases your own casebook; the built-in one if it is undefined
 * @param options.server where cases are looked up, such as `http://127.0.0.1:4173`; '' for no links
 */
export async function makeArticlePage(
  options: ArticleOptions & { readonly cases: CasesChoice | undefined; readonly server: string },
  effects: Effects,
): Promise<{ html: string; claims: number }> {
  const { text, claims } = await readWholeArticle(options);
  const findings = compareClaims(claims, await readCasebook(options.cases, effects));
  const title = titleOf(text) || basename(options.file);
  const facts = {
    title: title.slice(0, 120),
    version: packageVersion(),
    date: options.date,
    sha256: sha256(text),
    caseAddress: options.server === '' ? '' : `${options.server.replace(/\/$/, '')}/case/`,
  };
  return { html: render(text, claims, findings, facts), claims: claims.length };
}

/** The first line, with the second where that is the rest of a wrapped headline. */
function titleOf(text: string): string {
  const [first = '', second = ''] = text
    .trimStart()
    .split('\n')
    .map((line) => line.trim());
  return second !== '' && second.length < 30 && !/[.!?:]$/.test(first) ? `${first} ${second}` : first;
}

/** Claims outside the gold file that a second reader found right; in a checkout of Casus. */
const ADJUDICATED = join(
  fileURLToPath(new URL('../../', import.meta.url)),
  'docs',
  'method',
  'reader-adjudicated.jsonl',
);

/** Lines of JSON, each an object. @throws CasusError `claims-invalid` with file and line. */
export async function readJsonLines<T>(path: string, effects: Effects): Promise<T[]> {
  const text = new TextDecoder('utf-8').decode(await effects.readFile(path)).replace(/^\ufeff/, '');
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return [value as T];
    } catch {
      // said below
    }
    throw new CasusError('claims-invalid', { why: 'the line is not a JSON object' }, { file: path, line: i + 1 });
  });
}

/** Reads an article and compares its claims with those made by hand. @throws CasusError as `readArticle`, `claims-invalid`. */
export async function scoreArticle(
  options: ArticleOptions & { readonly gold: string },
  effects: Effects,
): Promise<Score> {
  const gold = await readJsonLines<GoldClaim>(options.gold, effects);
  gold.forEach((claim, i) => {
    const whole = Number.isInteger(claim.start) && Number.isInteger(claim.end) && typeof claim.act === 'string';
    if (!whole)
      throw new CasusError(
        'claims-invalid',
        { why: 'start, end or act is missing' },
        { file: options.gold, line: i + 1 },
      );
  });
  const adjudicated = (await effects.exists(ADJUDICATED)) ? await readJsonLines<Adjudicated>(ADJUDICATED, effects) : [];
  const { text, claims } = await readWholeArticle(options);
  return scoreClaims(text, claims, gold, adjudicated);
}

/** A score as `--format json` prints it: shares as numbers, what they are of under `counts`. */
export function scoreAsJson(score: Score): Record<string, unknown> {
  const brief = (claim: GoldClaim | Claim) => ({ ...claim });
  return {
    gold: score.gold,
    found: score.found,
    matched: score.matched,
    core: score.core,
    recall: score.recall,
    precision: score.precision,
    precision_raw: score.precisionRaw,
    f1: score.f1,
    adjudicated: score.adjudicated,
    modality: score.modality.rate,
    speaker: score.speaker.rate,
    denial: score.denial.rate,
    verbatim: score.verbatim.rate ?? 1,
    counts: {
      modality: score.modality,
      modality_not_asserted: score.modalityNotAsserted,
      speaker: score.speaker,
      denial: score.denial,
      verbatim: score.verbatim,
    },
    missed: score.missed.map(brief),
    extra: score.extra.map(brief),
  };
}
