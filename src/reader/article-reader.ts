import { asking } from './acts/rules.ts';
import { attach } from './attach.ts';
import type { Abstention, Claim } from './claim.ts';
import { HELP } from './claim.ts';
import { denialsOf } from './denials.ts';
import { Discourse } from './discourse.ts';
import { asClaim, type Draft } from './draft.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { ANSWERS, ASKS, introduced, turnOf } from './introduced.ts';
import { datelineOf, Issuer } from './issuer.ts';
import type { Clause } from './language/clause-parts.ts';
import { ClauseReader } from './language/clauses.ts';
import { LearnedNames } from './language/learned-names.ts';
import { mentionsOf } from './language/mentions.ts';
import { phrasesOf } from './language/phrases.ts';
import { plainCopy, type Sentence, sentencesOf } from './language/tokens.ts';
import { verbGroupsOf } from './language/verb-groups.ts';
import { moodOf, type Speech, speechesOf } from './scopes.ts';
import { type Found, SentenceView } from './sentence.ts';
import { bearsAct, distinct, SPORT, STANDS_IN, splitsAfter, strongest } from './sentence-filter.ts';
import { committing, settle } from './settle.ts';
import { NAMES_YEAR, timeIn, yearIn } from './times.ts';
import { personOf, quotedSpans, Voices } from './voices.ts';
/** What the reader is told of the document. */
export interface DocumentFacts {
  /** The year of the document, to read names that changed their meaning; the latest if it is not known. */
  readonly year?: number | undefined;
}

const NOW = 2030;
/** Who spoke for a state since then may be of today. */
const RECENT = 2012;
const LEAST = 0.4;

/** Reads an article paragraph by paragraph; what is read is not kept. */
export class ArticleReader {
  readonly #gazetteer: Gazetteer;
  readonly #discourse = new Discourse();
  readonly #learned = new LearnedNames();
  readonly #abstentions: Abstention[] = [];
  readonly #known = new Set<string>();
  /** For which state those who were quoted speak, by their last names. */
  readonly #voices = new Voices();
  readonly #documentYear: number;
  #year: number;
  /** The text, or who told of it, has given a year. */
  #dated: boolean;
  #soviet = false;
  #sentence = 0;
  #count = 0;
  #kept: Draft[] = [];
  #speaker: { name: string; codes: readonly string[] } | null = null;
  #reporting: { name: string; codes: readonly string[]; sentence: number } | null = null;
  #inQuote = false;
  #sport = false;
  /** Whose state an interview is about in this paragraph. */
  #asked: string | null = null;
  /** Somebody has spoken in this paragraph. */
  #spoke = false;
  readonly #issuer = new Issuer();
  /** Whom an interview introduced, and who answers in this paragraph. */
  #interviewed: string | null = null;
  /** The first official whom the text names. */
  #official: { name: string; code: string } | null = null;
  #answering: string | null = null;

