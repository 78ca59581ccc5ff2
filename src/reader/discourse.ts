import { type Act, HELP } from './claim.ts';
import type { NameKind } from './gazetteer/gazetteer.ts';
import { ALLY_STAND_INS, GROUP_STAND_INS, LEADER_STAND_INS, ORG_STAND_INS, STAND_INS } from './language/nouns.ts';
import type { Reference } from './language/phrase-parts.ts';
import { EMIRATES, GREAT, HALVES, ISLANDS, KINGDOMS, THRONES } from './realms.ts';

/** An actor that the text has named. */
interface Seen {
  readonly code: string;
  readonly kind: NameKind;
  readonly paragraph: number;
}

/** What is known where a word stands for somebody: who acts in its clause, and whether it is itself the subject. */
export interface Standing {
  readonly subject: readonly string[];
  readonly isSubject: boolean;
}

const KEPT = 40;
/** So often must a state be named for the text to be about it, whoever else its paragraph names. */
const CLEAR = 3;
/** Naming a state more often than this tells no more; naming it in the paragraph counts for more. */
const MOST_WEIGHT = 12;
const INSIDE = 3;
/** So much does being struck, or asking, make a state the one whom help is for; for so many paragraphs. */
const NEED = 3;
const NEED_LASTS = 4;
const SENT_THERE =
  /^(forces|troops|soldiers|men|contingents?|instructors|advisers|advisors|peacekeepers|marines|units|mercenaries)$/;
/** Great powers help more often than they are helped: where a text leaves out whom help is for, others come first. */
const LESS = 3;
/** In a statement or an answer these are the speaker's own. */
const OURS = /^(government|president|presidency|ministry|authorities|cabinet|parliament|army|republic|country|nation)$/;
/** Whom the text has spoken of, so that "it", "the country" and "both sides" can be read. */
export class Discourse {
  #seen: Seen[] = [];
  #subjects: { codes: readonly string[]; paragraph: number }[] = [];
  /** Paragraphs since somebody was asked for help. */
  #askedAgo = 0;
  #person: { code: string; paragraph: number } | null = null;
  #paragraph = 0;
  /** Whose government or ministry opens the text: "we" is that state where nobody else speaks. */
  official: string | null = null;
  /** For whom "we" speaks: the government that a statement is by, or the state of whoever is quoted. */
  we: string | null = null;
  /** Whom a question addresses: the state of whoever is interviewed. */
  you: string | null = null;
  /** Whose state an interview is about, while it is asked or answers. */
  answers: string | null = null;
  /** Whose capital a report is sent from. */
  dateline: string | null = null;
  /** Whose statement or speech the text is. */
  issuer: string | null = null;
  /** Whom the sentence before ended with as acting and acted upon. */
  lastTarget: string | null = null;
  /** What was handed over last. */
  lastAct: Act | null = null;
  /** Who was asked for help last. */
  lastAsked: string | null = null;
  /** Of which state "the President" is, in a text that leaves it out. */
  president: string | null = null;
  /** An act that a question has left open: "which ally will fall next?" */
  pending: { act: Act; sentences: number } | null = null;
  readonly #weight = new Map<string, number>();
  #acting: { code: string; paragraph: number } | null = null;
  #attacked: { actor: string; target: string; paragraph: number } | null = null;
  /** What help was told of last. */
  lastHelp: { act: Act; actor: string; target: string; paragraph: number } | null = null;
  /** Who sent troops last. */
  #sent: { code: string; paragraph: number } | null = null;
  readonly #needs = new Map<string, number>();
  /** Who has struck or threatened whom: neither helps the other. */
  readonly #foes = new Set<string>();
  /** Who has helped whom last. */
  readonly #clients = new Map<string, string>();
  readonly #heads = new Map<string, readonly string[]>();

  /** Is this the paragraph with which the text opens? */
  get opening(): boolean {
    return this.#paragraph <= 1;
  }

  /** The help told of last, in this paragraph or the one before. */
  get recentHelp(): { act: Act; actor: string; target: string } | null {
    return this.lastHelp !== null && this.#paragraph - this.lastHelp.paragraph < 2 ? this.lastHelp : null;
  }

