import { flags, integers, optionalIntegers, requiredFlags, texts } from '../column.ts';
import type { ColumnSpec, DateSpec, TableSpec } from '../table-spec.ts';

/** ATOP's condition variables for each obligation, as the codebook names them. */
export const CONDITION_COLUMNS = [
  'defcoadv',
  'defcoloc',
  'defcocon',
  'defconum',
  'defcodem',
  'defconpr',
  'offcoadv',
  'offcoloc',
  'offcocon',
  'offconum',
  'offcodem',
  'neucoadv',
  'neucoloc',
  'neucocon',
  'neuconum',
  'neucodem',
  'neuconpr',
  'neucoatt',
  'concoadv',
  'concoloc',
  'concocon',
  'concoreq',
  'olimob',
] as const;

const OBLIGATION_COLUMNS = ['defense', 'offense', 'neutral', 'nonagg', 'consul'] as const;

/** 0 or empty: this part of the date is not known; a year of 0 in an exit: still in force. */
const ENTRY: DateSpec = { name: 'entry', year: 'yrent', month: 'moent', day: 'dayent', unknown: [0, -9] };
const EXIT: DateSpec = { name: 'exit', year: 'yrexit', month: 'moexit', day: 'dayexit', none: [0], unknown: [0, -9] };
const BEGIN: DateSpec = { name: 'begin', year: 'begyr', month: 'begmo', day: 'begday', unknown: [0, -9] };
const END: DateSpec = { name: 'end', year: 'endyr', month: 'endmo', day: 'endday', none: [0], unknown: [0, -9] };

const VERSION: ColumnSpec[] = texts('version');

/** What tells one release's files from another's: each marks what it added and revised. */
interface Release {
  readonly prefix: string;
  readonly marks: readonly string[];
  readonly versions: readonly string[];
}

/** One row a member and phase: who owed what, from when to when. */
export function memberTable(release: Release, known: TableSpec['known']): TableSpec {
  return {
    name: `${release.prefix}_member`,
    title: 'members',
    columns: [
      ...integers('atopid', 'member'),
      ...flags('cowsys'),
      ...integers('yrent', 'yrexit'),
      ...optionalIntegers('moent', 'dayent', 'moexit', 'dayexit'),
      ...flags('ineffect', 'bilat', 'wartime', 'asymm', 'obvary'),
      ...integers('phase'),
      ...flags(...OBLIGATION_COLUMNS, ...CONDITION_COLUMNS),
      ...optionalIntegers('specthrt', 'statthr1', 'statthr2', 'interv', 'termmode', 'termcaus', 'source'),
      ...optionalIntegers(...release.marks),
      ...VERSION,
    ],
    key: ['atopid', 'member', 'phase', 'yrent', 'moent', 'dayent'],
    dates: [ENTRY, EXIT],
    order: [['entry', 'exit']],
    states: ['member', 'statthr1', 'statthr2'],
    notStates: [0],
    outsideSystem: 'cowsys',
    version: { column: 'version', values: release.versions },
    remark: (value) => (value('cowsys') === 0 ? 'members outside the COW state system at the time, kept' : null),
    known,
  };
}

/** One row an alliance, with its parties as of its whole life. */
export function allianceTable(release: Release, known: TableSpec['known']): TableSpec {
  const members = Array.from({ length: 59 }, (_, i) => `mem${i + 1}`);
  return {
    name: `${release.prefix}_alliance`,
    title: 'alliances',
    columns: [
      ...integers('atopid', 'begyr', 'endyr'),
      ...optionalIntegers('begmo', 'begday', 'endmo', 'endday'),
      ...flags('ineffect', 'bilat', 'wartime', 'asymm'),
      ...flags(...OBLIGATION_COLUMNS),
      ...optionalIntegers('specthrt', 'statthr1', 'statthr2', 'interv', 'source', ...members),
      ...optionalIntegers('milcon', 'intcom', 'base', 'milaid', 'contrib', 'organ1'),
      ...optionalIntegers(...release.marks),
      ...VERSION,
    ],
    not: ['atopidphase', 'member'],
    key: ['atopid'],
    dates: [BEGIN, END],
    order: [['begin', 'end']],
    states: ['statthr1', 'statthr2'],
    notStates: [0],
    version: { column: 'version', values: release.versions },
    known,
  };
}

/** One row a directed pair of states and year: what the first owed the second under any alliance. */
export function directedDyadTable(prefix: string, known: TableSpec['known']): TableSpec {
  return {
    name: `${prefix}_directed_dyad_year`,
    title: 'directed dyad-years',
    columns: [
      ...integers('ccode1', 'ccode2', 'year'),
      ...requiredFlags('atop_defense', 'atop_offense', 'atop_neutral', 'atop_nonagg', 'atop_consul'),
    ],
    aliases: {
      ccode1: ['stateA', 'statea'],
      ccode2: ['stateB', 'stateb'],
      atop_defense: ['defense'],
      atop_offense: ['offense'],
      atop_neutral: ['neutral'],
      atop_nonagg: ['nonagg'],
      atop_consul: ['consul'],
    },
    key: ['ccode1', 'ccode2', 'year'],
    dates: [{ name: 'year', year: 'year' }],
    states: ['ccode1', 'ccode2'],
    known,
  };
}

export const RELEASE_5_1: Release = { prefix: 'atop_5_1', marks: ['new5', 'rev5'], versions: ['5.1'] };
export const RELEASE_4_01: Release = { prefix: 'atop_4_01', marks: ['new4', 'rev4'], versions: ['4.01', '4.0100002'] };
