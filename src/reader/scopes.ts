import type { Modality } from './claim.ts';
import type { Clause } from './language/clause-parts.ts';
import type { Phrase } from './language/phrases.ts';
import { isOf } from './language/verbs.ts';
import type { SentenceView } from './sentence.ts';
import { quotedSpans, voiceOf } from './voices.ts';

/** What surrounds a claim: whether it is negated, how it is meant, who says it, who denies it. */
export interface Mood {
  readonly negated: boolean;
  readonly modality: Modality;
  readonly deniedBy: string | null;
  readonly speaker: string | null;
  /** Somebody ought to do it, or asks for it: no claim that it is done. */
  readonly wished: boolean;
}

/** A stretch of tokens that somebody says. */
export interface Speech {
  readonly first: number;
  readonly last: number;
  readonly speaker: string;
  readonly codes: readonly string[];
  /** The tokens of the attribution itself. */
  readonly by: number;
}

const NOBODY = new Set(['nobody', 'none', 'neither', 'no one']);
const COMING =
  /\b(likely|expected|set|poised|due|bound|about|ready|willing|prepared|going|scheduled|certain|sure|slated|determined|eager)\b/;

/** Reads negation and mood of a clause from its verb and from the clauses that govern it. */
export function moodOf(clause: Clause | null, first: number, view: SentenceView): Mood {
  let negated = false;
  let modality: Modality = 'asserted';
  let deniedBy: string | null = null;
  let speaker: string | null = null;
  let wished = false;
  const ranks: Record<Modality, number> = { asserted: 0, predicted: 1, doubted: 2, hypothetical: 3 };
  const raise = (next: Modality) => {
    if (ranks[next] > ranks[modality]) modality = next;
  };
  const conditional = () =>
    view.clauses.some((each) => each.question === 'should') ||
    view.clauses.some((each) => /^(if|unless|lest)$/.test(each.opener)) ||
    /\bin the event\b|\bin case\b/.test(view.words(0, view.tokens.length));
  let child: Clause | null = null;
  for (let each = clause; each !== null; ) {
    const { group } = each;
    const direct =
      child === null ||
      child.link === 'infinitive' ||
      child.link === 'gerund' ||
      (child.link === 'shared' && child.group.modal === '' && child.group.form === 'base' && group.form === 'base') ||
      (child.link === 'shared' && !child.group.finite);
    if (direct) {
      if (child === null || child.link !== 'shared' || each.index !== child.index) {
        if (group.negated && !(child !== null && /^(only|just)$/.test(group.adverbs[0] ?? ''))) negated = !negated;
      }
      if (child === null && deprived(each, view)) negated = !negated;
      if (/^(instead|without|short|than)$/.test(each.opener) || rather(each, view)) negated = !negated;
      if (child === null || child.link !== 'shared' || child.group.modal === '')
        modalOf(each, conditional, view, raise, (value) => (wished = wished || value));
    }
    if (/^(if|unless|lest|provided)$/.test(each.opener) && (child === null || child.link !== 'relative'))
      raise('hypothetical');
    if (each.opener === 'whether') raise('doubted');
    if (each.opener === 'intent') raise('predicted');
    if (each.question === 'should' && !view.words(view.tokens.length - 2, view.tokens.length).includes('?'))
      raise('hypothetical');
    if (each.question !== '' && view.words(view.tokens.length - 2, view.tokens.length).includes('?'))
      raise('hypothetical');
    if (each.group.adverbs.some((word) => /^(allegedly|purportedly|supposedly|ostensibly)$/.test(word)))
      raise('doubted');
    if (each.group.adverbs.some((word) => /^(reportedly)$/.test(word))) speaker ??= 'reports';
    if (
      each.opener === 'that' &&
      /\b(unlikely|doubtful|improbable|not clear|unclear) that$/.test(view.words(each.first - 3, each.first - 1))
    )
      raise('doubted');
    const up = each.governor;
    if (up === null || up === each || up.index >= each.index) {
      each = null as never;
      break;
    }
    if (each.link === 'infinitive' || each.link === 'gerund' || each.link === 'reported') {
      const lemma = up.group.lemma;
      const tail = view.words(up.group.last + 1, each.group.first);
      if (each.link !== 'reported' || !isOf(lemma, 'say')) {
        if (
          isOf(lemma, 'promise') &&
          (each.link === 'infinitive' || isOf(lemma, 'promise')) &&
          !/^(approve|authori[sz]e|want|seek)$/.test(lemma)
        )
          raise('predicted');
        if (/^(want|seek|hope|vote|approve|authorise|authorize)$/.test(lemma) && each.link === 'infinitive')
          raise('predicted');
      } else if (/^(predict|forecast|expect)$/.test(lemma)) raise('predicted');
      if (isOf(lemma, 'fail') && each.link === 'infinitive') negated = !negated;
      if (/^(stop|cease|halt|quit|end|avoid)$/.test(lemma) && each.link === 'gerund') negated = !negated;
      if (/^(prevent|stop|bar|block|keep|deter|dissuade)$/.test(lemma) && each.opener === 'from') negated = !negated;
      if (/^(deny)$/.test(lemma) && (each.link === 'gerund' || each.link === 'reported'))
        deniedBy ??= nameOf(up.subject, view) || null;
      if (/^(ask|request|seek|urge|beg|appeal)$/.test(lemma) && each.link === 'gerund') wished = true;
      if (
        /^(rule out|oppose|reject|refuse|decline|resist|condemn|criticise|criticize|denounce|fear|avoid)$/.test(
          lemma,
        ) &&
        each.link === 'gerund'
      )
        wished = true;
      if (/^(consider|discuss|mull|contemplate|weigh|debate)$/.test(lemma) && each.link === 'gerund')
        raise('predicted');
      if (
        /^(believe|think|expect|suppose|imagine)$/.test(lemma) &&
        /^(few|nobody|none|hardly anyone|no one)\b/.test(view.words(up.first, up.first + 1))
      )
        raise('doubted');
      if (isOf(lemma, 'doubt')) raise('doubted');
      if (isOf(lemma, 'accuse'))
        speaker ??= up.passive ? nameOf(view.after(up, 'by'), view) || null : nameOf(up.subject, view);
      if (
        lemma === 'be' &&
        each.link === 'infinitive' &&
        /\b(mistake|wrong|unwise|folly|foolish|madness|right|better|wise|essential|vital|important|time)\b/.test(tail)
      )
        wished = true;
      if (/^(be|remain|seem|appear|stand|look)$/.test(lemma) && each.link === 'infinitive') {
        if (COMING.test(tail)) raise('predicted');
        if (/\b(unlikely)\b/.test(tail)) raise('doubted');
        if (/\b(yet)\b/.test(tail)) negated = !negated;
        if (/\b(unwilling|reluctant|unable|powerless)\b/.test(tail)) negated = !negated;
      }
      if (/^(seem|appear)$/.test(lemma)) raise('doubted');
      if (lemma === 'have' && /\byet\b/.test(tail)) negated = !negated;
      if (
        up.passive &&
        /^(report|say|believe|think|allege|know|rumour|rumor|understand|claim|see)$/.test(lemma) &&
        each.link === 'infinitive'
      ) {
        if (lemma === 'report') speaker ??= 'reports';
        if (/^(allege|rumour|rumor)$/.test(lemma)) raise('doubted');
      }
      if (up.passive && /^(expect|schedule|set|plan)$/.test(lemma)) raise('predicted');
      if (
        (up.passive && /^(oblige|commit|require|bind|pledge)$/.test(lemma)) ||
        /^(oblige|require|bind)$/.test(lemma) ||
        /\b(obliged|bound|required|duty|obligation)\b/.test(tail)
      )
        raise('hypothetical');
      if (
        /^(tell|advise|instruct|order|ask|urge|beg|call|press|implore|want|need|demand|invite|request|plead|appeal|petition|lobby)$/.test(
          lemma,
        ) &&
        each.link === 'infinitive' &&
        !isOf(lemma, 'promise')
      )
        wished = true;
      if (/^(want|ask|seek|request)$/.test(lemma) && each.link === 'infinitive' && each.subject !== up.subject)
        wished = true;
      if (/^(refuse|decline)$/.test(lemma)) wished = true;
      if (/^(threaten|warn)$/.test(lemma) && each.link === 'infinitive') wished = true;
    } else if (
      each.link === 'relative' ||
      each.link === 'reduced' ||
      each.link === 'main' ||
      each.link === 'with' ||
      each.link === 'adjunct'
    ) {
      if (each.link !== 'adjunct' || up.group.modal === '') break;
    }
    child = each;
    each = up;
  }
  if (clause === null && /^(absent|without)$/.test(view.low(first))) negated = false;
  return { negated, modality, deniedBy, speaker, wished };
}