  newParagraph(): void {
    this.#paragraph++;
    this.lastTarget = null;
    this.lastAct = null;
    if (this.#askedAgo++ > 0) this.lastAsked = null;
  }

  see(code: string, kind: NameKind): void {
    this.#seen.push({ code, kind, paragraph: this.#paragraph });
    if (kind !== 'org') this.#weight.set(code, (this.#weight.get(code) ?? 0) + (this.#paragraph <= 1 ? 2 : 1));
    if (this.#seen.length > KEPT * 2) this.#seen = this.#seen.slice(-KEPT);
    if (kind === 'leader') this.#person = { code, paragraph: this.#paragraph };
  }

  seePerson(code: string, acting = false): void {
    this.#person = { code, paragraph: this.#paragraph };
    if (acting) this.#acting = this.#person;
  }

  /** After a claim: whom help is for from here on, and who was asked for it. */
  helped({ act, actor, target }: { act: Act; actor: string | null; target: string | null }): void {
    if (actor !== null && target !== null && HELP.has(act)) this.#clients.set(actor, target);
    if (act === 'request-support' && actor !== null && target !== null) this.#clients.set(target, actor);
    if (act === 'deploy' && actor !== null) this.#sent = { code: actor, paragraph: this.#paragraph };
    if (actor !== null && target !== null && act === 'attack')
      this.#attacked = { actor, target, paragraph: this.#paragraph };
    if (actor !== null && target !== null && /^(arms|deploy|funds|training|combat)$/.test(act))
      this.lastHelp = { act, actor, target, paragraph: this.#paragraph };
    if (target !== null && act === 'attack') this.#need(target);
    if (actor !== null && act === 'request-support') this.#need(actor);
    if (actor !== null && target !== null && /^(attack|threat|leader-captured|leader-killed)$/.test(act)) {
      this.#foes.add(`${actor} ${target}`);
      this.#foes.add(`${target} ${actor}`);
    }
    if (/^(arms|deploy|funds|training)$/.test(act)) this.lastAct = act;
    if (act === 'request-support') {
      this.lastAsked = target;
      this.#askedAgo = 0;
      if (actor !== null) this.lastTarget = actor;
    } else if (!/^(sign-agreement|ratify|withdraw|realign-toward|realign-away)$/.test(act) && target !== null)
      this.lastTarget = target;
  }

  /** Whoever was struck or asked for help is whom help will be for. */
  #need(code: string): void {
    this.#needs.set(code, this.#paragraph);
  }

  act(codes: readonly string[]): void {
    if (codes.length === 0) return;
    this.#subjects.push({ codes, paragraph: this.#paragraph });
    if (this.#subjects.length > KEPT) this.#subjects = this.#subjects.slice(-KEPT / 2);
  }

  /** The codes that a reference means; none where the text leaves it open. */
  resolve(reference: Reference | null, standing: Standing): readonly string[] {
    if (reference === null) return [];
    if (reference.kind === 'code') return [reference.code];
    const word = reference.word;
    if (/^(it|itself)$/.test(word)) return this.#singleSubject(standing) ?? [];
    if (/^(they|them|themselves)$/.test(word)) return this.#lastSubject(standing) ?? [];
    if (/^(its|their)$/.test(word))
      return !standing.isSubject && standing.subject.length > 0
        ? standing.subject
        : (this.#lastSubject(standing) ?? []);
    if (/^(he|she)$/.test(word) && this.#acting !== null && this.#paragraph - this.#acting.paragraph < 2)
      return [this.#acting.code];
    if (/^(he|him|she|himself|herself)$/.test(word))
      return this.#person === null || this.#paragraph - this.#person.paragraph > 1 ? [] : [this.#person.code];
    if (/^(his|her)$/.test(word)) return this.#person === null ? standing.subject : [this.#person.code];
    if (/^(we|us|our|i|me|my|ours)$/.test(word)) return [this.we ?? this.official].filter((code) => code !== null);
    if (/^(you|your)$/.test(word)) return this.you === null ? [] : [this.you];
    if (word === 'both') return this.two(standing.isSubject ? [] : standing.subject);
    if (word === '(president)') return this.president === null ? [] : [this.president];
    if (word === 'north' || word === 'south') return this.#half(word);
    const home = this.issuer ?? this.answers;
    if (home !== null && OURS.test(word) && (standing.isSubject || !standing.subject.includes(home))) return [home];
    if (ORG_STAND_INS.has(word)) return this.#last((seen) => seen.kind === 'org', standing, 4);
    if (GROUP_STAND_INS.has(word)) return this.#last((seen) => seen.kind === 'group', standing, 4);
    const throne = THRONES[word];
    if (throne !== undefined && !(this.#person !== null && throne.has(this.#person.code))) {
      const last = this.#last((seen) => isState(seen) && throne.has(seen.code), standing, 4);
      if (last.length > 0) return last;
    }
    if (LEADER_STAND_INS.has(word))
      return this.#person !== null && this.#paragraph - this.#person.paragraph < 2
        ? [this.#person.code]
        : this.#topicOrLast(standing);
    if (ALLY_STAND_INS.has(word.replace(/s$/, '')) || word === 'allies')
      return this.#last(isState, { ...standing, isSubject: false });
    if (word === 'capital') {
      const topic = this.topic(standing.subject);
      if (topic !== null) return [topic];
    }
    const special =
      word === 'island'
        ? ISLANDS
        : /^(kingdom|monarchy)$/.test(word)
          ? KINGDOMS
          : /^(emirate|sultanate)$/.test(word)
            ? EMIRATES
            : null;
    if (special !== null) {
      const topic = this.topic(standing.subject, special);
      return topic !== null ? [topic] : this.#last((seen) => isState(seen) && special.has(seen.code), standing, 4);
    }
    if (/^(government|junta|regime|army|military|authorities|leadership)$/.test(word)) {
      const opening = this.#subjects.find(
        (subject) =>
          subject.paragraph === this.#paragraph &&
          subject.codes.length === 1 &&
          !standing.subject.includes(subject.codes[0] as string),
      );
      if (opening !== undefined && !standing.isSubject) return opening.codes;
      if (!standing.isSubject && this.lastTarget !== null && !standing.subject.includes(this.lastTarget))
        return [this.lastTarget];
      const subject = this.otherSubject(standing.isSubject ? [] : standing.subject);
      if (subject.length > 0) return subject;
    }
    if (this.dateline !== null && this.#seen.length === 0 && OURS.test(word)) return [this.dateline];
    if (STAND_INS.has(word)) return this.#last(isState, standing);
    const known = this.#heads.get(word);
    if (known !== undefined) return known;
    const sent = this.#sent;
    return sent !== null && SENT_THERE.test(word) && this.#paragraph - sent.paragraph < 2 ? [sent.code] : [];
  }

  /** The two states named last, those that act here left out. */
  two(except: readonly string[]): readonly string[] {
    const found: string[] = [];
    for (let i = this.#seen.length - 1; i >= 0 && found.length < 2; i--) {
      const seen = this.#seen[i] as Seen;
      if (isState(seen) && !except.includes(seen.code) && !found.includes(seen.code)) found.unshift(seen.code);
    }
    return found.length === 2 ? found : [];
  }

  /** As many different states as asked for, the last named ones, in their order. */
  lastStates(count: number, except: readonly string[] = []): readonly string[] {
    const found: string[] = [];
    for (let i = this.#seen.length - 1; i >= 0 && found.length < count; i--) {
      const seen = this.#seen[i] as Seen;
      if (
        isState(seen) &&
        !except.includes(seen.code) &&
        !found.includes(seen.code) &&
        this.#paragraph - seen.paragraph < 2
      )
        found.unshift(seen.code);
    }
    return found.length === count ? found : [];
  }

  #singleSubject(standing: Standing): readonly string[] | null {
    for (let i = this.#subjects.length - 1; i >= 0; i--) {
      const subject = this.#subjects[i] as { codes: readonly string[]; paragraph: number };
      if (this.#paragraph - subject.paragraph > 1) break;
      // "it" is not who says "we".
      if (subject.codes.length === 1 && subject.codes[0] === this.we) continue;
      if (subject.codes.length === 1 && (standing.isSubject || !standing.subject.includes(subject.codes[0] as string)))
        return subject.codes;
    }
    const last = this.#last(isActor, standing);
    return last.length === 0 ? null : last;
  }

  #lastSubject(standing: Standing): readonly string[] | null {
    const subject = this.#subjects.findLast((each) => each.codes.length !== 1 || each.codes[0] !== this.we);
    if (subject !== undefined && this.#paragraph - subject.paragraph < 2) return subject.codes;
    // "they" are not who says "we".
    const last = this.#last((seen) => isActor(seen) && seen.code !== this.we, standing);
    return last.length === 0 ? null : last;
  }

  /** Whoever acted last and is none of these; in this paragraph or the one before. */
  otherSubject(except: readonly string[]): readonly string[] {
    for (let i = this.#subjects.length - 1; i >= 0; i--) {
      const subject = this.#subjects[i] as { codes: readonly string[]; paragraph: number };
      if (this.#paragraph - subject.paragraph > 1) break;
      const codes = subject.codes.filter((code) => !except.includes(code));
      if (codes.length === 1) return codes;
    }
    return [];
  }

  /** The state named last that is none of these. */
  other(except: readonly string[]): readonly string[] {
    return this.#last(isState, { subject: except, isSubject: false });
  }

  /** Who was struck in this paragraph. */
  get struckNow(): string | null {
    return this.#attacked !== null && this.#attacked.paragraph === this.#paragraph ? this.#attacked.target : null;
  }

  /** Who has just struck one of these; none if nobody has. */
  attackerOf(targets: readonly string[]): readonly string[] {
    const last = this.#attacked;
    return last !== null && targets.includes(last.target) && this.#paragraph - last.paragraph < 2 ? [last.actor] : [];
  }

  /** Whom one of these has helped in this text, the last one; none if nobody. */
  clientOf(actors: readonly string[]): readonly string[] {
    for (const actor of actors) {
      const client = this.#clients.get(actor);
      if (client !== undefined && !actors.includes(client)) return [client];
    }
    return [];
  }

  /**
   * What was acted upon last in this paragraph, or else whom text and paragraph speak of most, these left out. Whom one of these
   * has struck or threatened is left out too, unless it is `struck` now.
   */
  context(except: readonly string[], struck = false): readonly string[] {
    if (this.answers !== null && !struck && !except.includes(this.answers)) return [this.answers];
    const foe = (code: string) => !struck && except.some((actor) => this.#foes.has(`${actor} ${code}`));
    if (this.lastTarget !== null && !except.includes(this.lastTarget) && !foe(this.lastTarget))
      return [this.lastTarget];
    if (this.issuer !== null && !except.includes(this.issuer)) return [this.issuer];
    return this.#salient(except, foe, struck);
  }

  /** Whom text and paragraph speak of most, these left out; a state that is not named here must stand out. */
  #salient(except: readonly string[], foe: (code: string) => boolean, struck: boolean): readonly string[] {
    const here = this.#seen.filter((seen) => seen.paragraph === this.#paragraph && isState(seen));
    let best: string | null = null;
    let most = 0;
    for (const [code, weight] of this.#weight) {
      if (except.includes(code) || foe(code)) continue;
      const inside = here.filter((seen) => seen.code === code).length;
      if (inside === 0 && here.length > 0 && weight < CLEAR) continue;
      const score =
        Math.min(weight, MOST_WEIGHT) +
        (!struck && this.#paragraph - (this.#needs.get(code) ?? -9) <= NEED_LASTS ? NEED : 0) +
        INSIDE * inside +
        (here[0]?.code === code ? 1 : 0) -
        (!struck && GREAT.has(code) ? LESS : 0);
      if (score > most) {
        most = score;
        best = code;
      }
    }
    return best === null ? this.other(except) : [best];
  }

  /** The state that the text speaks of most, these left out; null while no state stands out. */
  topic(except: readonly string[], among?: ReadonlySet<string>): string | null {
    let best: string | null = null;
    let most = 1;
    for (const [code, weight] of this.#weight) {
      if (weight > most && !except.includes(code) && (among === undefined || among.has(code))) {
        best = code;
        most = weight;
      }
    }
    return best;
  }

  /** "the North", in a text that names a state with two halves. */
  #half(word: 'north' | 'south'): readonly string[] {
    for (const [north, south] of HALVES)
      if (this.#weight.has(north) || this.#weight.has(south)) return [word === 'north' ? north : south];
    return [];
  }

  #topicOrLast(standing: Standing): readonly string[] {
    const topic = this.topic(standing.subject);
    return topic === null ? this.#last(isState, standing) : [topic];
  }

  /** The person of whom the text spoke last. */
  get person(): readonly string[] {
    return this.#person === null || this.#paragraph - this.#person.paragraph > 1 ? [] : [this.#person.code];
  }

  /** "American planes ... the planes": whose such things were. */
  seeHead(word: string, codes: readonly string[]): void {
    if (this.#heads.size > 500) this.#heads.clear();
    this.#heads.set(word, codes);
  }

  #last(fits: (seen: Seen) => boolean, standing: Standing, reach = 1): readonly string[] {
    for (let i = this.#seen.length - 1; i >= 0; i--) {
      const seen = this.#seen[i] as Seen;
      if (this.#paragraph - seen.paragraph > reach) break;
      if (fits(seen) && !standing.subject.includes(seen.code)) return [seen.code];
    }
    return [];
  }
}

const isState = (seen: Seen): boolean => /^(state|seat|demonym|leader|land|place)$/.test(seen.kind);
const isActor = (seen: Seen): boolean => seen.kind !== 'place';
