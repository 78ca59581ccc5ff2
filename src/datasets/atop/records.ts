import type { Agreement, ConditionKind, Obligation, ObligationKind, Party } from '../../core/agreement.ts';
import { groupBy } from '../../core/group-by.ts';
import { byDate, type PartialDate, partialDate, type Span } from '../../core/partial-date.ts';
import { stateName } from '../../core/states/crosswalk.ts';
import type { Database, StoredRow } from '../../store/database.ts';
import type { Manifest } from '../manifest.ts';
import { CONDITION_COLUMNS } from './tables.ts';

const KINDS: Readonly<Record<string, ObligationKind>> = {
  defense: 'defense',
  offense: 'offense',
  neutral: 'neutrality',
  nonagg: 'nonaggression',
  consul: 'consultation',
};

const PREFIXES: Readonly<Record<string, string>> = { defense: 'def', offense: 'off', neutral: 'neu', consul: 'con' };

const CONDITIONS: Readonly<Record<string, ConditionKind>> = {
  coadv: 'adversary',
  coloc: 'location',
  cocon: 'conflict',
  conum: 'number',
  codem: 'demand',
  conpr: 'non-provocation',
  coatt: 'attacked',
  coreq: 'request',
};

const NUMBERS = ['atopid', 'member', 'phase', 'yrent', 'moent', 'dayent', 'yrexit', 'moexit', 'dayexit', 'source_line'];

/** The columns that say yes or no; the query packs them into one text a row, which reads several times faster. */
const FLAGS = ['wartime', 'obvary', ...Object.keys(KINDS), ...CONDITION_COLUMNS];
const FLAG_AT = new Map(FLAGS.map((name, i) => [name, i]));

function says(row: StoredRow, flag: string): boolean {
  return (row['flags'] as string)[FLAG_AT.get(flag) as number] === '1';
}

/** Which of a member's partners it owed what, where its promises vary from partner to partner. */
type Variation = ReadonlyMap<string, readonly number[]>;

/**
 * ATOP's alliances as agreements with directed obligations. A member's obligations run to the other members of
 * the same time; where ATOP says that they vary (`obvary`), the directed-dyad table names the beneficiaries, and
 * without it they are unknown.
 */
export async function readAlliances(db: Database, manifest: Manifest, file: string): Promise<Agreement[]> {
  const table = manifest.tables[0]?.name as string;
  const dyads = manifest.tables[2]?.name;
  const rows = await db.rows(
    `select ${NUMBERS.join(', ')}, concat(${FLAGS.map((name) => `coalesce("${name}", 0)`).join(', ')}) as flags
       from "${table}" order by atopid, member, phase, yrent, moent, dayent`,
  );
  const variation = dyads === undefined ? null : await readVariation(db, table, dyads);
  const groups = groupBy(rows, (row) => Number(row['atopid']));
  return [...groups].map(([atopid, members]) => toAgreement(atopid, members, manifest, file, variation));
}

async function readVariation(db: Database, members: string, dyads: string): Promise<Variation | null> {
  const [there] = await db.rows('select count(*)::integer as n from duckdb_tables() where table_name = ?', [dyads]);
  if (there?.['n'] === 0) return null;
  const union = Object.keys(KINDS).map(
    (kind) => `select m.atopid, m.member, m.phase, '${kind}' as kind, d.ccode2 as partner
      from "${members}" m
      join "${members}" p on p.atopid = m.atopid and p.member <> m.member
      join "${dyads}" d on d.ccode1 = m.member and d.ccode2 = p.member
        and d.year between m.yrent and case when m.yrexit = 0 then 9999 else m.yrexit end
      where m.obvary = 1 and m.${kind} = 1 and d.atop_${kind} = 1`,
  );
  const rows = await db.rows(`select distinct * from (${union.join(' union all ')}) order by all`);
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const key = `${row['atopid']} ${row['member']} ${row['phase']} ${row['kind']}`;
    found.set(key, [...(found.get(key) ?? []), Number(row['partner'])]);
  }
  return found;
}

function toAgreement(
  atopid: number,
  rows: readonly StoredRow[],
  manifest: Manifest,
  file: string,
  variation: Variation | null,
): Agreement {
  const parties: Party[] = [];
  const obligations: Obligation[] = [];
  for (const row of rows) {
    const actor = Number(row['member']);
    const phase = Number(row['phase']);
    const span = spanOf(row);
    const source = { dataset: manifest.id, file, line: Number(row['source_line']) };
    parties.push({ actor, phase, span, source });
    for (const [column, kind] of Object.entries(KINDS)) {
      if (!says(row, column)) continue;
      const beneficiaries = says(row, 'obvary') ? varied(variation, atopid, actor, phase, column) : 'other-parties';
      obligations.push({
        promisor: actor,
        beneficiaries,
        kind,
        conditions: conditionsOf(row, column),
        phase,
        span,
        source,
      });
    }
  }
  return {
    id: `atop:${atopid}`,
    atopid,
    title: titleOf(atopid, parties),
    wartime: rows.some((row) => says(row, 'wartime')),
    binding: 'legal',
    span: wholeSpan(parties),
    parties,
    obligations,
  };
}

function varied(
  variation: Variation | null,
  atopid: number,
  member: number,
  phase: number,
  kind: string,
): 'unknown' | readonly number[] {
  return variation?.get(`${atopid} ${member} ${phase} ${kind}`) ?? 'unknown';
}

/** The conditions that ATOP flags for one obligation; `olimob`, some other limit, applies to all of them. */
function conditionsOf(row: StoredRow, obligation: string): ConditionKind[] {
  const prefix = PREFIXES[obligation];
  if (prefix === undefined) return [];
  const found = CONDITION_COLUMNS.filter((column) => column.startsWith(prefix) && says(row, column)).map(
    (column) => CONDITIONS[column.slice(3)] as ConditionKind,
  );
  return says(row, 'olimob') ? [...found, 'other'] : found;
}

function dateOf(row: StoredRow, year: string, month: string, day: string): PartialDate | null {
  const y = Number(row[year]);
  if (y === 0) return null;
  const [m, d] = [Number(row[month] ?? 0), Number(row[day] ?? 0)];
  if (m <= 0) return partialDate(y);
  return d <= 0 ? partialDate(y, m) : partialDate(y, m, d);
}

function spanOf(row: StoredRow): Span {
  const from = dateOf(row, 'yrent', 'moent', 'dayent') as PartialDate;
  return { from, to: dateOf(row, 'yrexit', 'moexit', 'dayexit') };
}

function wholeSpan(parties: readonly Party[]): Span {
  const starts = parties.map(({ span }) => span.from).sort(byDate);
  const ends = parties.map(({ span }) => span.to);
  const open = ends.includes(null);
  const last = (ends as PartialDate[]).reduce((a, b) => (a !== null && b !== null && a.last >= b.last ? a : b));
  return { from: starts[0] as PartialDate, to: open ? null : last };
}

/** ATOP gives treaties no titles: parties, year and number name one. It is not always an alliance: many are pacts not to attack. */
function titleOf(atopid: number, parties: readonly Party[]): string {
  const year = Math.min(...parties.map(({ span }) => span.from.year));
  const codes = [...new Set(parties.map(({ actor }) => actor as number))];
  const shown = codes.slice(0, 3).map((code) => (code < 1000 ? stateName(code, partialDate(year)) : `actor ${code}`));
  const rest = codes.length > 3 ? ` and ${codes.length - 3} more` : '';
  return `Pact of ${shown.join(', ')}${rest} (${year}, ATOP ${atopid})`;
}
