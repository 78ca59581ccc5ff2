import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { Machine } from './machine.ts';
import { Stretches } from './stretches.ts';
import { type Word, wordOf } from './word.ts';

/** What wink's store of words tells of a word by its number. */
interface WordStore {
  value(word: number): string;
  valueOf(feature: string, value: number): string;
  property(word: number, name: string): number;
  normal(word: number): number;
  nox(expansion: number): number;
  posOf(word: number): number;
  mappedSpelling(word: number): number;
  isMemberPOS(word: number, tag: number): boolean;
}

/** What wink holds of a text that it has cut: four numbers a token. */
interface Cut {
  readonly tokens: readonly number[];
  readonly cache: WordStore;
}

interface Part {
  readonly machines: readonly string[];
  readonly transformers: readonly unknown[];
  readonly setter?: unknown;
  readonly updater?: unknown;
}

const HINT = 1_080_000;
const FEATURES = 4;
/** Numbers of wink's hints at the ends of sentences: a quotation mark after a space, and one after none. */
const QUOTE_AFTER_SPACE = 6;
const QUOTE = 4;
const LIKELY_END = 7;
const NO_END = 8;
const NOUN = 8;
const TAGS = 19;
const TAG_SHIFT = 20;
const TAG_MASK = 0x3f00000;
const EXPANDED = 65_535;

/** A token that a stretch between two spaces is made of, as far as it does not depend on what stands around it. */
export interface Piece {
  readonly word: Word;
  /** Its place in the stretch; -1 if it does not stand there word for word. */
  readonly at: number;
  /** The number of the tag that it most often has; the parts of "can't" have it always, whatever their neighbours see in them. */
  readonly tag: number;
  readonly fixed: boolean;
  /** The columns of its hint in the two machines of the tagger; -1 where its tag is what they look at. */
  readonly hint: number;
  readonly secondHint: number;
  /** A bit for each tag that the word can have. */
  readonly can: number;
  /** Its column in the machine of sentence ends, and the one it has after a space. */
  readonly end: number;
  readonly endSpaced: number;
}

const NOTHING: Part = { machines: [], transformers: [] };
const EMPTY_MACHINE = '[100,0,{"0":{}},{},{},{}]';

/** What is worked out for words that the model does not know; the rest of what wink would work out is not asked for. */
const NEEDED = new Set(['isAbbrev', 'pos']);

let cut: Cut | undefined;
/**
 * wink's tokenizer alone. It hands a text that it has cut to whoever sets the ends of sentences; the machines themselves are
 * run here, since what they look at is the same each time that a word occurs.
 */
const tokenizer = winkNLP(
  {
    ...(model as unknown as Record<string, unknown>),
    core: () => {
      const core = (model as unknown as { core: () => { packing: { efList: readonly string[] } } }).core();
      return { ...core, packing: { ...core.packing, efList: core.packing.efList.filter((name) => NEEDED.has(name)) } };
    },
    sbd: () => ({
      ...NOTHING,
      setter: (_found: unknown, data: Cut & { sentences: unknown[]; numOfTokens: number }) => {
        cut = data;
        data.sentences.push([0, data.numOfTokens - 1, 0, 0]);
      },
    }),
    pos: () => NOTHING,
    ner: () => NOTHING,
    negation: () => ({ ...NOTHING, machines: [EMPTY_MACHINE] }),
    sa: () => ({ ...NOTHING, machines: [EMPTY_MACHINE] }),
  } as never,
  ['sbd'],
);

const parts = model as unknown as { readonly sbd: () => Part; readonly pos: () => Part };
const [ENDS] = parts.sbd().machines.map((json) => new Machine(json)) as [Machine];
const [FIRST, SECOND] = parts.pos().machines.map((json) => new Machine(json)) as [Machine, Machine];
const columnsOfTags = (machine: Machine): readonly number[] =>
  Array.from({ length: TAGS }, (_, tag) => machine.column(tag));
const FIRST_TAGS = columnsOfTags(FIRST);
const SECOND_TAGS = columnsOfTags(SECOND);

/** The names of the tags by their numbers. */
const NAMES: string[] = [];

const KNOWN = new Stretches<readonly Piece[]>();
const SPACE = 32;
const SPACES_MASK = 0xffff;

/** The tokens of a text, and where each begins. */
export interface Row {
  readonly pieces: Piece[];
  readonly starts: number[];
  /** Their columns in the machine of sentence ends. */
  readonly ends: number[];
  /** All stand where they are said to begin, word for word. */
  verbatim: boolean;
}

/**
 * Cuts a text into tokens.
 * @param plain a text in which no other white space than spaces is
 */
export function rowOf(plain: string): Row {
  const starts: number[] = [];
  const cuts: (readonly Piece[] | undefined)[] = [];
  let fresh = 0;
  for (let from = 0; from < plain.length; from++) {
    if (plain.charCodeAt(from) === SPACE) continue;
    const pieces = KNOWN.find(plain, from);
    if (pieces === undefined) fresh++;
    starts.push(from);
    cuts.push(pieces);
    from = KNOWN.end;
  }
  if (fresh > 0) learn(plain, starts, cuts);
  const row: Row = { pieces: [], starts: [], ends: [], verbatim: true };
  for (let k = 0; k < starts.length; k++) {
    const from = starts[k] as number;
    const pieces = cuts[k] as readonly Piece[];
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] as Piece;
      if (piece.at < 0) row.verbatim = false;
      row.pieces.push(piece);
      row.starts.push(from + piece.at);
      row.ends.push(i === 0 && from > 0 ? piece.endSpaced : piece.end);
    }
  }
  return row;
}