function modalOf(
  clause: Clause,
  conditional: () => boolean,
  view: SentenceView,
  raise: (next: Modality) => void,
  wish: (value: boolean) => void,
): void {
  const { modal, perfect, adverbs } = clause.group;
  const said =
    view.clauses.some((each) => each.index < clause.index && isOf(each.group.lemma, 'say')) ||
    /\b(said|told|announced|vowed|pledged|according)\b/.test(view.words(0, view.tokens.length));
  if (modal === 'will' || modal === 'shall') raise('predicted');
  if (modal === 'would')
    raise(
      conditional() || clause.question !== ''
        ? 'hypothetical'
        : said
          ? 'predicted'
          : perfect
            ? 'hypothetical'
            : /\b(probably|perhaps|surely|likely)\b/.test(adverbs.join(' '))
              ? 'hypothetical'
              : 'predicted',
    );
  if (modal === 'may' || modal === 'might') raise(perfect ? 'doubted' : 'hypothetical');
  if (modal === 'could') raise(perfect ? 'hypothetical' : 'hypothetical');
  if (modal === 'can') raise('hypothetical');
  if (/^(should|must|ought)$/.test(modal)) wish(true);
  if (modal === '' && adverbs.some((word) => /^(perhaps|possibly|maybe|probably)$/.test(word))) raise('doubted');
}

