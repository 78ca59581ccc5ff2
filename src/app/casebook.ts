import { resolve } from 'node:path';
import type { Beside, Casebook } from '../casebook/load.ts';
import type { Replaced } from '../casebook/overlay.ts';
import { folderFingerprint } from '../files/fingerprint.ts';
import { BUILT_IN_CASES, readBuiltInCasebook, readRegister, whole } from './built-in.ts';
import type { Effects } from './effects.ts';

/**
 * A folder with cases that are added to the built-in casebook, or one that stands alone (`only`). Of a folder that is being
 * worked on (`drafts`) what is sound is added, and what still lacks something is left out.
 */
export type CasesChoice = string | { readonly only: string } | { readonly drafts: string };

/**
 * The folder that a choice of cases names, whether it is added or stands alone, and whose registers count; undefined for
 * the built-in casebook, and for a folder that is being worked on.
 */
export function folderOf(cases: CasesChoice | undefined): string | undefined {
  return typeof cases === 'object' ? onlyFolderOf(cases) : cases;
}

/** The folder whose files are added to the built-in casebook, if one is. */
function addedFolder(cases: CasesChoice): string {
  return typeof cases === 'object' ? ('only' in cases ? cases.only : cases.drafts) : cases;
}

/** The folder of a casebook that stands alone; undefined if the built-in one is read too. */
export function onlyFolderOf(cases: CasesChoice | undefined): string | undefined {
  return typeof cases === 'object' && 'only' in cases ? cases.only : undefined;
}

/** What tells one state of the files of a choice of cases from another. */
export async function casesFingerprint(cases: CasesChoice | undefined): Promise<string> {
  const only = onlyFolderOf(cases);
  const added = cases === undefined ? [] : [addedFolder(cases)];
  const folders = only === undefined ? [BUILT_IN_CASES, ...added] : [only];
  return (await Promise.all(folders.map(folderFingerprint))).join(' ');
}

/**
 * A casebook, complete or not at all. A note says what your own folder replaces in the built-in casebook.
 * @param cases the built-in one if undefined; with a folder the built-in one and that folder's cases, of which the
 * folder's stand where both have an id; with `{ only }` that folder alone; with `{ drafts }` what is sound of the folder
 * @throws CasusError `casebook-broken` if any file has a problem.
 */
export function readCasebook(
  cases: CasesChoice | undefined,
  effects: Pick<Effects, 'cache'> & Partial<Pick<Effects, 'note'>>,
): Promise<Casebook> {
  return keptWithCases('casebook', cases, effects, () => read(cases, effects));
}

/** What depends on a casebook alone: with a cache it is worked out again only when a file of the casebook has changed. */
export function keptWithCases<T>(
  what: string,
  cases: CasesChoice | undefined,
  { cache }: Pick<Effects, 'cache'>,
  fresh: () => Promise<T>,
): Promise<T> {
  if (cache === undefined) return fresh();
  const key = `${what} ${cases === undefined ? '' : JSON.stringify(cases)}`;
  return cache.get(key, () => casesFingerprint(cases), fresh);
}

async function read(cases: CasesChoice | undefined, effects: Partial<Pick<Effects, 'note'>>): Promise<Casebook> {
  if (cases === undefined) return readBuiltInCasebook();
  const { loadCasebook } = await import('../casebook/load.ts');
  const only = onlyFolderOf(cases);
  if (only !== undefined) return whole(await loadCasebook(only));
  const [{ overlay }, { disk }] = await Promise.all([import('../casebook/overlay.ts'), import('../files/reading.ts')]);
  const beside = await besideBuiltIn();
  const isDraft = typeof cases === 'object';
  const own = await loadCasebook(addedFolder(cases), disk, beside);
  const { casebook, replaced } = overlay(beside.casebook, isDraft ? own : whole(own));
  sayReplaced(replaced, effects);
  return isDraft ? casebook : whole(casebook);
}

/** The built-in casebook as what your own files may refer to. */
export async function besideBuiltIn(): Promise<Beside> {
  return { casebook: await readBuiltInCasebook(), register: readRegister };
}

/** The same for the files of a folder that is checked; nothing for the built-in folder itself and for one that stands alone. */
export async function besideOf(dir: string, only: boolean): Promise<Beside | undefined> {
  if (only || resolve(dir) === resolve(BUILT_IN_CASES)) return undefined;
  return besideBuiltIn();
}

/** How many replaced records a note names. */
const SHOWN = 12;

/** What was said already, by whom it was said to: a command that reads its cases twice says it once. */
const said = new WeakMap<object, Set<string>>();

function sayReplaced(replaced: readonly Replaced[], effects: Partial<Pick<Effects, 'note'>>): void {
  if (replaced.length === 0) return;
  const shown = replaced.slice(0, SHOWN).map(({ kind, id }) => `${kind} ${id}`);
  const rest = replaced.length - shown.length;
  const names = [...shown, ...(rest === 0 ? [] : [`${rest} more`])].join(', ');
  const before = said.get(effects) ?? new Set();
  if (before.has(names)) return;
  said.set(effects, before.add(names));
  effects.note?.(`Of the built-in casebook your folder replaces: ${names}.\n`);
}