  constructor(gazetteer: Gazetteer, facts: DocumentFacts = {}) {
    this.#gazetteer = gazetteer;
    this.#documentYear = facts.year ?? NOW;
    this.#year = this.#documentYear;
    this.#dated = facts.year !== undefined;
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
    const copy = plainCopy(text);
    const turn = turnOf(copy, this.#learned);
    const plain = turn === null ? copy : ' '.repeat(turn.length) + copy.slice(turn.length);
    this.#discourse.newParagraph();
    // Questions and answers with nobody introduced: with the official of whom the head speaks.
    if (ASKS.test(plain) && this.#interviewed === null && this.#official !== null) {
      this.#interviewed = this.#official.name;
      this.#discourse.we = this.#official.code;
    }
    if (this.#sentence < 3) this.#discourse.dateline ??= datelineOf(plain, this.#gazetteer, this.#year);
    this.#inQuote = false;
    this.#spoke = false;
    this.#reporting = null;
    if (/\b(Soviets?|USSR|U\.S\.S\.R)\b/.test(plain)) this.#soviet = true;
    this.#discourse.you = ASKS.test(plain) && this.#interviewed !== null ? this.#discourse.we : null;
    this.#answering = ANSWERS.test(plain) ? this.#interviewed : (turn?.name ?? null);
    if (turn !== null) this.#discourse.we = turn.code;
    this.#asked =
      this.#answering !== null || (ASKS.test(plain) && this.#interviewed !== null) ? this.#discourse.we : null;
    // A match is no war.
    this.#sport = (plain.match(SPORT)?.length ?? 0) > 1;
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
    let ready = 0;
    while (ready < this.#kept.length && (all || (this.#kept[ready] as Draft).sentence < last)) ready++;
    return this.#kept.splice(0, ready).map((draft) => asClaim(draft, `c${++this.#count}`));
  }

  #sentenceIn(sentence: Sentence, text: string, plain: string, offset: number): void {
    this.#sentence++;
    const { tokens } = sentence;
    if (tokens.length > 200) return;
    const words = plain.slice(sentence.start, sentence.end);
    this.#time(words);
    let named = mentionsOf(tokens, plain, this.#gazetteer, this.#learned, this.#year);
    if (this.#era(named)) named = mentionsOf(tokens, plain, this.#gazetteer, this.#learned, this.#year);
    const mentions = named.map((mention) => this.#modern(mention));
    if (mentions.length === 0 && tokens.length < 4) return;
    for (const { kind, text: name, code } of mentions)
      if (kind === 'leader' && name.length - name.lastIndexOf(' ') > 4)
        this.#learn([{ text: name.slice(name.lastIndexOf(' ') + 1) }], code);
    const wasQuoted = this.#inQuote;
    this.#discourse.answers = this.#asked;
    this.#track(words);
    this.#issuer.see(this.#sentence, words, mentions, this.#discourse);
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
    attach(tokens, phrases);
    const covered = new Uint8Array(tokens.length);
    for (const phrase of phrases) covered.fill(1, phrase.first, phrase.last + 1);
    const groups = verbGroupsOf(tokens, (index) => covered[index] === 1);
    const { clauses } = new ClauseReader(tokens, phrases, groups);
    const view = new SentenceView(tokens, phrases, clauses, this.#discourse);
    committing(view, this.#discourse);
    settle(view, this.#discourse);
    this.#learnNames(view);
    const speeches = speechesOf(view, this.#speaker);
    this.#speakFor(speeches, view, wasQuoted);
    view.close();
    const found = asking(view, (what) => this.#once(what));
    const drafts = this.#drafts(found, view, speeches, wasQuoted, text, offset);
    this.#kept.push(...drafts);
    this.#deny(view, drafts);
    this.#afterwards(speeches, drafts);
    // "The minister, Hanno Pevkur, is not so sure. “They ...”": whoever a sentence is about says what is quoted next.
    const person = speeches.length === 0 && quotedSpans(view).length === 0 ? personOf(view) : null;
    if (person !== null) {
      this.#speaker = person;
      this.#spoke = true;
    }
  }

  /** The year that the text speaks of: the latest given, until it turns to the present. */
  #time(words: string): void {
    const year = yearIn(words, this.#documentYear);
    if (year === null) return;
    if (NAMES_YEAR.test(words)) this.#dated = true;
    this.#year = year;
  }

  /** A text without a date that speaks of Eisenhower and of nobody who lives is of Eisenhower's time. True if the year moved. */
  #era(named: readonly { kind: string; until: number }[]): boolean {
    if (this.#dated) return false;
    const leaders = named.filter(({ kind }) => kind === 'leader');
    if (leaders.some(({ until }) => until >= RECENT)) this.#dated = true;
    const first = leaders[0];
    if (this.#dated || first === undefined || this.#year <= first.until) return false;
    this.#year = first.until;
    return true;
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

  /** People whom the article introduces, and whom an interview is with. */
  #learnNames(view: SentenceView): void {
    const { names, interviewed, official } = introduced(view);
    if (this.#sentence < 8) this.#official ??= official;
    for (const { tokens, code } of names) this.#learn(tokens, code);
    if (interviewed === null) return;
    this.#speaker = { name: interviewed.name, codes: [interviewed.code] };
    this.#discourse.we = interviewed.code;
    this.#interviewed = interviewed.name;
  }

  #learn(tokens: readonly { readonly text: string }[], code: string): void {
    if (this.#learned.size > 2000) return;
    const words = tokens.map((token) => token.text);
    this.#learned.set(words.join(' '), code);
    if (words.length > 1) this.#learned.set(words.at(-1) as string, code);
  }

  /** For whom "we" stands: the state of whoever is speaking. */
  #speakFor(speeches: readonly Speech[], view: SentenceView, wasQuoted: boolean): void {
    // "used to say that Washington would never die for us": the speaker's own.
    const said = speeches.find(({ codes }) => codes.length === 1);
    if (said !== undefined && this.#discourse.we === null)
      for (const phrase of view.phrases)
        if (
          phrase.agent?.kind === 'word' &&
          /^(us|ours)$/.test(phrase.agent.word) &&
          phrase.first >= said.first &&
          phrase.last <= said.last
        )
          view.settle(phrase, said.codes);
    const goesOn = this.#spoke && this.#asked === null && quotedSpans(view).some(([a, b]) => a <= 1 && b - a > 4);
    const quoted = quotedSpans(view).length > 0 || /^(we|our|i)$/.test(view.low(0));
    const codes =
      (quoted
        ? (speeches.find((speech) => speech.codes.length === 1)?.codes ?? this.#voices.of(speeches[0]?.speaker ?? ''))
        : undefined) ?? (wasQuoted || (goesOn && speeches.length === 0) ? this.#speaker?.codes : undefined);
    if (codes === undefined || codes.length !== 1) return;
    this.#discourse.we = codes[0] as string;
    if (this.#discourse.answers === null) this.#discourse.answers = codes[0] as string;
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
    if (found.length === 0 || this.#sport) return drafts;
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
            each.clause?.group.negated &&
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
    if (this.#answering !== null) return { names: [this.#answering] };
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
      const here = drafts.filter((draft) => about(draft) && draft.start - base >= -1 && at >= 0);
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

  #afterwards(speeches: readonly Speech[], drafts: readonly Draft[]): void {
    const speech = speeches[0];
    if (speech !== undefined) {
      this.#spoke = true;
      this.#speaker = { name: speech.speaker, codes: this.#voices.learn(speech.speaker, speech.codes) };
      this.#reporting = { name: speech.speaker, codes: speech.codes, sentence: this.#sentence };
    } else if (
      this.#reporting !== null &&
      this.#reporting.sentence === this.#sentence - 1 &&
      drafts.some((draft) => draft.speaker === this.#reporting?.name)
    ) {
      this.#reporting = { ...this.#reporting, sentence: this.#sentence };
    }
    for (const last of drafts.slice(-1)) this.#discourse.helped(last);
  }
}