/** "sent no troops", "nobody offered", "received no request", "no longer": the noun or the subject carries the negation. */
function deprived(clause: Clause, view: SentenceView): boolean {
  if (
    clause.objects.some(
      (group) =>
        group.length > 0 &&
        (group[0]?.quantity === 'no' ||
          group[0]?.low === 'none' ||
          group[0]?.low === 'nothing' ||
          group[0]?.quantity === 'neither'),
    )
  )
    return true;
  const subject = clause.subject[0];
  if (
    subject !== undefined &&
    (NOBODY.has(subject.low) ||
      subject.quantity === 'no' ||
      subject.quantity === 'neither' ||
      /^no one\b|^nobody\b|^none\b/.test(view.words(subject.first, subject.last)))
  )
    return true;
  return /\bno longer\b/.test(view.words(clause.group.first - 2, clause.group.last));
}

const rather = (clause: Clause, view: SentenceView): boolean =>
  /\b(rather than|let alone|instead of)$/.test(view.words(clause.group.first - 2, clause.group.first - 1));

/** The words by which a speaker is known: the name, or the phrase without its article. */
export function nameOf(group: readonly Phrase[] | undefined, view: SentenceView): string {
  const phrase = group?.[0];
  if (phrase === undefined) return '';
  let last = (group?.at(-1) ?? phrase).last;
  for (;;) {
    const next = /^(of|at|in|for|on|by|from)$/.test(view.low(last + 1)) ? view.startingAt(last + 2) : undefined;
    if (next === undefined || next.first > phrase.first + 14) break;
    last = next.last;
    if (
      /^(in|for|on|by|from)$/.test(view.low(next.first - 1)) &&
      view.tokens[next.first - 1] !== undefined &&
      next.agent === null &&
      !phrase.commentator
    ) {
      last = next.last;
    }
  }
  if (
    phrase.agent?.kind === 'word' &&
    phrase.first === phrase.last &&
    /^(he|she|they|it|we|i|this|that|who)$/.test(phrase.low)
  )
    return '';
  let first = phrase.first;
  while (first < phrase.head && /^(the|a|an)$/.test(view.low(first)) && first === phrase.first) first++;
  const name = (group?.length ?? 0) > 1 ? '' : personIn(phrase, view);
  if (name !== '') return name;
  const tokens = view.tokens.slice(first, last + 1);
  let text = '';
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    text += (before !== undefined && token.start > before.end ? ' ' : '') + token.text;
  });
  return text;
}

/** "analyst Dara Massicot" is Dara Massicot; "Defence Secretary Harold Pike" too. */
function personIn(phrase: Phrase, view: SentenceView): string {
  let first = phrase.head;
  const capital = (i: number) =>
    /^\p{Lu}/u.test(view.tokens[i]?.text ?? '') || /^(al|bin|de|van|von|el|-|ul|ibn|da|dos)$/.test(view.low(i));
  if (!capital(phrase.head) || phrase.head - phrase.first < 2) return '';
  const lead = phrase.names.find((name) => name.kind === 'leader' && name.last === phrase.head);
  if (lead !== undefined)
    return view.tokens
      .slice(lead.first, lead.last + 1)
      .map((token) => token.text)
      .join(' ')
      .replace(/ - /g, '-');
  while (
    first > phrase.first &&
    capital(first - 1) &&
    view.tokens[first - 1]?.pos === 'PROPN' &&
    !TITLE.test(view.low(first - 1)) &&
    !phrase.names.some((name) => name.first <= first - 1 && first - 1 <= name.last)
  )
    first--;
  if (first === phrase.head || first === phrase.first) return '';
  return view.tokens
    .slice(first, phrase.head + 1)
    .map((token) => token.text)
    .join(' ')
    .replace(/ - /g, '-');
}

