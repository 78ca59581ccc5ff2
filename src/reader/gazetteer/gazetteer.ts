import { capitalsOf } from '../../core/states/capitals.ts';
import { stateByCow } from '../../core/states/state-codes.ts';
import { STATES, type State } from '../../core/states/table.ts';
import { DEMONYMS, FORMER_DEMONYMS } from './demonyms.ts';
import { LEADERS } from './leaders.ts';
import { MORE_LEADERS } from './more-leaders.ts';
import { MORE_PLACES } from './more-places.ts';
import { HEADS_OF, OTHERS, PLACES } from './others.ts';

/** What a name is: the state itself, its capital or seat, a people or adjective, a leader, an organisation, an armed group, a territory, a place. */
export type NameKind = 'state' | 'seat' | 'demonym' | 'leader' | 'org' | 'group' | 'land' | 'place';

/** A name of an actor; years bound when it means this actor. */
export interface Name {
  /** As it is written, with plain spaces and apostrophes. */
  readonly text: string;
  readonly kind: NameKind;
  /** Correlates of War code; the ISO code follows from the year. */
  readonly cow?: number;
  /** A fixed code, for what has no COW code. */
  readonly code?: string;
  readonly from: number;
  readonly to: number;
}

/** A leader added by the caller: from the leaders' data, or from the casebook. */
export interface ExtraLeader {
  readonly name: string;
  readonly ccode: number;
  readonly from: number;
  readonly to: number | null;
}

const FOREVER = 9999;
/** Names of the crosswalk that mean something else in the press, or too much. */
const NOT_NAMES = new Set([
  'Victoria',
  'Georgetown',
  'Kingston',
  'Florence',
  'Turin',
  'Naples',
  'Sardinia',
  'Male',
  'Malé',
  'Congo',
  'Korea',
  'Luxembourg City',
  'Brussels',
  'Constantinople',
  'St. Petersburg',
  'Jordan River',
  'The Hague',
  'Turin',
  'Melbourne',
  'Lagos',
  'Rio de Janeiro',
  'Kyoto',
]);

/** The first word of names; each list has the longest names first. */
export class Gazetteer {
  readonly #byFirst = new Map<string, Name[]>();
  readonly #byFamily = new Map<string, Name[]>();

  constructor(extra: readonly ExtraLeader[] = []) {
    for (const state of STATES.values()) this.#addState(state);
    for (const [ccode, words] of Object.entries(DEMONYMS)) this.#addDemonyms(Number(ccode), words);
    for (const [code, words] of FORMER_DEMONYMS) {
      for (const word of words.split(','))
        this.#add({ text: tidy(word), kind: word === 'Red Army' ? 'seat' : 'demonym', code, from: 0, to: FOREVER });
    }
    for (const [code, kind, names] of OTHERS) {
      for (const name of names.split(',')) this.#add({ text: tidy(name), kind, code, from: 0, to: FOREVER });
    }
    for (const [code, names] of Object.entries(HEADS_OF))
      for (const name of names.split(',')) this.#add({ text: tidy(name), kind: 'leader', code, from: 0, to: FOREVER });
    for (const [ccode, names] of [...Object.entries(PLACES), ...Object.entries(MORE_PLACES)]) {
      for (const name of names.split(','))
        this.#add({ text: tidy(name), kind: 'place', cow: Number(ccode), from: 0, to: FOREVER });
    }
    for (const [ccode, people] of [...Object.entries(LEADERS), ...Object.entries(MORE_LEADERS)])
      for (const row of people.split(';')) this.#addLeader(Number(ccode), row);
    for (const { name, ccode, from, to } of extra) this.#addExtra(name, ccode, from, to ?? FOREVER);
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  }

  /** Names that begin with this word, the longest first. */
  startingWith(word: string): readonly Name[] {
    return this.#byFirst.get(word) ?? [];
  }

  /**
   * The leader of a family name that stands after a title: "President Lee", "Prime Minister Daladier".
   * @param year of several leaders with the name, the one of this year or the nearest is meant, within a generation
   */
  titled(family: string, year: number): Name | null {
    let best: Name | null = null;
    let least = GENERATION;
    for (const name of this.#byFamily.get(family) ?? []) {
      const away = Math.max(name.from - year, year - name.to, 0);
      if (away < least) {
        best = name;
        least = away;
      }
    }
    return best;
  }