/** Stretches that were not known yet: wink cuts them, all at once. */
function learn(plain: string, starts: readonly number[], cuts: (readonly Piece[] | undefined)[]): void {
  const fresh: number[] = [];
  for (let k = 0; k < cuts.length; k++) if (cuts[k] === undefined) fresh.push(k);
  const texts = fresh.map((k) => {
    const from = starts[k] as number;
    const space = plain.indexOf(' ', from);
    return plain.slice(from, space < 0 ? plain.length : space);
  });
  tokenizer.readDoc(texts.join(' '));
  const { tokens, cache } = cut as Cut;
  let i = 0;
  fresh.forEach((k, n) => {
    let to = i + FEATURES;
    while (to < tokens.length && ((tokens[to + 1] as number) & SPACES_MASK) === 0) to += FEATURES;
    const pieces = cutUp(texts[n] as string, tokens.slice(i, to), cache);
    cuts[k] = pieces;
    KNOWN.keep(plain, starts[k] as number, pieces);
    i = to;
  });
}

function cutUp(stretch: string, tokens: readonly number[], cache: WordStore): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let i = 0; i < tokens.length; i += FEATURES) {
    const text = cache.value(tokens[i] as number);
    const found = at < 0 || !stretch.startsWith(text, at) ? -1 : at;
    at = found < 0 ? -1 : at + text.length;
    pieces.push(pieceOf(tokens, i, cache, found));
  }
  return at === stretch.length ? pieces : pieces.map((piece) => ({ ...piece, at: -1 }));
}

/** The tags that words of a kind can have, a bit each, by the number of the kind. */
const CAN: number[] = [];

function tagsThatCan(normal: number, cache: WordStore): number {
  const kind = cache.property(normal, 'lexemeCID');
  let can = CAN[kind];
  if (can === undefined) {
    can = 0;
    for (let tag = 0; tag < TAGS; tag++) {
      NAMES[tag] ??= cache.valueOf('pos', tag);
      if (cache.isMemberPOS(normal, tag)) can |= 1 << tag;
    }
    CAN[kind] = can;
  }
  return can;
}

function pieceOf(tokens: readonly number[], i: number, cache: WordStore, at: number): Piece {
  const word = tokens[i] as number;
  const spaces = tokens[i + 1] as number;
  const fixed = tokens[i + 2] as number;
  const normal = spaces > EXPANDED ? cache.nox(spaces) : cache.normal(word);
  const tag = fixed === 0 ? cache.posOf(cache.mappedSpelling(word)) || NOUN : (fixed & TAG_MASK) >>> TAG_SHIFT;
  const hint = cache.property(word, 'posHint');
  return {
    word: wordOf(cache.value(word)),
    at,
    tag,
    fixed: fixed !== 0,
    hint: hint === 0 ? -1 : FIRST.column(hint + HINT),
    secondHint: hint === 0 ? -1 : SECOND.column(hint + HINT),
    can: tagsThatCan(normal, cache),
    end: endOf(word, normal, QUOTE, cache),
    endSpaced: endOf(word, normal, QUOTE_AFTER_SPACE, cache),
  };
}

function endOf(word: number, normal: number, quote: number, cache: WordStore): number {
  const hint = cache.property(normal, 'sbdHint') || cache.property(word, 'sbdHint');
  if (hint !== 0) return ENDS.column(HINT + (hint === QUOTE ? quote : hint));
  const short = cache.property(normal, 'isAbbrev') !== 0;
  return ENDS.column(short ? HINT + (cache.value(normal).length === 2 ? NO_END : LIKELY_END) : normal);
}

/** Columns of the text at hand; made once, since texts are many. */
const columns: number[] = [];

/** The last tokens of the sentences, in order. */
export function sentenceEnds({ pieces, ends }: Row): number[] {
  const found: number[] = [];
  ENDS.run(ends, pieces.length, (token) => {
    found.push(token);
  });
  const last = pieces.length - 1;
  if (found.length === 0 || (found.at(-1) as number) < last) found.push(last);
  return found;
}

/** The names of the tags of tokens, as they stand together. */
export function tagsOf({ pieces }: Row): string[] {
  const tags = pieces.map((piece) => piece.tag);
  for (let i = 0; i < pieces.length; i++) {
    const { hint } = pieces[i] as Piece;
    columns[i] = hint < 0 ? (FIRST_TAGS[tags[i] as number] as number) : hint;
  }
  tagWith(FIRST, pieces, tags);
  for (let i = 0; i < pieces.length; i++) {
    const { hint, secondHint } = pieces[i] as Piece;
    columns[i] = hint < 0 ? (SECOND_TAGS[tags[i] as number] as number) : secondHint;
  }
  tagWith(SECOND, pieces, tags);
  return tags.map((tag, i) => NAMES[(pieces[i] as Piece).fixed ? (pieces[i] as Piece).tag : tag] as string);
}

function tagWith(machine: Machine, pieces: readonly Piece[], tags: number[]): void {
  machine.run(columns, pieces.length, (token, name) => {
    const tag = Number(name);
    if (tag < 0) tags[token] = -tag;
    else if (((pieces[token] as Piece).can >>> tag) & 1) tags[token] = tag;
  });
}
