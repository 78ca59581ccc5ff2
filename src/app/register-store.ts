import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { CasusError } from '../core/errors.ts';
import { readFilesUnder } from '../files/read-folder.ts';
import { chainLines } from '../forecast/register/chain.ts';
import type { Entry } from '../forecast/register/entry.ts';
import { questionStates, refusal } from '../forecast/register/state.ts';
import { type ReadRegister, readRegister, type Segment, segmentName } from '../forecast/register/verify.ts';
import type { NotCovered } from '../present/forecasts/forecast-answer.ts';
import { BUILT_IN_CASES } from './built-in.ts';
import type { Effects } from './effects.ts';

const SEGMENT = /^\d{6}\.jsonl$/;

/** How often a writer begins again when others were faster. */
const TRIES = 100;

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The folder of a casebook's register. */
export function registerFolder(cases = BUILT_IN_CASES): string {
  return join(cases, 'forecasts');
}

/** Reads a register, whole or up to the first line that is wrong. A folder that is not there is an empty register. */
export async function readRegisterFolder(folder: string): Promise<ReadRegister & { readonly segments: number }> {
  // By name alone: other writers' hidden copies come and go in the folder.
  const files = await readFilesUnder(folder, (name) => SEGMENT.test(name));
  const segments: Segment[] = [...files].map(([name, bytes]) => ({ name, bytes }));
  return { ...readRegister(segments, sha256), segments: segments.length };
}

/**
 * Appends entries as one file: all of them, or none. The file is written aside and synced, then linked to the next number;
 * linking fails if another writer has taken the number, and then the entries are chained anew to what is there now. So two
 * writers cannot fork the chain, and a process that dies leaves at most a hidden file that nobody reads.
 * @param make the entries, given what the register holds at that moment.
 * @returns the new head of the chain.
 * @throws CasusError `register-broken`, `register-refused`, `register-busy`, `file-unwritable`.
 */
export async function appendToRegister(
  folder: string,
  make: (entries: readonly Entry[]) => readonly Entry[],
  { writeNew }: Pick<Effects, 'writeNew'>,
): Promise<{ readonly head: string; readonly file: string; readonly added: readonly Entry[] }> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const register = await readRegisterFolder(folder);
    if (register.broken !== null) throw brokenError(register.broken);
    const added = make(register.entries);
    refuse(register.entries, added);
    const { text, head } = chainLines(register.head, added, sha256);
    const file = join(folder, segmentName(register.segments + 1));
    try {
      await writeNew(file, text);
      return { head, file, added };
    } catch (error) {
      if (!(error instanceof CasusError) || error.code !== 'file-exists') throw error;
    }
  }
  throw new CasusError('register-busy', { path: folder, tries: TRIES });
}

/** A broken register as an error of the registry. */
export function brokenError({ file, line, byte, lineStart, why }: NonNullable<ReadRegister['broken']>): CasusError {
  const where = byte === null ? `somewhere in the line that begins at byte ${lineStart}` : `byte ${byte}`;
  return new CasusError('register-broken', { why, byte: `${where} of ${file}` }, { file, line });
}

function refuse(before: readonly Entry[], added: readonly Entry[]): void {
  for (const [i, entry] of added.entries()) {
    const why = refusal(questionStates([...before, ...added.slice(0, i)]), entry);
    if (why === null) continue;
    const what = entry.kind === 'question' ? entry.id : `${entry.question}, ${entry.subject}`;
    throw new CasusError('register-refused', { why, what });
  }
}

/** Judgements with a probability on questions that are still open, by subject. */
export type Judgements = ReadonlyMap<string, NotCovered['judgements']>;

/** What people have entered in the register for places that no model covers. A broken register has none. */
export async function judgementsOf(subjects: readonly string[], cases?: string): Promise<Judgements> {
  const { entries, broken } = await readRegisterFolder(registerFolder(cases));
  if (broken !== null || subjects.length === 0) return new Map();
  const states = [...questionStates(entries).values()];
  return new Map(
    subjects.map((subject) => [
      subject,
      states.flatMap(({ question, forecasts, resolutions }) =>
        resolutions.has(subject)
          ? []
          : forecasts.flatMap(({ subject: own, method, by, probability }) =>
              own === subject && method === 'judgement' && probability !== null
                ? [{ by, probability, question: question.id, to: question.to }]
                : [],
            ),
      ),
    ]),
  );
}