  #add(name: Name): void {
    const first = firstRun(name.text, 0);
    const list = this.#byFirst.get(first);
    if (list === undefined) this.#byFirst.set(first, [name]);
    else list.push(name);
  }

  #addState(state: State): void {
    const end = state.life.at(-1)?.to?.year ?? FOREVER;
    if (end < 1918) return;
    const begin = state.life[0]?.from.year ?? 0;
    const add = (text: string, from: number, to: number, kind: NameKind) => {
      if (NOT_NAMES.has(text)) return;
      const span = { kind, cow: state.ccode, from, to };
      this.#add({ text: tidy(text), ...span });
      // A heading: "GOVERNMENT OF THE REPUBLIC OF CHAD".
      if (kind === 'state' && text.length > 3) this.#add({ text: tidy(text.toUpperCase()), ...span });
      const plain = text.normalize('NFD').replace(/\p{Mark}/gu, '');
      if (plain !== text) this.#add({ text: tidy(plain), ...span });
    };
    for (const { value, span } of state.names) {
      if (value === 'German Federal Republic' || value === 'Prussia') continue;
      add(value, span.from.year, span.to?.year ?? FOREVER, 'state');
    }
    for (const alias of state.aliases) add(alias, begin, end, 'state');
    for (const { city } of capitalsOf(state.ccode)) if (city !== state.name) add(city, begin, end, 'seat');
  }

  #addDemonyms(cow: number, text: string): void {
    const [demonyms = '', others = ''] = text.split('|');
    const state = stateByCow(cow);
    const from = state.life[0]?.from.year ?? 0;
    const to = state.life.at(-1)?.to?.year ?? FOREVER;
    for (const word of demonyms.split(',')) this.#add({ text: tidy(word), kind: 'demonym', cow, from, to });
    for (const word of others.split(',').filter(Boolean)) this.#add({ text: tidy(word), kind: 'seat', cow, from, to });
  }

  #addLeader(cow: number, row: string): void {
    const [, whole = '', alone = '', from = '0', to = ''] = /^(.*?)(!?) (\d+)-(\d*)$/.exec(row) ?? [];
    const span = { kind: 'leader' as const, cow, from: Number(from), to: to === '' ? FOREVER : Number(to) };
    const text = tidy(whole);
    this.#add({ text, ...span });
    const last = text.slice(text.lastIndexOf(' ') + 1);
    if (alone !== '!' && last !== text) this.#add({ text: last, ...span });
    if (alone === '!') for (const family of familiesOf(text)) this.#addFamily({ ...span, text: family });
  }

  /** A leader of the data: by the whole name, and by the family name after a title. */
  #addExtra(name: string, cow: number, from: number, to: number): void {
    const text = tidy(name);
    const span = { kind: 'leader' as const, cow, from, to };
    if (/^\p{Lu}[\p{L}'-]+( [\p{L}'-]+)+$/u.test(text)) this.#add({ text, ...span });
    for (const family of familiesOf(text)) this.#addFamily({ ...span, text: family });
  }

  #addFamily(name: Name): void {
    const list = this.#byFamily.get(name.text);
    if (list === undefined) this.#byFamily.set(name.text, [name]);
    else list.push(name);
  }
}

/** In so many years a title and a name still mean the same leader. */
const GENERATION = 25;

/** The family name may stand first (Lee Jae-myung) or last (Rasa Balciuniene). */
const familiesOf = (text: string): string[] => {
  const words = text.split(' ').filter((word) => /^\p{Lu}[\p{L}'-]{2,}$/u.test(word));
  return [...new Set([words[0], words.at(-1)])].filter((word) => word !== undefined);
};

const tidy = (text: string): string => text.replaceAll('\u2019', "'").replace(/^the /, '');

/** The letters, digits and full stops from a place on: the key under which names are found. */
export function firstRun(text: string, at: number): string {
  let end = at;
  while (end < text.length && !STOPS.has(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}

const STOPS = new Set([..." -'\u2019,;:\n\t\r\u00a0"].map((mark) => mark.charCodeAt(0)));

/** The code of a name in a year: ISO 3166 alpha-3 as of that year (the nearest in the state's life), or the fixed code. */
export function codeOf(name: Name, year: number): string {
  if (name.code !== undefined) return name.code;
  const state = stateByCow(name.cow as number);
  const when = Math.min(Math.max(year, name.from), name.to);
  return isoAt(state, when);
}

function isoAt(state: State, year: number): string {
  const day = (year - 1970) * 365.2425;
  const at = state.iso.find(
    ({ span }) => span.from.first <= day + 182 && (span.to === null || span.to.last >= day + 182),
  );
  return (
    at?.value ??
    (day < (state.iso[0]?.span.from.first ?? 0) ? state.iso[0]?.value : state.iso.at(-1)?.value) ??
    `cow-${state.ccode}`
  );
}
