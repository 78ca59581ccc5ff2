import { asking } from './acts/rules.ts';
import type { Abstention, Act, Claim, Modality } from './claim.ts';
import { HELP } from './claim.ts';
import { denialsOf } from './denials.ts';
import { Discourse } from './discourse.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Clause } from './language/clause-parts.ts';
import { ClauseReader } from './language/clauses.ts';
import { mentionsOf } from './language/mentions.ts';
import { AGENTS, COMMENTATORS, TITLES } from './language/nouns.ts';
import { givesTwo, type Phrase, phrasesOf } from './language/phrases.ts';
import { plainCopy, type Sentence, sentencesOf, type Token } from './language/tokens.ts';
import { verbGroupsOf } from './language/verb-groups.ts';
import { isOf, verbReadings } from './language/verbs.ts';
import { moodOf, nameOf, quotedSpans, type Speech, speechesOf } from './scopes.ts';
import { type Found, SentenceView } from './sentence.ts';
import { timeIn } from './times.ts';

/** What the reader is told of the document. */
export interface DocumentFacts {
  /** The year of the document, to read names that changed their meaning; the latest if it is not known. */
  readonly year?: number | undefined;
}

/** A claim while the document is read: its denials may follow. */
type Draft = { -readonly [K in keyof Claim]: Claim[K] } & { sentence: number; codes: readonly string[] };

const NOW = 2030;
const LEAST = 0.4;
/** Nouns that name an act without a verb of the lexicon. */
const ACT_NOUNS =
  /^(invasion|attack|strike|airstrike|shipment|delivery|fall|collapse|ouster|crisis|hyperinflation|killing|assassination|deceased|slain|arming|inability|refusal|money|bets?|pact|treaty|agreement)/;

/** Verbs so general that they bear no act alone. */
const GENERAL = new Set([
  'be',
  'have',
  'do',
  'say',
  'tell',
  'see',
  'use',
  'become',
  'think',
  'know',
  'believe',
  'show',
  'find',
  'want',
  'need',
  'try',
  'work',
  'live',
  'cost',
  'speak',
  'write',
  'add',
  'hear',
  'judge',
  'describe',
  'note',
  'explain',
  'expect',
  'mean',
  'hope',
  'consider',
  'plan',
  'stress',
  'answer',
  'repeat',
  'observe',
  'remark',
  'conclude',
  'recall',
  'suggest',
  'count',
  'happen',
  'serve',
  'attempt',
  'manage',
  'continue',
  'start',
  'begin',
  'reply',
  'post',
  'estimate',
  'forecast',
  'document',
  'comment',
  'state',
  'note',
  'find',
  'like',
]);
const ACTING = new Map<string, boolean>();

function acts(word: string): boolean {
  let known = ACTING.get(word);
  if (known === undefined) {
    known =
      verbReadings(word).some(({ lemma }) => !GENERAL.has(lemma)) ||
      ACT_NOUNS.test(word) ||
      /^(unable|unwilling|powerless|wary|unclear|reliant|dependent|problem|war|supplier|provider|backer|donor|financier|lender|troops|soldiers|forces)$/.test(
        word,
      );
    if (ACTING.size < 20_000) ACTING.set(word, known);
  }
  return known;
}

/** Does a sentence hold a word that can bear an act? Others are passed over. */
const bearsAct = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => acts(token.low) || TITLES.has(token.low));

/** A sentence without a name may still speak of somebody. */
const STANDS_IN =
  /^(it|its|they|their|them|he|his|him|she|her|we|us|our|country|countries|government|regime|both|ally|allies|kingdom|island|president|minister|rebels|group|forces|troops|capital|junta|army|emirate|republic|economy|bases|nobody|another|side|sides|i|my|me)$/;

/** Reads an article paragraph by paragraph; what is read is not kept. */
export class ArticleReader {
  readonly #gazetteer: Gazetteer;
  readonly #discourse = new Discourse();
  readonly #learned = new Map<string, string>();
  readonly #abstentions: Abstention[] = [];
  readonly #known = new Set<string>();
  readonly #documentYear: number;
  #year: number;
  #soviet = false;
  #sentence = 0;
  #count = 0;
  #kept: Draft[] = [];
  #speaker: { name: string; codes: readonly string[] } | null = null;
  #reporting: { name: string; codes: readonly string[]; sentence: number } | null = null;
  #inQuote = false;
  /** Whom an interview introduced, and whether this paragraph is an answer. */
  #interviewed: string | null = null;
  #answering = false;

