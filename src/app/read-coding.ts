import { parse } from 'csv-parse/sync';
import { CasusError } from '../core/errors.ts';
import { decodeText, refuseWhatIsNoTable } from '../datasets/sniff.ts';
import { oneLine } from '../present/argument/reason.ts';
import { stateNameOf } from '../present/names.ts';
import { type Coding, makeCoding } from '../reliability/codings/coding.ts';
import { codingFromRows } from '../reliability/codings/coding-from-rows.ts';
import type { Effects } from './effects.ts';
import { judge } from './judge.ts';
import type { WarSource } from './read-records.ts';

/**
 * A coding by its name: `engine` or `engine:STANDARD` for the engine's verdicts, otherwise a CSV file with
 * `atopid, warid, verdict`.
 */
export async function readCoding(
  name: string,
  options: { readonly db: string; readonly wars: WarSource },
  effects: Effects,
): Promise<Coding> {
  const engine = /^engine(?::(.+))?$/.exec(name);
  return engine === null ? readCodingFile(name, effects) : engineCoding(name, engine[1] ?? 'bf-2018', options, effects);
}

async function engineCoding(
  name: string,
  standard: string,
  options: { readonly db: string; readonly wars: WarSource },
  effects: Effects,
): Promise<Coding> {
  const judged = { ...options, on: 'wars', standard, unit: 'agreement' } as const;
  const { tests, contingencies } = await judge(judged, effects);
  const coded = tests.map((test) => ({
    atopid: test.atopid as number,
    warid: test.warid as number,
    warname: test.warname,
    verdict: test.verdict,
    invoked: test.invoked,
    reason: oneLine(test, stateNameOf),
  }));
  return makeCoding(
    name,
    coded,
    contingencies.map(({ warid }) => warid as number),
  );
}

/** Reads a coding's CSV. @throws CasusError with file, line and column. */
export async function readCodingFile(file: string, effects: Effects): Promise<Coding> {
  const bytes = await effects.readFile(file);
  refuseWhatIsNoTable(bytes, file);
  try {
    const records = parse(decodeText(bytes).text, { columns: true, bom: true, info: true, trim: true }) as unknown as {
      record: Record<string, string>;
      info: { lines: number };
    }[];
    return codingFromRows(
      records.map(({ record }) => record),
      file,
      records.map(({ info }) => info.lines),
    );
  } catch (error) {
    if (error instanceof CasusError) throw error;
    const { lines, message } = error as Error & { lines?: number };
    throw new CasusError('csv-broken', { why: message }, { file, line: lines });
  }
}
