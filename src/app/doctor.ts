import { loadAll } from '../casebook/load-all.ts';
import { CasusError } from '../core/errors.ts';
import { formatPartialDate, type PartialDate, parsePartialDate } from '../core/partial-date.ts';
import {
  cowFromGw,
  findState,
  gwFromCow,
  isGwCode,
  isInStateSystem,
  isoFromCow,
  stateName,
} from '../core/states/crosswalk.ts';
import { BUILT_IN_CASES } from './built-in.ts';
import { importedParts, importsIn } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { readRecords } from './read-records.ts';

/** One thing that was checked. */
export interface Check {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
  readonly remedy: string | null;
}

const OLDEST_NODE = [20, 19] as const;

/** Checks what Casus needs: Node, the database, the imports, the built-in casebook. Nothing is changed. */
export async function doctor(options: { readonly db: string }, effects: Effects): Promise<Check[]> {
  const { db } = options;
  return [
    checkNode(),
    await checkDatabase(db),
    await checkWholeness(db),
    await checkRecords(db, effects),
    await checkCasebook(),
  ];
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return { what: 'Node', ok, found: process.versions.node, remedy: ok ? null : 'Install Node 20.19 or later.' };
}

async function checkDatabase(path: string): Promise<Check> {
  const what = `Database ${path}`;
  try {
    const imports = await importsIn(path);
    if (imports.length === 0) return { what, ok: true, found: 'nothing imported yet', remedy: 'casus import FOLDER' };
    const rows = imports.reduce((sum, record) => sum + record.rows, 0);
    return { what, ok: true, found: `${imports.length} tables, ${rows.toLocaleString('en')} rows`, remedy: null };
  } catch (error) {
    return failed(what, error);
  }
}

/** Are the imported tables all of what was published? */
async function checkWholeness(path: string): Promise<Check> {
  const what = 'Imported tables';
  try {
    const parts = await importedParts(path);
    if (parts.length === 0) return { what, ok: true, found: 'none is known to be a part', remedy: null };
    const remedy =
      'Import the whole tables; "casus versions" has the addresses. What is not in a part is not known, never 0.';
    return { what, ok: false, found: parts.join(' '), remedy };
  } catch (error) {
    return failed(what, error);
  }
}

async function checkRecords(path: string, effects: Effects): Promise<Check> {
  const what = 'Alliances and wars';
  try {
    const { agreements, contingencies } = await readRecords(path, 'iwd', effects);
    return { what, ok: true, found: `${agreements.length} alliances, ${contingencies.length} wars`, remedy: null };
  } catch (error) {
    if (error instanceof CasusError && error.code === 'dataset-not-imported') {
      return { what, ok: true, found: 'not imported', remedy: error.remedy };
    }
    return failed(what, error);
  }
}

async function checkCasebook(): Promise<Check> {
  const { agreements, contingencies, sources, treatyTerms, problems } = await loadAll(BUILT_IN_CASES);
  const found = `${contingencies.length} cases, ${agreements.length} agreements, ${sources.size} sources, ${treatyTerms.size} treaties with their terms`;
  const first = problems[0];
  return {
    what: 'Built-in casebook',
    ok: problems.length === 0,
    found: first === undefined ? found : `${problems.length} problems, first in ${first.file}: ${first.message}`,
    remedy: first === undefined ? null : 'Get a fresh copy of Casus, or correct the file.',
  };
}

function failed(what: string, error: unknown): Check {
  if (error instanceof CasusError) return { what, ok: false, found: error.message, remedy: error.remedy };
  throw error;
}

/** A state's codes at a date, for the command line, with whether the lists have it on that date and in which spells. */
export function lookUpState(text: string, dateText?: string): Record<string, string | number> {
  const date: PartialDate = parsePartialDate(dateText ?? String(new Date().getUTCFullYear()));
  const state = findState(text, date);
  const show = (match: ReturnType<typeof gwFromCow> | ReturnType<typeof isoFromCow>): string | number => {
    if (match.kind === 'one') return match.value;
    return match.kind === 'none' ? 'none at this date' : `one of ${match.candidates.join(', ')}`;
  };
  const member = isInStateSystem(state.ccode, date);
  const spells = state.membership.map(({ from, to }) => spellText(from, to)).join(', ');
  const inList = { yes: 'yes', no: 'no', unknown: 'for a part of it, or not known' }[member];
  const number = /^\d+$/.test(text.trim()) ? otherGwState(Number(text), state.ccode, date) : null;
  return {
    date: formatPartialDate(date),
    name: state.name,
    cow: state.ccode,
    gw: show(gwFromCow(state.ccode, date)),
    iso: show(isoFromCow(state.ccode, date)),
    "in COW's list at this date": `${inList} (it has the state ${spells})`,
    ...(number === null ? {} : { 'as a Gleditsch-Ward code': number }),
  };
}

function spellText(from: PartialDate, to: PartialDate | null): string {
  return `from ${formatPartialDate(from)} ${to === null ? 'to its end, 2016' : `to ${formatPartialDate(to)}`}`;
}

/** The state that a number names as a Gleditsch-Ward code, where it is another one than COW's. */
function otherGwState(code: number, ccode: number, date: PartialDate): string | null {
  if (!isGwCode(code)) return null;
  const match = cowFromGw(code, date);
  if (match.kind !== 'one' || match.value === ccode) return null;
  return `${code} is ${stateName(match.value, date)} (${match.value} in COW's list)`;
}