  constructor(gazetteer: Gazetteer, facts: DocumentFacts = {}) {
    this.#gazetteer = gazetteer;
    this.#documentYear = facts.year ?? NOW;
    this.#year = this.#documentYear;
  }

  /** What was seen and not claimed, since the last call. */
  abstentions(): Abstention[] {
    return this.#abstentions.splice(0);
  }

  /**
   * Reads the next paragraph.
   * @param text the paragraph
   * @param offset its place in the document, added to every position
   * @returns the claims of earlier paragraphs that nothing can change any more
   */
  paragraph(text: string, offset: number): Claim[] {
    const plain = plainCopy(text);
    this.#discourse.newParagraph();
    this.#inQuote = false;
    this.#reporting = null;
    if (/\b(Soviet|USSR|U\.S\.S\.R)\b/.test(plain)) this.#soviet = true;
    this.#answering = /^A: /.test(plain) && this.#interviewed !== null;
    for (const sentence of sentencesOf(plain)) this.#sentenceIn(sentence, text, plain, offset);
    return this.#release(false);
  }

  /** The claims that remain at the end. */
  finish(): Claim[] {
    return this.#release(true);
  }

  /** Denials reach back two sentences; claims older than that are final. */
  #release(all: boolean): Claim[] {
    const last = this.#sentence - 4;
    const ready = all ? this.#kept : this.#kept.filter((draft) => draft.sentence < last);
    this.#kept = all ? [] : this.#kept.filter((draft) => draft.sentence >= last);
    return ready.map(({ sentence: _sentence, codes: _codes, ...claim }) => ({ ...claim, id: `c${++this.#count}` }));
  }

  #sentenceIn(sentence: Sentence, text: string, plain: string, offset: number): void {
    this.#sentence++;
    const { tokens } = sentence;
    if (tokens.length > 200) return;
    const words = plain.slice(sentence.start, sentence.end);
    this.#time(words);
    const mentions = mentionsOf(tokens, plain, this.#gazetteer, this.#learned, this.#year).map((mention) =>
      this.#modern(mention),
    );
    if (mentions.length === 0 && tokens.length < 4) return;
    const wasQuoted = this.#inQuote;
    this.#track(words);
    this.#issuedBy(words, mentions);
    if ((mentions.length === 0 && !tokens.some((token) => STANDS_IN.test(token.low))) || !bearsAct(tokens)) {
      for (const mention of mentions) this.#discourse.see(mention.code, mention.kind);
      // Nothing to claim, but whoever it is about is who "it" may be next.
      const about = mentions[0];
      if (about !== undefined && about.first <= 2 && about.kind !== 'place' && about.kind !== 'demonym')
        this.#discourse.act([about.code]);
      return;
    }
    const endings = new Map(mentions.map((mention) => [mention.last, mention]));
    const phrases = phrasesOf(tokens, mentions, (index) => splitsAfter(tokens, endings.get(index), index));
    this.#attach(tokens, phrases);
    const covered = new Uint8Array(tokens.length);
    for (const phrase of phrases) covered.fill(1, phrase.first, phrase.last + 1);
    const groups = verbGroupsOf(tokens, (index) => covered[index] === 1);
    const { clauses } = new ClauseReader(tokens, phrases, groups);
    const view = new SentenceView(tokens, phrases, clauses, this.#discourse);
    this.#committing(view);
    this.#settle(view);
    this.#learnNames(view);
    const speeches = speechesOf(view, this.#speaker);
    this.#speakFor(speeches, view, wasQuoted);
    view.close();
    const found = asking(view, (what) => this.#once(what));
    const drafts = this.#drafts(found, view, speeches, wasQuoted, text, offset);
    this.#kept.push(...drafts);
    this.#deny(view, drafts);
    this.#afterwards(view, speeches, drafts);
  }

  /** The year that the text speaks of: the latest given, until it turns to the present. */
  #time(words: string): void {
    if (!/\d{4}|\b(?:today|now|this|last|yesterday|current|recent|these)/i.test(words)) return;
    const years = [...words.matchAll(/\b(1[89]\d\d|20\d\d)\b/g)].map((match) => Number(match[1]));
    if (years.length > 0) this.#year = years[0] as number;
    else if (
      /\b(today|now|this (year|week|month)|last (week|month|year)|yesterday|currently|recently|these days)\b/i.test(
        words,
      )
    )
      this.#year = this.#documentYear;
  }

  /** Moscow is the Soviet Union's only in a text that speaks of the Soviet Union. */
  #modern<T extends { code: string; kind: string }>(mention: T): T {
    return mention.code === 'SUN' && !this.#soviet && mention.kind !== 'leader' ? { ...mention, code: 'RUS' } : mention;
  }

  #track(words: string): void {
    const open = words.lastIndexOf('“');
    const shut = words.lastIndexOf('”');
    if (open >= 0 || shut >= 0) this.#inQuote = open > shut;
  }

  #once(what: string): boolean {
    if (this.#known.has(what)) return true;
    if (this.#known.size < 5000) this.#known.add(what);
    return false;
  }

  /** "the president of the Philippines", "the regime in Havana": the state that a phrase after it names. */
  #attach(tokens: readonly Token[], phrases: readonly Phrase[]): void {
    for (let i = 0; i < phrases.length - 1; i++) {
      const phrase = phrases[i] as Phrase;
      const next = phrases[i + 1] as Phrase;
      const between = tokens
        .slice(phrase.last + 1, next.first)
        .map((token) => token.low)
        .join(' ');
      if (
        /^(like|such as|including)$/.test(between) &&
        /^(places|countries|states|nations|allies|partners|clients|patrons|neighbours|neighbors|powers|governments)$/.test(
          phrase.low,
        ) &&
        next.agent?.kind === 'code'
      ) {
        phrase.agent = next.agent;
        continue;
      }
      // "Transnistria, the slice of Moldova": what follows the comma is the same.
      if (
        between === ',' &&
        next.agent === null &&
        next.owner === null &&
        phrase.agent?.kind === 'code' &&
        /^(state|land|org|group|seat)$/.test(phrase.agent.name) &&
        /^(a|an|the)$/.test(tokens[next.first]?.low ?? '') &&
        !/^(and|or)$/.test(tokens[next.last + 1]?.low ?? '') &&
        next.things.size === 0
      ) {
        next.agent = phrase.agent;
      }
      if (phrase.owner !== null && phrase.owner.kind === 'code') continue;
      if (next.first !== phrase.last + 2) continue;
      if (
        phrase.agent?.kind === 'code' &&
        !(/^(slice|part|region|sliver|strip|enclave)$/.test(phrase.low) && phrase.names.length === 0)
      )
        continue;
      const link = tokens[phrase.last + 1]?.low ?? '';
      const state =
        next.agent?.kind === 'code'
          ? next.agent
          : next.names.at(-1)?.kind === 'demonym'
            ? null
            : next.owner?.kind === 'code' && next.names.at(-1)?.last === next.head
              ? next.owner
              : null;
      if (state === null) continue;
      const commentator = phrase.commentator || COMMENTATORS.has(phrase.low);
      const agent = AGENTS.has(phrase.low) || phrase.agent?.kind === 'word';
      if (
        link === 'of' &&
        agent &&
        !commentator &&
        !/^(it|they|he|she|all|some|both|one|none|this|that|each|we|others|most|attack|attacks|strikes|airstrikes|bombs)$/.test(
          phrase.low,
        )
      )
        phrase.agent = state;
      else if (
        link === 'of' &&
        !agent &&
        /^(territory|army|capital|borders?|villages?|cities|city|ports?|bases?|soil|airspace|coast|east|west|north|south|part|parts|region|city|town|waters|most|slice|port|island|islands|province|people|government|regime|sovereignty|defen[cs]e|security|independence|integrity|side|swathes|third|half|quarter|chunks)$/.test(
          phrase.low,
        )
      )
        phrase.owner = state;
      else if (
        link === 'in' &&
        /^(government|regime|authorities|junta|leadership|leaders|rulers|officials|administration|rebels)$/.test(
          phrase.low,
        )
      )
        phrase.agent = state;
      else if (
        link === 'from' &&
        agent &&
        /^(troops|forces|soldiers|officials|fighters|ships|planes|jets|advisers|officers|peacekeepers|diplomats|mercenaries|instructors|engineers|agents|pilots|contractors|specialists)$/.test(
          phrase.low,
        )
      )
        phrase.agent = state;
      else if (
        (link === 'in' || link === 'on') &&
        !agent &&
        /^(villages?|towns?|bases?|positions?|targets?|ports?|cit(?:y|ies)|sites?|facilities|airfields?|plants?|depots?|border|coast|posts?|outposts?|camps?|partners|allies|infrastructure|hospitals?|airports?|barracks)$/.test(
          phrase.low,
        )
      )
        phrase.owner = state;
    }
  }

  /** "The President reaffirmed the commitment of the United States": of which state "the President" is. */
  #committing(view: SentenceView): void {
    for (const clause of view.clauses) {
      if (
        !isOf(clause.group.lemma, 'back_up') ||
        !/^(president|secretary|minister)$/.test(clause.subject[0]?.low ?? '')
      )
        continue;
      const of = clause.complements[0]?.prep === 'of' ? clause.complements[0].phrases[0] : undefined;
      if (of?.agent?.kind === 'code' && clause.objects[0]?.some((phrase) => phrase.things.has('commitment')))
        this.#discourse.president = of.agent.code;
    }
  }

  /** Settles, in reading order, whom each phrase means. */
  #settle(view: SentenceView): void {
    const subjectAt = new Map<Phrase, Clause>();
    for (const clause of view.clauses) {
      const main = (each: Clause | undefined) => each !== undefined && each.group.finite && each.link !== 'relative';
      for (const phrase of clause.subject)
        if (!subjectAt.has(phrase) || (!main(subjectAt.get(phrase)) && main(clause))) subjectAt.set(phrase, clause);
    }
    for (const phrase of view.phrases) {
      const asSubject = subjectAt.get(phrase);
      const clause = asSubject ?? view.clauses.find((each) => each.first <= phrase.first && phrase.first <= each.last);
      const subject = asSubject !== undefined || clause === undefined ? [] : view.agents(clause.subject, [], true);
      if (phrase.agent !== null) {
        const both =
          /^both\b|\btwo\b/.test(view.words(phrase.first, phrase.last)) &&
          phrase.names.length === 0 &&
          /^(countries|states|nations|governments|sides|leaders|presidents|ministers|capitals|allies|neighbours|neighbors|regimes|both|parties|powers|republics)$/.test(
            phrase.low,
          );
        const codes = both ? this.#discourse.two(subject) : this.#meant(phrase, view, subject, asSubject !== undefined);
        view.settle(phrase, codes);
        if (codes.length > 0 && phrase.names.length > 0 && phrase.things.size > 0)
          this.#discourse.seeHead(phrase.low, codes);
      } else if (
        /^(all|both|the) (three|two|four)$/.test(view.words(phrase.first, phrase.last)) ||
        /\b(two|three|four)\b.*\b(states|countries|nations)$/.test(view.words(phrase.first, phrase.last))
      ) {
        const count = /three/.test(view.words(phrase.first, phrase.last))
          ? 3
          : /four/.test(view.words(phrase.first, phrase.last))
            ? 4
            : 2;
        const codes = this.#discourse.lastStates(count, subject);
        if (codes.length > 0) {
          phrase.agent = { kind: 'word', word: 'all' };
          view.settle(phrase, codes);
        }
      }
      for (const mention of phrase.names) this.#discourse.see(mention.code, mention.kind);
      if (asSubject !== undefined && asSubject.group.finite && asSubject.link !== 'relative') {
        const group = asSubject.subject;
        if (group.at(-1) === phrase) this.#discourse.act(view.agents(group, [], true));
      }
      if (phrase.agent?.kind === 'code' && isPerson(phrase, view))
        this.#discourse.seePerson(phrase.agent.code, asSubject !== undefined && asSubject.group.finite);
    }
  }

  /** Whom a phrase means: a word such as "ally" only where it is a certain one: "its ally", not "another ally". */
  #meant(phrase: Phrase, view: SentenceView, subject: readonly string[], isSubject: boolean): readonly string[] {
    if (phrase.agent?.kind !== 'word') return this.#discourse.resolve(phrase.agent, { subject, isSubject });
    const word = phrase.agent.word;
    const open = view.low(phrase.first);
    if (phrase.first < phrase.head || phrase.first === phrase.last) {
      const pronoun =
        phrase.first === phrase.head &&
        /^(it|they|them|he|him|she|we|us|i|me|both|itself|themselves|himself)$/.test(word);
      const certain =
        pronoun ||
        /^(the|this|that|its|their|his|her|our|both|these|those|my)$/.test(open) ||
        /^(rebels|militants|insurgents)$/.test(word);
      if (!certain) return [];
      if (
        /^(its|their|his|her)$/.test(open) &&
        /^(allies|partners|neighbours|neighbors|members|clients|sponsors|patrons|friends)$/.test(phrase.low)
      )
        return [];
      if (
        /^(its|their|his|her)$/.test(open) &&
        /^(ally|allies|partner|patron|client|protector|neighbour|neighbor|member|members|sponsor|protege|protégé)$/.test(
          phrase.low,
        )
      ) {
        const acting = view.clauses.flatMap((clause) =>
          clause.subject.includes(phrase)
            ? []
            : view.agents(
                clause.subject.filter((other) => other.first < phrase.first),
                [],
                true,
              ),
        );
        return this.#discourse.other([...new Set([...subject, ...acting])]);
      }
      if (
        open === 'the' &&
        word === 'president' &&
        view.tokens[phrase.first + 1]?.text === 'President' &&
        phrase.head === phrase.first + 1 &&
        this.#discourse.president !== null
      )
        return [this.#discourse.president];
      if (word === 'our' || word === 'my')
        return this.#discourse.resolve({ kind: 'word', word: 'our' }, { subject, isSubject });
    }
    return this.#discourse.resolve(phrase.agent, { subject, isSubject });
  }

  /** People whom the article introduces: "Lithuanian President Rasa Balciuniene", "X was deputy minister of Georgia". */
  #learnNames(view: SentenceView): void {
    for (const phrase of view.phrases) {
      const code = phrase.agent?.kind === 'code' ? phrase.agent.code : null;
      if (code === null || phrase.names.some((name) => name.kind === 'leader')) continue;
      const titled = view.tokens
        .slice(phrase.first, phrase.last + 1)
        .some((token) => TITLES.has(token.low) || AGENTS.has(token.low));
      if (!titled) continue;
      let first = phrase.head + 1;
      while (
        first > phrase.first &&
        isNamePart(view.tokens[first - 1]) &&
        !TITLES.has(view.low(first - 1)) &&
        !phrase.names.some((name) => name.first <= first - 1 && first - 1 <= name.last)
      )
        first--;
      if (first <= phrase.head && first > phrase.first) this.#learn(view.tokens.slice(first, phrase.head + 1), code);
      // "Lithuania's foreign minister, Jonas Petraitis, said"
      const apposed = view.low(phrase.last + 1) === ',' ? view.startingAt(phrase.last + 2) : undefined;
      if (
        apposed !== undefined &&
        apposed.agent === null &&
        apposed.names.length === 0 &&
        isNamePart(view.tokens[apposed.first]) &&
        isNamePart(view.tokens[apposed.last]) &&
        view.low(apposed.last + 1) === ','
      )
        this.#learn(view.tokens.slice(apposed.first, apposed.last + 1), code);
    }
    for (const clause of view.clauses) {
      if (clause.group.lemma !== 'be' && !(clause.group.lemma === 'become')) continue;
      const who = clause.subject[0];
      const what = clause.objects[0]?.[0];
      if (
        who === undefined ||
        what?.agent?.kind !== 'code' ||
        who.agent !== null ||
        who.names.length > 0 ||
        !TITLES.has(what.low)
      )
        continue;
      if (isNamePart(view.tokens[who.head])) {
        this.#learn(view.tokens.slice(who.first, who.last + 1), what.agent.code);
        this.#speaker = { name: nameOf([who], view), codes: [what.agent.code] };
        this.#discourse.we = what.agent.code;
        this.#interviewed = nameOf([who], view);
      }
    }
  }

  #learn(tokens: readonly Token[], code: string): void {
    if (this.#learned.size > 2000) return;
    const words = tokens.map((token) => token.text);
    this.#learned.set(words.join(' '), code);
    if (words.length > 1) this.#learned.set(words.at(-1) as string, code);
  }

  /** A statement or speech says at its head whose it is: "we" is that state, and so is what the text is about. */
  #issuedBy(words: string, mentions: readonly { code: string }[]): void {
    if (this.#sentence > 3 || mentions[0] === undefined) return;
    if (
      !/\b(statement|address|speech|remarks|message|letter|declaration|communiqu[ée]) (by|of|from|on behalf)\b|\bpress release\b/i.test(
        words.slice(0, 120),
      )
    )
      return;
    this.#discourse.issuer = mentions[0].code;
    this.#discourse.we = mentions[0].code;
  }

  /** For whom "we" stands: the state of whoever is speaking. */
  #speakFor(speeches: readonly Speech[], view: SentenceView, wasQuoted: boolean): void {
    const quoted = quotedSpans(view).length > 0 || /^(we|our|i)$/.test(view.low(0));
    const codes =
      (quoted ? speeches.find((speech) => speech.codes.length === 1)?.codes : undefined) ??
      (wasQuoted ? this.#speaker?.codes : undefined);
    if (codes === undefined || codes.length !== 1) return;
    this.#discourse.we = codes[0] as string;
    for (const phrase of view.phrases) {
      if (phrase.agent?.kind === 'word' && /^(we|us|our|i|me|my|ours)$/.test(phrase.agent.word))
        view.settle(phrase, codes);
      if (phrase.owner?.kind === 'word' && /^(our|my)$/.test(phrase.owner.word))
        phrase.owner = { kind: 'code', code: codes[0] as string, name: 'state' };
    }
  }

  #drafts(
    found: readonly Found[],
    view: SentenceView,
    speeches: readonly Speech[],
    wasQuoted: boolean,
    text: string,
    offset: number,
  ): Draft[] {
    const drafts: Draft[] = [];
    if (found.length === 0) return drafts;
    const time = timeIn(text.slice(view.tokens[0]?.start ?? 0, view.tokens.at(-1)?.end ?? 0));
    for (const each of found) {
      const anchor = each.clause?.group.verb ?? each.first;
      const mood = moodOf(each.clause, each.first, view);
      const start = view.tokens[each.first]?.start ?? 0;
      const end = view.tokens[Math.min(each.last, view.tokens.length - 1)]?.end ?? start;
      const drop = (reason: Abstention['reason']) =>
        this.#abstentions.push({ start: start + offset, end: end + offset, act: each.act, reason });
      if (mood.wished && (HELP.has(each.act) || each.act === 'attack')) continue;
      if (each.confidence < LEAST) {
        drop('reference-unclear');
        continue;
      }
      const speech = this.#speechAt(anchor, view, speeches, wasQuoted, each.clause);
      const names = [
        ...new Set(
          [each.speaker ?? mood.speaker, ...speech.names].filter(
            (name): name is string => name !== null && name !== undefined && name !== '',
          ),
        ),
      ];
      const actors: (string | null)[] = each.actors.length > 0 ? [...each.actors] : [null];
      const targets: (string | null)[] = each.targets.length > 0 ? [...each.targets] : [null];
      for (const actor of actors) {
        for (const target of targets) {
          if (actor === null && !each.actorless) {
            drop('actor-unknown');
            continue;
          }
          if (target === null && !each.targetless) {
            drop('target-unknown');
            continue;
          }
          if (actor !== null && actor === target) {
            drop('actor-is-target');
            continue;
          }
          // "cannot send troops": it is not able to help.
          const unable =
            HELP.has(each.act) &&
            each.clause !== null &&
            each.clause.group.negated &&
            /^(can|could)$/.test(each.clause.group.modal) &&
            target !== null;
          drafts.push({
            id: '',
            start: start + offset,
            end: end + offset,
            quote: text.slice(start, end),
            actor,
            act: unable ? 'unable' : each.act,
            target,
            polarity: !unable && mood.negated !== (each.negated ?? false) ? 'negated' : 'affirmed',
            modality: unable ? 'asserted' : strongest(each.modality ?? 'asserted', mood.modality),
            speaker: names[0] ?? null,
            chain: names.slice(1),
            denied_by: each.deniedBy ?? mood.deniedBy,
            time,
            confidence: Math.round(each.confidence * 100) / 100,
            rule: each.rule,
            sentence: this.#sentence,
            codes: each.actors,
          });
        }
      }
    }
    return distinct(drafts);
  }

  #speechAt(
    anchor: number,
    view: SentenceView,
    speeches: readonly Speech[],
    wasQuoted: boolean,
    clause: Clause | null,
  ): { names: string[] } {
    const own = speeches.filter(
      (speech) =>
        speech.first <= anchor &&
        anchor <= speech.last &&
        speech.by !== anchor &&
        !(clause !== null && clause.group.verb === speech.by),
    );
    const names = own.sort((a, b) => b.first - a.first || a.by - b.by).map((speech) => speech.speaker);
    if (names.length > 0) return { names };
    if (this.#answering && this.#interviewed !== null) return { names: [this.#interviewed] };
    const inQuotes = wasQuoted || quotedSpans(view).some(([a, b]) => a < anchor && anchor < b && b - a > 6);
    if (wasQuoted && this.#speaker !== null) return { names: [this.#speaker.name] };
    if (inQuotes && speeches[0] !== undefined) return { names: [speeches[0].speaker] };
    const continued =
      this.#reporting !== null &&
      this.#reporting.sentence === this.#sentence - 1 &&
      speeches.length === 0 &&
      (clause?.group.pastPerfect || clause?.group.modal === 'would');
    return { names: continued && this.#reporting !== null ? [this.#reporting.name] : [] };
  }

  /** A denial goes to what it denies: earlier in the sentence, or in the sentence before; later claims about the denier too. */
  #deny(view: SentenceView, drafts: readonly Draft[]): void {
    for (const denial of denialsOf(view)) {
      const about = (draft: Draft) =>
        denial.codes.length === 0 || draft.codes.some((code) => denial.codes.includes(code));
      const at = view.tokens[denial.at]?.start ?? 0;
      const base = drafts[0] === undefined ? 0 : drafts[0].start;
      const here = drafts.filter(
        (draft) => about(draft) && (denial.within ? true : true) && draft.start - base >= -1 && at >= 0,
      );
      for (const draft of here) draft.denied_by ??= denial.by;
      if (here.length > 0 && denial.within) continue;
      if (here.some((draft) => draft.end - draft.start > 0 && draft.start < (base ?? 0))) continue;
      for (let back = 1; back <= 2; back++) {
        const earlier = this.#kept.filter((draft) => draft.sentence === this.#sentence - back);
        if (earlier.length === 0) continue;
        const meant = earlier.filter(about);
        for (const draft of meant) draft.denied_by ??= denial.by;
        if (meant.length > 0 || denial.codes.length === 0) break;
      }
    }
  }

  #afterwards(view: SentenceView, speeches: readonly Speech[], drafts: readonly Draft[]): void {
    const speech = speeches[0];
    if (speech !== undefined) {
      this.#speaker = { name: speech.speaker, codes: speech.codes };
      this.#reporting = { name: speech.speaker, codes: speech.codes, sentence: this.#sentence };
    } else if (
      this.#reporting !== null &&
      this.#reporting.sentence === this.#sentence - 1 &&
      drafts.some((draft) => draft.speaker === this.#reporting?.name)
    ) {
      this.#reporting = { ...this.#reporting, sentence: this.#sentence };
    }
    const last = drafts.at(-1);
    if (last?.target !== undefined && last.target !== null)
      this.#discourse.lastTarget = last.act === 'request-support' ? last.target : last.target;
    void view;
  }
}

const ORDER: readonly Modality[] = ['asserted', 'predicted', 'doubted', 'hypothetical'];
const strongest = (a: Modality, b: Modality): Modality => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

function splitsAfter(
  tokens: readonly Token[],
  mention: { first: number; last: number; kind: string } | undefined,
  index: number,
): boolean {
  if (mention === undefined || mention.kind === 'demonym') return false;
  if (!givesTwo(tokens[mention.first - 1])) return false;
  const next = tokens[index + 1];
  return (
    next !== undefined &&
    next.low !== "'s" &&
    next.low !== "'" &&
    !/^(government|army|forces|officials|troops|president|military|regime|navy|rebels|fighters)$/.test(next.low)
  );
}

const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^\p{Lu}[\p{L}'.-]+$/u.test(token.text) ||
    token.low === '-' ||
    /^(al|bin|de|van|von|el|ul|da|dos)$/.test(token.low));

function isPerson(phrase: Phrase, view: SentenceView): boolean {
  return (
    phrase.names.some((name) => name.kind === 'leader') ||
    view.tokens
      .slice(phrase.first, phrase.last + 1)
      .some(
        (token) =>
          TITLES.has(token.low) || /^(representative|delegate|official|spokesman|spokeswoman)$/.test(token.low),
      )
  );
}

/** One claim a fact and a sentence: of several rules that found the same, the surest. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const twin = kept.findIndex(
      (other) =>
        other.actor === draft.actor &&
        other.act === (draft.act as Act) &&
        other.target === draft.target &&
        overlaps(other, draft),
    );
    if (twin < 0) kept.push(draft);
    else if (draft.confidence > (kept[twin] as Draft).confidence) kept[twin] = draft;
  }
  return kept;
}

const overlaps = (a: Draft, b: Draft): boolean => a.start < b.end && b.start < a.end;
