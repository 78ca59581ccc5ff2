import type { Actor } from '../core/actor.ts';
import type { Draft } from './template.ts';

/** An actor of a claim: as a case's file writes it, and as people read it. */
export interface ClaimActor {
  /** `iran`, or the name of an actor that is no state. */
  readonly written: string;
  /** `Iran`. */
  readonly name: string;
  readonly code: Actor;
}

/** The agreements of a casebook that had both as parties at a time (`1950-03`), by their ids. */
export type AgreementsThen = (a: Actor, b: Actor, on: string) => readonly string[];

/** A claim that a review accepted for a case: what it says, and where the text says it. */
export interface CaseClaim {
  readonly actor: ClaimActor | null;
  readonly act: string;
  readonly target: ClaimActor | null;
  readonly polarity: string;
  readonly modality: string;
  readonly speaker: string | null;
  readonly deniedBy: string | null;
  /** When it was, as the text says it: `2022`, `2022-03` or `2022-03-08`; null where it does not say. */
  readonly time: string | null;
  /** The day of the text, where it is known. */
  readonly textDate: string | null;
  /** The sources that say so, as a case names them: `wire/article`. */
  readonly sources: readonly string[];
  readonly quote: string;
  /** Where the quote stands: the text, the place in it, the hash. */
  readonly place: string;
}

/** The ladder's word for acts of help. */
const HELP: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['combat', 'access', 'arms', 'training', 'intelligence', 'funds', 'sanctuary', 'diplomacy', 'words'].map((act) => [
      act,
      act,
    ]),
  ),
  deploy: 'deployment',
};

/** The kind of danger that an act is by itself, and what the danger is called. */
const DANGERS: Readonly<
  Record<string, { readonly kind: string; readonly called: (claim: CaseClaim) => string | null }>
> = {
  attack: {
    kind: 'armed-attack',
    called: ({ actor, target }) =>
      target && (actor === null ? `Attack on ${target.name}` : `Attack by ${actor.name} on ${target.name}`),
  },
  'leader-captured': {
    kind: 'leader-seized-or-killed',
    called: ({ target }) => target && `Seizure of a leader of ${target.name}`,
  },
  'leader-killed': {
    kind: 'leader-seized-or-killed',
    called: ({ target }) => target && `Killing of a leader of ${target.name}`,
  },
  'economic-crisis': {
    kind: 'economic-collapse',
    called: ({ target }) => target && `Economic crisis of ${target.name}`,
  },
};

const isFact = ({ modality, polarity }: CaseClaim): boolean => modality === 'asserted' && polarity === 'affirmed';
const isDanger = (claim: CaseClaim): boolean => isFact(claim) && claim.act in DANGERS && claim.target !== null;

/** Who would be in danger, if the claim is about a danger. */
function inDanger({ act, actor, target }: CaseClaim): ClaimActor | null {
  return act === 'request-support' || act.startsWith('realign') ? actor : target;
}

/** Whose help a claim is about. */
function patronOf({ act, actor, target }: CaseClaim): ClaimActor | null {
  if (act === 'request-support') return target;
  return act in HELP || act === 'refuse' || act === 'unable' ? actor : null;
}

/**
 * What a case holds that begins with claims: facts as far as the claims state them, each with its source, and as open
 * questions what they leave open. The kind of danger is there only if a claim's act is a danger; what is predicted,
 * hypothetical or doubted is a question, not a fact. Words are left to whoever keeps the case.
 * @param claims the one that began the case first
 * @param agreements those that may have bound a patron are named where the promise is asked about
 */
export function caseFromClaims(claims: readonly CaseClaim[], agreements: AgreementsThen = () => []): Draft {
  const draft = new CaseDraft(claims, agreements);
  return draft.written();
}

