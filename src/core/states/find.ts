import { CasusError } from '../errors.ts';
import type { PartialDate } from '../partial-date.ts';
import { RENAMED_ALPHA3 } from './changes.ts';
import { touches } from './match.ts';
import type { Dated } from './row.ts';
import { stateByCow } from './state-codes.ts';
import { STATES, type State } from './table.ts';

const MOST_SHOWN = 5;

/** A name as it is compared: no case, accents, apostrophes or full stops; "St." is "saint". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{Mark}.'’]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^st /, 'saint ');
}

const INDEX = [...STATES.values()].map((state) => ({
  state,
  names: state.names.map((entry) => ({ ...entry, value: plain(entry.value) })),
  aliases: state.aliases.map(plain),
}));

const BY_CODE = new Map(INDEX.map((entry) => [entry.state.ccode, entry]));

/** How many letters must be added, dropped, changed or swapped with a neighbour to make `b` of `a`. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] as number) + 1);
      }
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}

const labelled = (state: State): string => `${state.name} (${state.ccode})`;

/** The names nearest to a text, each with its state's code; abbreviations too for a text as short as one. */
function nearNames(text: string): string {
  const sought = plain(text);
  const most = sought.length < 5 ? 1 : sought.length < 10 ? 2 : 3;
  const distance = (name: string) =>
    sought.length >= 4 && name.split(' ').includes(sought) ? 1 : editDistance(sought, name);
  const nearest = [...STATES.values()]
    .map((state) => {
      const words = [...state.names.map((entry) => entry.value), ...state.aliases];
      if (sought.length <= 3) words.push(state.abbreviation, ...state.iso.map((entry) => entry.value));
      const measured = words.map((word) => ({ ccode: state.ccode, word, distance: distance(plain(word)) }));
      return measured.reduce((best, next) => (next.distance < best.distance ? next : best));
    })
    .filter((near) => near.distance <= most);
  const least = Math.min(...nearest.map((near) => near.distance));
  const names = nearest.filter((near) => near.distance === least).slice(0, MOST_SHOWN);
  if (names.length === 0) return 'No name in the list is close to it.';
  return `Near it: ${names.map(({ word, ccode }) => `${word} (${ccode})`).join(', ')}.`;
}

/** Of several states, those that existed at the date, or that still do; all of them if none did. */
function narrowed(states: readonly State[], date: PartialDate | undefined): readonly State[] {
  if (states.length < 2) return states;
  const there = states.filter((state) =>
    state.life.some((span) => (date === undefined ? span.to === null : touches(span, date))),
  );
  return there.length === 0 ? states : there;
}

function byIso(code: string, date: PartialDate | undefined): readonly State[] {
  const had = (holds: (entry: Dated<string>) => boolean) =>
    INDEX.filter(({ state }) => state.iso.some((entry) => entry.value === code && holds(entry)));
  const then = date === undefined ? [] : had((entry) => touches(entry.span, date));
  const found = (then.length > 0 ? then : had(() => true)).map(({ state }) => state);
  const renamed = RENAMED_ALPHA3[code];
  return narrowed(renamed === undefined ? found : [...found, stateByCow(renamed)], date);
}

function byName(name: string, date: PartialDate | undefined): readonly State[] {
  const had = (holds: (entry: Dated<string>) => boolean, exists: (state: State) => boolean) =>
    INDEX.filter(
      ({ state, names, aliases }) =>
        names.some((entry) => entry.value === name && holds(entry)) || (aliases.includes(name) && exists(state)),
    ).map(({ state }) => state);
  if (date !== undefined) {
    const then = had(
      (entry) => touches(entry.span, date),
      (state) => state.life.some((span) => touches(span, date)),
    );
    if (then.length > 0) return then;
  }
  return narrowed(
    had(
      () => true,
      () => true,
    ),
    date,
  );
}

/**
 * The state a person means by a name of any time (`Soviet Union`), a COW or ISO abbreviation (`UKG`,
 * `GBR`) or a COW number (`365`); case and accents do not count. A number is never a Gleditsch-Ward
 * code. Where a text fits several states the date decides, or, without one, whether a name's state
 * still exists: `Germany` is 255, and in 1850 `Austria` is 300. The two lists of abbreviations are not
 * ranked: `AUS` is Austria in one and Australia in the other and is refused.
 * @throws CasusError `state-unknown`, with names near it; `state-ambiguous`, with the states it can mean.
 */
export function findState(text: string, date?: PartialDate): State {
  const sought = text.trim();
  const code = sought.toUpperCase();
  const named = /^\d+$/.test(sought)
    ? [STATES.get(Number(sought))].filter((state) => state !== undefined)
    : [
        ...[...STATES.values()].filter((state) => state.abbreviation === code),
        ...byIso(code, date),
        ...byName(plain(sought), date),
      ];
  const distinct = [...new Set(named)];
  const candidates = date === undefined ? distinct : narrowed(distinct, date);
  const [state] = candidates;
  if (state === undefined) throw new CasusError('state-unknown', { text, near: nearNames(sought) });
  if (candidates.length > 1) {
    throw new CasusError('state-ambiguous', { text, states: candidates.map(labelled).join(', ') });
  }
  return stateByCow(state.ccode, date);
}

/** Is the text a name or another form of the name of the state with this code, at whatever time? */
export function isNameOf(text: string, ccode: number): boolean {
  const sought = plain(text);
  const entry = BY_CODE.get(ccode);
  return entry !== undefined && (entry.aliases.includes(sought) || entry.names.some(({ value }) => value === sought));
}
