import { presetStandard, type Standard } from '../assessment/standard/standard.ts';
import { findState } from '../core/states/crosswalk.ts';
import { curveResult } from '../present/curve/curve-result.ts';
import { engineCurve } from '../present/curve/engine-curve.ts';
import type { Multiverse } from '../present/curve/multiverse-result.ts';
import { CURVE_MARKS, thinCurve } from '../present/curve/thin-curve.ts';
import { stateNameOf } from '../present/names.ts';
import { pactTitle } from '../present/pact-title.ts';
import { codedYears } from '../reliability/codings/coding.ts';
import { codingCurve } from '../reliability/curve/coding-input.ts';
import type { CurveInput } from '../reliability/curve/input.ts';
import { packBuiltInCurve, readBuiltInCurve, readRegister } from './built-in.ts';
import type { CasesChoice } from './casebook.ts';
import { type Effects, processEffects } from './effects.ts';
import { readRecords, type WarSource } from './read-records.ts';
import { readStandard } from './read-standard.ts';

/** What to draw a specification curve of. */
export interface MultiverseOptions {
  readonly on: 'wars' | 'cases' | 'coding';
  readonly db: string;
  readonly wars: WarSource;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: CasesChoice | undefined;
  /** A state by name or code: its tests alone. */
  readonly patron?: string | undefined;
  /** A coding's file. */
  readonly coding?: string | undefined;
  /** The base; `bf-2018` for wars and codings, `dyad` for cases. */
  readonly standard?: string | undefined;
  /** The year from which a war counts as after the cut; 1945 for wars and codings, none for cases. */
  readonly cut?: number | undefined;
  /** A standard, a rate (`27%`) or a fraction (`203/276`) to go from and to. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly seed: number;
}

/** The seed of random draws unless another is named. */
const SEED = 1;

/** The year that the literature on alliance reliability cuts at (Berkemeier & Fuhrmann 2018). */
const CUT = 1945;

/** Paths that are shown unless others are asked for: to the other published readings and rates. */
const PATHS = { wars: ['lenient', 'dyad', '27%', '74.5%'], coding: ['lenient', '74.5%'], cases: [] } as const;

/**
 * The specification curve (Simonsohn, Simmons & Nelson 2020; Steegen et al. 2016): every combination of the choices of
 * a standard, the ways to count wars that ran across the cut, and leaving out any one multilateral pact.
 * @throws CasusError as the readers do; `option-invalid` for a number to go to that is none.
 */
export async function multiverse(options: MultiverseOptions, effects: Effects): Promise<Multiverse> {
  const { on } = options;
  const base = await readStandard(options.standard ?? (on === 'cases' ? 'dyad' : 'bf-2018'), effects);
  const asked = await Promise.all([options.from, options.to].map((text) => standardIn(text, effects)));
  const patron = options.patron === undefined ? undefined : findState(options.patron).ccode;
  const cut = options.cut ?? (on === 'cases' ? null : CUT);
  const ends = (options.to === undefined ? PATHS[on] : []).flatMap((text) => presetStandard(text) ?? []);
  const standards = [base, ...asked.filter((one) => one !== null), ...ends] as [Standard, ...Standard[]];
  const { input, titles, years } = await inputOf({ ...options, cut, patron, standards }, effects);
  return curveResult(input, {
    base,
    titles,
    cut,
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    on,
    seed: options.seed,
    wars: on === 'wars' ? options.wars : null,
    coding: on === 'coding' ? (options.coding ?? null) : null,
    patron: patron === undefined ? null : stateNameOf(patron),
    from: { asked: options.from ?? base.name, standard: options.from === undefined ? base : (asked[0] ?? null) },
    to: (options.to === undefined ? PATHS[on] : [options.to]).map((text) => ({
      asked: text,
      standard: options.to === undefined ? (presetStandard(text) ?? null) : (asked[1] ?? null),
    })),
  });
}

/** The built program answers for the built-in casebook with what the build kept; sources that are run count anew. */
const IS_BUILT = import.meta.url.endsWith('.js');

/**
 * The curve with about `most` specifications, all if it is undefined. What the curve's page asks of the built-in casebook
 * the build has answered beforehand.
 * @throws CasusError as `multiverse`.
 */
export async function thinMultiverse(
  options: MultiverseOptions,
  most: number | undefined,
  effects: Effects,
): Promise<Multiverse> {
  const { on, cases, patron, standard, cut, from, to, seed } = options;
  const changed = [cases, patron, standard, cut, from, to].some((one) => one !== undefined) || seed !== SEED;
  const kept = IS_BUILT && on === 'cases' && !changed && most === CURVE_MARKS ? readBuiltInCurve<Multiverse>() : null;
  const curve = kept ?? (await multiverse(options, effects));
  return most === undefined ? curve : thinCurve(curve, most);
}

/** The curve of the built-in casebook as its page asks for it; the build keeps it. */
export async function keepBuiltInCurve(): Promise<void> {
  const curve = await multiverse({ on: 'cases', db: '', wars: 'iwd', seed: SEED }, processEffects());
  await packBuiltInCurve(JSON.parse(JSON.stringify(thinCurve(curve, CURVE_MARKS))));
}

/** A standard that is named, or null for a rate or a fraction. */
async function standardIn(text: string | undefined, effects: Effects): Promise<Standard | null> {
  return text === undefined || /^[\d.]+\s*(%|\/\s*\d+)?$/.test(text) ? null : readStandard(text, effects);
}

type Inputs = {
  readonly input: CurveInput;
  readonly titles: ReadonlyMap<string, string>;
  readonly years: readonly number[];
};

async function inputOf(
  options: Omit<MultiverseOptions, 'cut' | 'patron'> & {
    readonly cut: number | null;
    readonly patron: number | undefined;
    readonly standards: readonly [Standard, ...Standard[]];
  },
  effects: Effects,
): Promise<Inputs> {
  const { on, patron, standards } = options;
  const { cut } = options;
  if (on === 'coding') {
    const { readCodingFile } = await import('./codings.ts');
    const coding = await readCodingFile(options.coding ?? '', effects);
    const register = await readRegister();
    const titles = [...coding.tests.values()].map(({ atopid }): [string, string] => [
      String(atopid),
      register.get(atopid)?.title ?? `ATOP ${atopid}`,
    ]);
    return { input: codingCurve(coding, cut ?? CUT), titles: new Map(titles), years: codedYears(coding) };
  }
  const { agreements, contingencies } =
    on === 'cases' ? await casebookOf(options.cases, effects) : await readRecords(options.db, options.wars, effects);
  const titles = new Map(agreements.map((agreement) => [agreement.id, pactTitle(agreement)]));
  const input = engineCurve({ agreements, contingencies, standards, cut, patron });
  const tested = new Set(input.blocks.flatMap(({ tests }) => tests.map(({ war }) => war)));
  const years = contingencies.filter(({ id }) => tested.has(id)).map(({ began }) => began.year);
  return { input, titles, years };
}

/** The casebook, with what reads it loaded only where it is asked for. */
async function casebookOf(cases: CasesChoice | undefined, effects: Effects) {
  const { readCasebook } = await import('./casebook.ts');
  return readCasebook(cases, effects);
}
