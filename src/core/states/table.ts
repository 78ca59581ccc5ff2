import { parsePartialDate, type Span } from '../partial-date.ts';
import { ALIASES } from './aliases.ts';
import { CHANGES, GW_ONLY } from './changes.ts';
import { type Dated, joinSpans, parseSpells, type StateRow, stepsWithin } from './row.ts';
import { AFRICA } from './rows-africa.ts';
import { AMERICAS } from './rows-americas.ts';
import { ASIA } from './rows-asia.ts';
import { EUROPE } from './rows-europe.ts';
import { PACIFIC } from './rows-pacific.ts';

/** A state of the Correlates of War list with its names, codes and dates. */
export interface State {
  readonly ccode: number;
  /** COW's abbreviation, such as RUS or UKG; not an ISO code. */
  readonly abbreviation: string;
  /** The English name, at the date asked for or else the latest. */
  readonly name: string;
  readonly names: readonly Dated<string>[];
  readonly aliases: readonly string[];
  /** Spells of membership in the COW state system; open where the state was a member on 31 December 2016. */
  readonly membership: readonly Span[];
  /** When the state existed by either list: its membership in COW's joined with that in Gleditsch and Ward's. */
  readonly life: readonly Span[];
  readonly gw: readonly Dated<number>[];
  readonly iso: readonly Dated<string>[];
}

function toState([ccode, abbreviation, iso, name, cow, gw = cow]: StateRow): State {
  const membership = parseSpells(cow, ccode).map((spell) => spell.span);
  const gwSpells = parseSpells(gw, ccode);
  const life = joinSpans([...membership, ...gwSpells.map((spell) => spell.span)]);
  const changes = CHANGES.filter((change) => change[0] === ccode);
  const nameSteps = changes.map(([, from, to]) => [parsePartialDate(from), to] as const);
  const isoSteps = changes.flatMap(([, from, , to]) =>
    to === undefined ? [] : [[parsePartialDate(from), to] as const],
  );
  const gwSteps = gwSpells.slice(1).map((spell) => [spell.span.from, spell.value] as const);
  return {
    ccode,
    abbreviation,
    name: nameSteps.at(-1)?.[1] ?? name,
    names: stepsWithin(name, nameSteps, life),
    aliases: ALIASES[ccode] ?? [],
    membership,
    life,
    gw: stepsWithin(gwSpells[0]?.value ?? ccode, gwSteps, life),
    iso: stepsWithin<string | null>(iso, isoSteps, life).filter((step): step is Dated<string> => step.value !== null),
  };
}

const ROWS = [...AMERICAS, ...EUROPE, ...AFRICA, ...ASIA, ...PACIFIC];

/** Every state of the list by its COW code, in the order of the codes. */
export const STATES: ReadonlyMap<number, State> = new Map(ROWS.map((row) => [row[0], toState(row)]));

function gwSystem(): Map<number, Span[]> {
  const system = new Map<number, Span[]>();
  const rows = ROWS.map((row) => [row[0], row[5] ?? row[4]] as const);
  for (const [code, spells] of [...rows, ...GW_ONLY.map(([code, , spells]) => [code, spells] as const)]) {
    for (const { value, span } of parseSpells(spells, code)) {
      system.set(value, joinSpans([...(system.get(value) ?? []), span]));
    }
  }
  return system;
}

/** Spells of membership in the Gleditsch-Ward list by its codes. */
export const GW_SYSTEM: ReadonlyMap<number, readonly Span[]> = gwSystem();

function inverse<T>(codes: (state: State) => readonly Dated<T>[]): Map<T, Dated<number>[]> {
  const found = new Map<T, Dated<number>[]>();
  for (const state of STATES.values()) {
    for (const { value, span } of codes(state)) {
      found.set(value, [...(found.get(value) ?? []), { value: state.ccode, span }]);
    }
  }
  return found;
}

/** The COW codes that a Gleditsch-Ward code has stood for. */
export const COW_BY_GW: ReadonlyMap<number, readonly Dated<number>[]> = inverse((state) => state.gw);

/** The COW codes that an alpha-3 code stands for. */
export const COW_BY_ISO: ReadonlyMap<string, readonly Dated<number>[]> = inverse((state) => state.iso);