class CaseDraft {
  readonly #claims: readonly CaseClaim[];
  readonly #agreements: AgreementsThen;
  readonly #filled: Record<string, string> = {};
  readonly #items: Record<string, number> = {};
  readonly #active = new Set<string>();
  readonly #questions: string[] = [];
  /** Facts by what they say, with their places and sources. */
  readonly #facts = new Map<string, { readonly at: string; readonly sources: readonly string[] }>();
  #subject: string | null = null;
  /** Who has to be named as taking part, with the role where a claim states it. */
  readonly #parts = new Map<string, 'target' | 'initiator' | null>();

  constructor(claims: readonly CaseClaim[], agreements: AgreementsThen) {
    this.#claims = claims;
    this.#agreements = agreements;
  }

  written(): Draft {
    const danger = this.#claims.find(isDanger);
    const first = danger ?? this.#claims[0];
    const subject = first === undefined ? null : inDanger(first);
    if (subject !== null) {
      this.#subject = subject.written;
      this.#filled['subject'] = subject.written;
      this.#takesPart(subject, danger === undefined ? null : 'target');
    }
    if (danger !== undefined) {
      const name = DANGERS[danger.act]?.called(danger) ?? null;
      if (name !== null) this.#filled['name'] = JSON.stringify(danger.time === null ? name : `${name}, ${danger.time}`);
      if (danger.time !== null) this.#filled['began'] = danger.time;
    }
    const days = this.#claims.flatMap(({ textDate }) =>
      /^\d{4}-\d\d-\d\d$/.test(textDate ?? '') ? [textDate ?? ''] : [],
    );
    const asOf = days.sort().at(-1);
    if (asOf !== undefined) this.#filled['asOf'] = asOf;
    const sources = [...new Set(this.#claims.flatMap((claim) => claim.sources))];
    if (sources.length > 0) this.#filled['sources'] = listed(sources);
    // A refusal answers a request, wherever the text has it.
    const refusals = this.#claims.filter(({ act }) => act === 'refuse');
    for (const claim of [...this.#claims.filter(({ act }) => act !== 'refuse'), ...refusals]) this.#add(claim);
    this.#participants();
    this.#ask(subject, danger);
    return {
      danger: danger === undefined ? '' : (DANGERS[danger.act]?.kind ?? ''),
      filled: this.#filled,
      active: [...this.#active],
      items: this.#items,
      texts: this.#questions.length === 0 ? {} : { openQuestions: this.#questions },
      opening: openingOf(this.#claims),
    };
  }

  #takesPart(actor: ClaimActor, role: 'target' | 'initiator' | null): void {
    this.#parts.set(actor.written, this.#parts.get(actor.written) ?? role);
  }

  /** A further item of a list of facts, or a further source of one that is there; what is null is left to be filled in. */
  #fact(list: string, claim: CaseClaim, fields: Readonly<Record<string, string | null>>): string {
    const key = JSON.stringify([list, fields, claim.deniedBy]);
    const known = this.#facts.get(key);
    const at = known?.at ?? `${list}.${this.#items[list] ?? 0}`;
    const sources = [...new Set([...(known?.sources ?? []), ...claim.sources])];
    this.#facts.set(key, { at, sources });
    if (known === undefined) this.#items[list] = (this.#items[list] ?? 0) + 1;
    this.#active.add(list);
    for (const [field, value] of Object.entries(fields)) {
      if (value !== null) this.#filled[`${at}.${field}`] = value;
    }
    if (sources.length > 0) this.#filled[`${at}.sources`] = listed(sources);
    return at;
  }

  #add(claim: CaseClaim): void {
    const { act, actor, target, polarity, modality, time } = claim;
    const [by, to] = [actor?.written ?? null, target?.written ?? null];
    if (modality !== 'asserted') this.#questions.push(unsure(claim));
    else if (act in HELP && by !== null && by === this.#subject && polarity === 'affirmed') {
      // What whoever is in danger gave is what it had given its patron.
      const status = claim.deniedBy === null ? 'reported' : null;
      this.#fact('given', claim, { by, towards: to, act: HELP[act] ?? null, from: time, status });
    } else if (act in HELP) {
      if (target !== null) this.#takesPart(target, null);
      const who = { actor: by, towards: to, from: time };
      if (polarity === 'negated') this.#fact('absences', claim, { ...who, acts: `[${HELP[act]}]`, status: 'reported' });
      else {
        const status = claim.deniedBy === null ? 'reported' : 'denied';
        this.#denials(this.#fact('responses', claim, { ...who, act: HELP[act] ?? null, status }), claim);
      }
    } else if (polarity === 'negated' && act !== 'unable') this.#questions.push(unsure(claim));
    else if (act === 'request-support') this.#fact('requests', claim, { by, to, date: time, status: 'reported' });
    else if (act === 'refuse') this.#refusal(claim, to, by);
    else if (act === 'unable') {
      this.#fact('capacity', claim, { actor: by, level: polarity === 'negated' ? 'able' : 'unable' });
    } else if (act === 'attack') {
      if (actor !== null) this.#takesPart(actor, 'initiator');
      if (target !== null) this.#takesPart(target, 'target');
      this.#fact('hostilities', claim, { attacker: by, attacked: to, from: time });
    } else if (act === 'leader-captured' || act === 'leader-killed' || act === 'regime-collapse') {
      if (target !== null) this.#takesPart(target, null);
      if (actor !== null && actor.written !== to) this.#takesPart(actor, 'initiator');
      this.#fact('outcomes', claim, {
        actor: to,
        kind: act === 'regime-collapse' ? 'regime-fell' : 'leader-removed',
        date: time,
      });
    } else if (act.startsWith('realign')) this.#fact('realignments', claim, { actor: by, partner: to, date: time });
    else if (act !== 'economic-crisis') this.#questions.push(unsure(claim));
  }

