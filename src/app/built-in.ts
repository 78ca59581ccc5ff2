import { join } from 'node:path';
import type { Casebook } from '../casebook/load.ts';
import type { FrameFile } from '../casebook/load-frame.ts';
import type { Theatres } from '../casebook/load-theatres.ts';
import type { Topplings } from '../casebook/load-topplings.ts';
import type { RegisterEntry } from '../casebook/load-treaty-terms.ts';
import type { Problem } from '../casebook/problem.ts';
import { CasusError } from '../core/errors.ts';
import { packageFile } from '../files/package-files.ts';
import { readPack, writePack } from '../files/packed.ts';

/** The folder with the casebook that comes with Casus. */
export const BUILT_IN_CASES = packageFile('cases');

/** Where the packs are, for the built program and for sources that are run. Where there is none, the files are read. */
const PACKS = packageFile('dist/packed');

interface Read {
  readonly problems: readonly Problem[];
}

/** Files of `cases/` that are read, checked and packed together. */
interface BuiltIn<T extends Read> {
  readonly name: string;
  /** Folders of `cases/`, and single files there. */
  readonly from: readonly string[];
  /** Reads the files. What does it is loaded only where there is no pack. */
  readonly load: (cases: string) => Promise<T>;
}

const CASEBOOK: BuiltIn<Casebook> = {
  name: 'casebook',
  // Agreements can take their clauses from the register of treaty terms.
  from: ['actors.yaml', 'agreements', 'claims', 'contingencies', 'sources', 'theses', 'treaty-terms'],
  load: async (cases) => (await import('../casebook/load.ts')).loadCasebook(cases),
};

const TREATY_TERMS: BuiltIn<Read & { readonly treatyTerms: ReadonlyMap<number, RegisterEntry> }> = {
  name: 'treaty-terms',
  from: ['treaty-terms'],
  load: async (cases) => (await import('../casebook/load-treaty-terms.ts')).loadTreatyTerms(cases),
};

const THEATRES: BuiltIn<Theatres> = {
  name: 'theatres',
  from: ['theatres'],
  load: async (cases) => (await import('../casebook/load-theatres.ts')).loadTheatres(cases),
};

const TOPPLINGS: BuiltIn<Topplings> = {
  name: 'topplings',
  from: ['topplings', 'topplings.yaml'],
  load: async (cases) => (await import('../casebook/load-topplings.ts')).loadTopplings(cases),
};

const FRAME: BuiltIn<FrameFile> = {
  name: 'frame',
  from: ['frame', 'frame.yaml'],
  load: async (cases) => (await import('../casebook/load-frame.ts')).loadFrame(cases),
};

/** Everything that comes with Casus. A new register is an entry here. */
export const BUILT_IN: readonly BuiltIn<Read>[] = [CASEBOOK, TREATY_TERMS, THEATRES, TOPPLINGS, FRAME];

/**
 * The built-in casebook: as the build packed it if its files have not changed since, otherwise from the files.
 * @throws CasusError `casebook-broken` if any of its files has a problem.
 */
export function readBuiltInCasebook(): Promise<Casebook> {
  return read(CASEBOOK);
}

/**
 * The built-in register of treaty terms by ATOP number, read in the same way.
 * @throws CasusError `casebook-broken` if any of its files has a problem.
 */
export async function readRegister(): Promise<ReadonlyMap<number, RegisterEntry>> {
  return (await read(TREATY_TERMS)).treatyTerms;
}

/**
 * The built-in theatres of war with their gazetteer, read in the same way.
 * @throws CasusError `casebook-broken` if any of its files has a problem.
 */
export function readTheatres(): Promise<Theatres> {
  return read(THEATRES);
}

/**
 * A casebook's list of topplings, the built-in one if none is named.
 * @throws CasusError `casebook-broken` if any of its files has a problem.
 */
export async function readTopplings(dir: string | undefined): Promise<Topplings> {
  return dir === undefined ? read(TOPPLINGS) : whole(await TOPPLINGS.load(dir));
}

/**
 * The built-in frame of dangers, read in the same way.
 * @throws CasusError `casebook-broken` if any of its files has a problem.
 */
export function readFrameFile(): Promise<FrameFile> {
  return read(FRAME);
}

/** What was read, if all of it is sound. @throws CasusError `casebook-broken` if any file has a problem. */
export function whole<T extends Read>(read: T): T {
  const [first] = read.problems;
  if (first === undefined) return read;
  const { file, line, column, message } = first;
  throw new CasusError('casebook-broken', { count: read.problems.length, why: message }, { file, line, column });
}

async function read<T extends Read>({ name, from, load }: BuiltIn<T>): Promise<T> {
  return readPack<T>({ folder: join(PACKS, name), cases: BUILT_IN_CASES, from }) ?? whole(await load(BUILT_IN_CASES));
}

/**
 * Packs everything that comes with Casus; the build calls it.
 * @param cases the folder of the casebook
 * @param packs the folder of the packs, one folder each
 * @throws CasusError `casebook-broken` if any file has a problem; `defect` as `writePack`.
 */
export async function packBuiltIn(cases = BUILT_IN_CASES, packs = PACKS): Promise<void> {
  for (const { name, from, load } of BUILT_IN) {
    await writePack({ folder: join(packs, name), cases, from }, async () => whole(await load(cases)));
  }
}

/** The pack of the built-in casebook's specification curve: made anew when any of its files changes. */
const CURVE = { folder: join(PACKS, 'curve'), cases: BUILT_IN_CASES, from: CASEBOOK.from };

/** The curve that the build kept; null if the casebook has changed since. */
export function readBuiltInCurve<T>(): T | null {
  return readPack<{ readonly curve: T }>(CURVE)?.curve ?? null;
}

/** Keeps the curve for `readBuiltInCurve`. @throws CasusError `defect` as `writePack`. */
export function packBuiltInCurve(curve: object): Promise<void> {
  return writePack(CURVE, async () => ({ curve }));
}
