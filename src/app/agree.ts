import { CasusError } from '../core/errors.ts';
import { uncodedNotes } from '../present/rates/rates-answer.ts';
import { type Coding, testKey } from '../reliability/codings/coding.ts';
import { type CodingComparison, compareCodings } from '../reliability/codings/compare-codings.ts';
import { compareMany, type ManyCodings, type Parting } from '../reliability/codings/compare-many.ts';
import { readCoding } from './codings.ts';
import type { Effects } from './effects.ts';
import type { WarSource } from './read-records.ts';

/** Where the engine's verdicts come from. */
interface EngineOptions {
  readonly db: string;
  readonly wars: WarSource;
}

/** Two codings to compare: each `engine[:standard]` or a file. */
export interface AgreeOptions extends EngineOptions {
  readonly a: string;
  readonly b: string;
}

/** Compares two codings of alliance × war tests. What is not coded yet is left out, and said. */
export async function agree(options: AgreeOptions, effects: Effects): Promise<CodingComparison> {
  const [a, b] = [await readCoding(options.a, options, effects), await readCoding(options.b, options, effects)];
  sayUncoded([a, b], effects);
  return compareCodings(a, b);
}

/** A test on which coders part, with the engine's reason for its own verdict. */
export interface TrailedParting extends Parting {
  /** The engine's trail in a line; null where the engine has no such test or nothing is imported. */
  readonly trail: string | null;
}

/** Any number of codings side by side. */
export interface AgreementOfMany extends Omit<ManyCodings, 'partings'> {
  readonly partings: readonly TrailedParting[];
}

/**
 * Compares any number of codings, each `engine[:standard]` or a file. The trail on a test that coders part on is the
 * engine's under the first standard named, or under `bf-2018`.
 */
export async function agreeMany(
  options: EngineOptions & { readonly codings: readonly string[] },
  effects: Effects,
): Promise<AgreementOfMany> {
  const codings: Coding[] = [];
  for (const name of options.codings) codings.push(await readCoding(name, options, effects));
  sayUncoded(codings, effects);
  const found = compareMany(codings);
  const engine = found.partings.length === 0 ? null : await engineAmong(codings, options, effects);
  const partings = found.partings.map((parting) => {
    return { ...parting, trail: engine?.tests.get(testKey(parting))?.reason ?? null };
  });
  return { ...found, partings };
}

async function engineAmong(
  codings: readonly Coding[],
  options: EngineOptions,
  effects: Effects,
): Promise<Coding | null> {
  const named = codings.find(({ name }) => /^engine(:|$)/.test(name));
  if (named !== undefined) return named;
  try {
    return await readCoding('engine', options, effects);
  } catch (error) {
    if (!(error instanceof CasusError) || error.code !== 'dataset-not-imported') throw error;
    effects.note('Nothing is imported, so the tests on which coders part stand without the engine\u2019s trail.\n');
    return null;
  }
}

function sayUncoded(codings: readonly Coding[], effects: Effects): void {
  for (const coding of codings) {
    for (const note of uncodedNotes(coding)) effects.note(`${coding.name}: ${note}\n`);
  }
}