const TITLE =
  /^(president|minister|secretary|chancellor|premier|prince|king|general|ambassador|spokesman|spokeswoman|prime|foreign|defence|defense|crown|senator|colonel|admiral|ayatollah|chief|state|deputy|vice|professor|dr|mr|mrs|ms|sir|lord|analyst|interior|finance)$/;

/** Who says what in a sentence: "X said that ...", "..., X said", "according to X", "as X wrote". */
export function speechesOf(
  view: SentenceView,
  lastSpeaker: { name: string; codes: readonly string[] } | null,
): Speech[] {
  const speeches: Speech[] = [];
  const end = view.tokens.length - 1;
  const quotes = quotedSpans(view);
  for (const clause of view.clauses) {
    const { lemma } = clause.group;
    if (!isOf(lemma, 'say') || clause.passive || clause.group.infinitive || clause.subject.length === 0) continue;
    if (clause.group.form === 'ing' && !clause.group.finite) continue;
    const subject = clause.subject;
    const named = view.agents(subject, [], true);
    const codes = named.length > 0 ? named : voiceOf(subject, view);
    let speaker = nameOf(subject, view);
    if (speaker === '' && lastSpeaker !== null && /^(he|she|they|it|i|we)$/.test(subject[0]?.low ?? ''))
      speaker = lastSpeaker.name;
    if (speaker === '') continue;
    const { first } = clause;
    const after = view.low(clause.group.last + 1);
    const next = view.clauses[clause.index + 1];
    const reports =
      /^(that|:)$/.test(after) ||
      after === '“' ||
      after === '"' ||
      (next !== undefined && next.governor === clause && next.link === 'reported') ||
      (after === ',' && /^[“"]$/.test(view.low(clause.group.last + 2))) ||
      tellsThat(clause, view);
    const opened =
      first <= 1 || /^[,—–“”"';:]$/.test(view.low(first - 1)) || /^(as|while|but|and)$/.test(view.low(first - 1));
    const asClause = /^as$/.test(view.low(first - 1)) || clause.opener === 'as';
    const before = view.low(first - 1) === 'as' ? view.low(first - 2) : view.low(first - 1);
    const postposed =
      first > 1 && (/^[,”"—–]$/.test(before) || asClause) && (!reports || after === '.' || after === ',' || asClause);
    if (asClause && quotes.length > 0) {
      for (const [a, b] of quotes) speeches.push({ first: a, last: b, speaker, codes, by: clause.group.verb });
    } else if (postposed && quotes.length > 0) {
      for (const [a, b] of quotes) speeches.push({ first: a, last: b, speaker, codes, by: clause.group.verb });
    } else if (postposed) speeches.push({ first: 0, last: end, speaker, codes, by: clause.group.verb });
    else if (reports || (opened && next !== undefined))
      speeches.push({ first: clause.group.last + 1, last: end, speaker, codes, by: clause.group.verb });
  }
  for (let i = 0; i < end; i++) {
    const according = view.low(i) === 'according' && view.low(i + 1) === 'to';
    const phrase = according ? view.startingAt(i + 2) : undefined;
    if (phrase === undefined) continue;
    const name = nameOf([phrase], view);
    const source =
      /^(report|statement|account|document)$/.test(phrase.low) && view.low(phrase.last + 1) === 'by'
        ? view.startingAt(phrase.last + 2)
        : undefined;
    const conj = /^(and|or)$/.test(view.low(phrase.last + 1)) ? view.startingAt(phrase.last + 2) : undefined;
    speeches.push({
      first: 0,
      last: end,
      speaker:
        source === undefined && conj !== undefined
          ? nameOf([phrase, conj], view)
          : source === undefined
            ? name
            : nameOf([source], view),
      codes: view.agents([source ?? phrase]),
      by: i,
    });
  }
  return speeches;
}

/** "told reporters that", "told parliament the army had". */
function tellsThat(clause: Clause, view: SentenceView): boolean {
  const last = clause.objects[0]?.at(-1)?.last ?? clause.complements[0]?.phrases.at(-1)?.last ?? -1;
  if (last < 0) return false;
  const words = view.words(last + 1, last + 5);
  return (
    /^that\b/.test(words) ||
    /^\w+ that\b/.test(words) ||
    /\bthat\b/.test(view.words(clause.group.last + 1, clause.group.last + 6))
  );
}