  /** What was refused is what was asked for, if a claim says that it was; else a request of which only the answer is known. */
  #refusal(claim: CaseClaim, by: string | null, to: string | null): void {
    const answered = { answer: 'refused', ...(claim.time === null ? {} : { answered: claim.time }) };
    const asked = Array.from({ length: this.#items['requests'] ?? 0 }, (_, i) => `requests.${i}`).find(
      (at) =>
        (this.#filled[`${at}.by`] ?? null) === by &&
        (this.#filled[`${at}.to`] ?? null) === to &&
        this.#filled[`${at}.answer`] === undefined,
    );
    if (asked === undefined) this.#fact('requests', claim, { by, to, status: 'reported', ...answered });
    else {
      for (const [field, value] of Object.entries(answered)) this.#filled[`${asked}.${field}`] = value;
      const known = (this.#filled[`${asked}.sources`] ?? '').replace(/[[\]]/g, '').split(', ').filter(Boolean);
      const sources = [...new Set([...known, ...claim.sources])];
      if (sources.length > 0) this.#filled[`${asked}.sources`] = listed(sources);
    }
  }

  /** Who reported and who denied it, where the text has a denial. */
  #denials(response: string, { deniedBy, speaker, sources }: CaseClaim): void {
    if (deniedBy === null) return;
    for (const [side, who] of [
      ['reportedBy', speaker],
      ['deniedBy', deniedBy],
    ] as const) {
      this.#active.add(`${response}.${side}`);
      if (who !== null) this.#filled[`${response}.${side}.0.who`] = JSON.stringify(who);
      if (sources.length > 0) this.#filled[`${response}.${side}.0.sources`] = listed(sources);
    }
  }

  #participants(): void {
    const all = [...this.#parts];
    if (all.length > 0) this.#items['participants'] = all.length;
    const sources = this.#filled['sources'];
    for (const [i, [actor, role]] of all.entries()) {
      this.#filled[`participants.${i}.actor`] = actor;
      this.#filled[`participants.${i}.side`] = actor;
      if (role !== null) this.#filled[`participants.${i}.role`] = role;
      if (sources !== undefined) this.#filled[`participants.${i}.sources`] = sources;
    }
  }

  /** What no claim says, and a case should. */
  #ask(subject: ClaimActor | null, danger: CaseClaim | undefined): void {
    const whom = subject?.name ?? 'the state in danger';
    if (danger === undefined) this.#questions.push(`What danger did ${whom} face, and when did it begin?`);
    const all = this.#claims.flatMap((claim) => patronOf(claim) ?? []);
    const patrons = new Map(all.filter((one) => one.written !== subject?.written).map((one) => [one.written, one]));
    for (const one of patrons.size === 0 ? [null] : patrons.values()) {
      const patron = one?.name ?? 'a patron';
      this.#questions.push(
        `What had ${patron} promised ${whom}, and in which agreement?${this.#mayBind(one, subject, danger)}`,
      );
      if (!('requests' in this.#items)) this.#questions.push(`Did ${whom} ask ${patron} for help, and for what?`);
      this.#questions.push(`What else did ${patron} do for ${whom}, and what is known not to have come?`);
    }
    if (!('outcomes' in this.#items)) this.#questions.push(`How did it end for ${whom}?`);
  }

  /** The agreements that a question about a promise points to; none is taken for the answer. */
  #mayBind(patron: ClaimActor | null, ally: ClaimActor | null, danger: CaseClaim | undefined): string {
    const on = danger?.time ?? this.#claims.find(({ time }) => time !== null)?.time ?? null;
    if (patron === null || ally === null || on === null) return '';
    const ids = this.#agreements(patron.code, ally.code, on);
    return ids.length === 0 ? '' : ` Both were parties to: ${ids.join(', ')}. Name under obligations what bears on it.`;
  }
}

/** What an agreement holds that begins with claims of a signature: its parties, its day, its sources. */
export function agreementFromClaims(claims: readonly CaseClaim[]): Draft {
  const filled: Record<string, string> = {};
  const [first] = claims;
  const parties = [first?.actor, first?.target].filter((actor) => actor !== null && actor !== undefined);
  const sources = first === undefined || first.sources.length === 0 ? null : listed(first.sources);
  for (const [i, { written }] of parties.entries()) {
    filled[`parties.${i}.actor`] = written;
    if (sources !== null) filled[`parties.${i}.sources`] = sources;
  }
  if (parties.length === 2)
    filled['title'] = JSON.stringify(`Agreement of ${parties.map(({ name }) => name).join(' and ')}`);
  if (sources !== null) filled['dates.sources'] = filled['sources'] = sources;
  if (first?.act === 'sign-agreement' && isFact(first) && first.time !== null) filled['dates.signed'] = first.time;
  return { danger: '', filled, active: [], items: {}, texts: {}, opening: openingOf(claims) };
}

const listed = (sources: readonly string[]): string => `[${sources.join(', ')}]`;

/** The claim in words: "Iran, arms, Russia". */
function said({ actor, act, target, time, polarity }: CaseClaim): string {
  const words = [
    actor?.name ?? 'somebody',
    polarity === 'negated' ? `not ${act}` : act,
    target?.name ?? 'nobody named',
  ];
  return `${words.join(' – ')}${time === null ? '' : `, ${time}`}`;
}

function unsure(claim: CaseClaim): string {
  const how: Readonly<Record<string, string>> = {
    predicted: 'A text predicts this. Did it happen?',
    hypothetical: 'A text only supposes this. Did it happen?',
    doubted: 'A text doubts this. Did it happen?',
  };
  return `${said(claim)}: ${how[claim.modality] ?? 'A text says so. What does it mean for the case?'}`;
}

function openingOf(claims: readonly CaseClaim[]): string[] {
  return [
    'What the claims say is filled in below. This is where they stand; claims/ keeps them:',
    ...claims.flatMap((claim, i) => [
      '',
      `  ${i + 1}. ${said(claim)}. ${claim.place}`,
      `     \u201c${claim.quote.replace(/\s+/g, ' ').trim()}\u201d`,
    ]),
  ];
}
