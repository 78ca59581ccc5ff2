import { CasusError } from '../errors.ts';
import type { PartialDate } from '../partial-date.ts';
import { RENAMED_ALPHA3 } from './changes.ts';
import { ELSEWHERE, type Elsewhere } from './elsewhere.ts';
import { touches } from './match.ts';
import { bracketed, formsOf, joined, plainName, slashed, withoutStyle } from './name-forms.ts';
import type { Dated } from './row.ts';
import { stateByCow } from './state-codes.ts';
import { STATES, type State } from './table.ts';

const MOST_SHOWN = 5;

const plain = plainName;

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

/** Every state that ever had a name, or has it as another form of one. */
function everNamed(name: string): readonly State[] {
  return INDEX.filter(
    ({ names, aliases }) => aliases.includes(name) || names.some((entry) => entry.value === name),
  ).map(({ state }) => state);
}

/** The states that a name without brackets and slashes can mean, in whatever form it is written. */
function inAnyForm(text: string): readonly State[] {
  const forms = formsOf(text);
  for (const form of forms) {
    const found = everNamed(form);
    if (found.length > 0) return found;
  }
  for (const form of forms) {
    const bare = withoutStyle(form);
    const found = bare === null ? [] : everNamed(bare);
    // Only where one state ever had the bare name does a style before it say nothing: "Republic of Korea" is not Korea's.
    if (found.length === 1) return found;
  }
  return [];
}

/**
 * The states that a name in any form can mean. Two names, one in brackets or after a slash, have to be known both; where
 * they are of one state it is that, else each of theirs. A bracket that is not known makes the name unknown: it may say that
 * another state is meant.
 */
function written(text: string): readonly State[] {
  const whole = inAnyForm(text);
  if (whole.length > 0) return whole;
  const bracket = bracketed(text);
  if (bracket !== null) {
    const { name, inside } = bracket;
    if (/^(the)?$/i.test(inside.trim())) return written(name);
    for (const form of joined(name, inside)) {
      const found = inAnyForm(form);
      if (found.length > 0) return found;
    }
    return agreed([name, inside]);
  }
  const names = slashed(text);
  return names.length > 0 ? agreed(names) : [];
}

function agreed(names: readonly string[]): readonly State[] {
  const found = names.map(written);
  if (found.some((states) => states.length === 0)) return [];
  const [first = [], ...rest] = found;
  const common = first.filter((state) => rest.every((states) => states.includes(state)));
  return common.length > 0 ? common : [...new Set(found.flat())];
}

const OTHER_LISTS = new Map(ELSEWHERE.flatMap((one) => one.names.map((name) => [plain(name), one] as const)));

/** Codes that only Gleditsch and Ward use, for a number that is no code of COW's. */
function codeElsewhere(code: string): Elsewhere | null {
  return ELSEWHERE.find(({ list }) => list.endsWith(`, ${code}`)) ?? null;
}

/** What another list has under a name that COW's list does not have; null if none has it. */
function elsewhere(text: string): Elsewhere | null {
  const forms = [text, text.replace(/\s*\((the)\)\s*$/i, '')].flatMap(formsOf);
  return forms.map((form) => OTHER_LISTS.get(form)).find((one) => one !== undefined) ?? null;
}

/**
 * The state a person means by a name of any time (`Soviet Union`), a COW or ISO abbreviation (`UKG`,
 * `GBR`) or a COW number (`365`); case and accents do not count. A number is never a Gleditsch-Ward
 * code. Where a text fits several states the date decides, or, without one, whether a name's state
 * still exists: `Germany` is 255, and in 1850 `Austria` is 300. The two lists of abbreviations are not
 * ranked: `AUS` is Austria in one and Australia in the other and is refused. A name may be turned round, shortened, or
 * have a second one in brackets or after a slash (`Korea, Rep.`, `Myanmar (Burma)`, `Tanzania/Tanganyika`).
 * @throws CasusError `state-elsewhere` for one that only another list has; `state-unknown`, with names near it; `state-ambiguous`, with the states it can mean.
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
  if (named.length === 0 && !/^\d+$/.test(sought) && elsewhere(sought) === null) {
    named.push(...narrowed(written(sought), date));
  }
  const distinct = [...new Set(named)];
  const candidates = date === undefined ? distinct : narrowed(distinct, date);
  const [state] = candidates;
  const other = state !== undefined ? null : /^\d+$/.test(sought) ? codeElsewhere(sought) : elsewhere(sought);
  if (other !== null) {
    const dates = other.spells === null ? '' : `, from ${other.spells}`;
    throw new CasusError('state-elsewhere', { text, list: `${other.list}${dates}` });
  }
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
