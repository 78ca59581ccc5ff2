import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RegisterEntry } from '../casebook/load-treaty-terms.ts';
import { CasusError } from '../core/errors.ts';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The folder with the casebook that comes with Casus, beside the program's own folder. */
export const BUILT_IN_CASES = join(HERE, '..', '..', 'cases');

/** The register as the build packs it, so that a command need not parse some 250 files of YAML. */
const PACKED = join(HERE, '..', 'register.json');

interface Packed {
  /** SHA-256 over the files it was packed from. */
  readonly digest: string;
  readonly entries: readonly RegisterEntry[];
}

/**
 * The built-in register of treaty terms by ATOP number: as packed by the build if the files have not changed
 * since, otherwise from the files.
 * @throws CasusError `casebook-broken` if a file of it has a problem.
 */
export async function readRegister(): Promise<ReadonlyMap<number, RegisterEntry>> {
  const packed = await readPacked();
  if (packed !== null && packed.digest === (await digestOfRegister())) {
    return new Map(packed.entries.map((entry) => [entry.atopid, entry]));
  }
  const { loadTreatyTerms } = await import('../casebook/load-treaty-terms.ts');
  const { treatyTerms, problems } = await loadTreatyTerms(BUILT_IN_CASES);
  const [first] = problems;
  if (first === undefined) return treatyTerms;
  const { file, line, column, message } = first;
  throw new CasusError('casebook-broken', { count: problems.length, why: message }, { file, line, column });
}

/** Packs the register; the build calls it. */
export async function packRegister(): Promise<number> {
  const { loadTreatyTerms } = await import('../casebook/load-treaty-terms.ts');
  const { treatyTerms } = await loadTreatyTerms(BUILT_IN_CASES);
  const packed: Packed = { digest: await digestOfRegister(), entries: [...treatyTerms.values()] };
  await writeFile(PACKED, JSON.stringify(packed));
  return treatyTerms.size;
}

async function readPacked(): Promise<Packed | null> {
  try {
    return JSON.parse(await readFile(PACKED, 'utf8')) as Packed;
  } catch {
    return null;
  }
}

async function digestOfRegister(): Promise<string> {
  const folder = join(BUILT_IN_CASES, 'treaty-terms');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const hash = createHash('sha256');
  for (const [i, bytes] of files.entries()) hash.update(`${names[i]}\n`).update(bytes);
  return hash.digest('hex');
}
