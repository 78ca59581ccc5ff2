import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CasusError } from '../core/errors.ts';
import { openParts, type PartKind, packParts } from './pack.ts';
import { IGNORED } from './reading.ts';

/** A pack: the folder that it is in, and the files that it was made from. */
export interface Pack {
  /** The folder of the pack, for itself alone. */
  readonly folder: string;
  /** The folder of the casebook. */
  readonly cases: string;
  /** Folders of the casebook, and single files at its top. A file that is there or not counts as well. */
  readonly from: readonly string[];
}

/** What a pack knows of itself. */
interface Label {
  /** SHA-256 over the names and contents of the files it was made from. */
  readonly digest: string;
  readonly parts: Readonly<Record<string, PartKind>>;
}

/** The files of a pack beside its parts: its label, and the state of the files when they last had its digest. */
const [LABEL, SEEN] = ['pack.json', 'seen.txt'];

/** A file that changed less than so many milliseconds ago may change again within the same tick of the file's clock. */
const SETTLED = 2_000;

/**
 * What was packed; null if there is no pack or any file has changed since, appeared or gone. To know that, it looks at
 * names, sizes and times. Where those differ, after a copy for example, it compares the contents, and remembers if they
 * are the same.
 */
export function readPack<T extends object>(pack: Pack): T | null {
  try {
    const state = stateOf(pack);
    const { digest, parts } = JSON.parse(readFileSync(join(pack.folder, LABEL), 'utf8')) as Label;
    if (state.text !== textOf(join(pack.folder, SEEN))) {
      if (digestOf(pack) !== digest) return null;
      remember(pack, state);
    }
    return openParts(parts, (name) => readFileSync(join(pack.folder, `${name}.json`), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Packs what `load` reads from the files of the pack.
 * @throws CasusError `defect` if it would not come back exactly as it is, or if a file changes meanwhile.
 */
export async function writePack(pack: Pack, load: () => Promise<object>): Promise<void> {
  const state = stateOf(pack);
  const digest = digestOf(pack);
  const records = await load();
  const parts = packParts(records);
  const kinds = Object.fromEntries(parts.map(({ name, kind }) => [name, kind]));
  const texts = new Map(parts.map(({ name, text }) => [name, text]));
  const again = openParts<Record<string, unknown>>(kinds, (name) => texts.get(name) ?? '');
  for (const [name, value] of Object.entries(records)) {
    if (isDeepStrictEqual(again[name], value)) continue;
    throw new CasusError('defect', { why: `${name} does not come out of its pack as it went in` });
  }
  if (stateOf(pack).text !== state.text) throw new CasusError('defect', { why: 'a file changed while it was packed' });
  mkdirSync(pack.folder, { recursive: true });
  rmSync(join(pack.folder, SEEN), { force: true });
  for (const { name, text } of parts) writeFileSync(join(pack.folder, `${name}.json`), text);
  writeFileSync(join(pack.folder, LABEL), JSON.stringify({ digest, parts: kinds } satisfies Label));
  remember(pack, state);
}

interface State {
  readonly text: string;
  /** When the latest of the files changed, in milliseconds. */
  readonly latest: number;
}

/** The state of a pack's files without reading them: name, size, number, and when content and file last changed. */
function stateOf(pack: Pack): State {
  const lines: string[] = [];
  let latest = 0;
  for (const file of filesOf(pack)) {
    const { ino, size, mtimeMs, ctimeMs } = statSync(join(pack.cases, file));
    lines.push(`${file} ${ino} ${size} ${mtimeMs} ${ctimeMs}`);
    latest = Math.max(latest, mtimeMs, ctimeMs);
  }
  return { text: lines.join('\n'), latest };
}

function filesOf({ cases, from }: Pack): string[] {
  const top = readdirSync(cases);
  return from.flatMap((name) => {
    if (!top.includes(name)) return [];
    if (name.endsWith('.yaml')) return [name];
    const names = readdirSync(join(cases, name)).filter((one) => !IGNORED.test(one));
    return names.sort().map((one) => `${name}/${one}`);
  });
}

function digestOf(pack: Pack): string {
  const hash = createHash('sha256');
  for (const file of filesOf(pack)) {
    const bytes = readFileSync(join(pack.cases, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Notes the state in which the files had the pack's digest, unless one has only just changed. */
function remember({ folder }: Pack, { text, latest }: State): void {
  if (Date.now() - latest < SETTLED) return;
  try {
    writeFileSync(join(folder, SEEN), text);
  } catch {
    // Where Casus was installed by somebody else nothing can be noted: contents are compared each time.
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
