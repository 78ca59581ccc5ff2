import type { Database } from '../store/database.ts';
import type { ImportRecord } from '../store/layout.ts';
import type { Manifest } from './manifest.ts';
import { DATASETS } from './registry.ts';
import type { TableSpec } from './table-spec.ts';
import { WHOLE_COPIES } from './whole-copies.ts';

/** An imported table that is not all of the published one. What is not in it is not known; it is never 0. */
export interface PartTable {
  readonly dataset: Manifest;
  readonly table: TableSpec;
  /** What is missing, as a clause: `672 of the 2,510 rows of the published table are not in it`. */
  readonly why: string;
  /** Do other imported tables contradict it, so that what is made from both would be wrong? */
  readonly contradicted: boolean;
}

/** What two tables, or one by its own counts, say of a third's completeness. */
interface CrossCheck {
  /** The table that is found to be a part, and those that have to be there to see it. */
  readonly part: string;
  readonly beside: readonly string[];
  /** Gives `missing` and `all` in one row. */
  readonly sql: string;
  readonly why: (missing: string, all: string) => string;
}

/** Alliances and members, disputes and participants, crises and actors: each names the other's rows. */
function named(part: string, sister: string, key: string, things: string, what: string): CrossCheck {
  return {
    part,
    beside: [sister],
    sql: `select count(distinct s."${key}") filter (p."${key}" is null) as missing, count(distinct s."${key}") as all_of
      from "${sister}" s left join (select distinct "${key}" from "${part}") p using ("${key}")`,
    why: (missing, all) => `${missing} of the ${all} ${things} have no ${what}`,
  };
}

/** In ATOP's alliance file each alliance lists its members. */
function listedMembers(prefix: string): CrossCheck {
  const members = Array.from({ length: 59 }, (_, i) => `mem${i + 1}`).join(', ');
  return {
    part: `${prefix}_member`,
    beside: [`${prefix}_alliance`],
    sql: `with listed as (
        select atopid, member from (unpivot (select atopid, ${members} from "${prefix}_alliance") on ${members} into name place value member)
        where member > 0)
      select count(*) filter (m.member is null) as missing, count(*) as all_of
      from listed left join (select distinct atopid, member from "${prefix}_member") m using (atopid, member)`,
    why: (missing, all) => `${missing} of the ${all} members that the alliances list are not in it`,
  };
}

const CHECKS: readonly CrossCheck[] = [
  ...['atop_5_1', 'atop_4_01'].flatMap((prefix) => [
    named(`${prefix}_member`, `${prefix}_alliance`, 'atopid', 'alliances', 'members'),
    listedMembers(prefix),
    named(`${prefix}_alliance`, `${prefix}_member`, 'atopid', 'alliances that have members', 'row of their own'),
  ]),
  named('mid_5_0_participant', 'mid_5_0_dispute', 'dispnum', 'disputes', 'participants'),
  named('mid_5_0_dispute', 'mid_5_0_participant', 'dispnum', 'disputes that have participants', 'row of their own'),
  named('icb_14_actor', 'icb_14_crisis', 'crisno', 'crises', 'actors'),
  named('icb_14_crisis', 'icb_14_actor', 'crisno', 'crises that have actors', 'row of their own'),
  {
    part: 'cow_war_4_0_participant',
    beside: [],
    sql: `select count(*) filter (sides = 1) as missing, count(*) as all_of
      from (select count(distinct "Side") as sides from "cow_war_4_0_participant" group by "WarNum")`,
    why: (missing, all) => `${missing} of its ${all} wars have participants on one side alone`,
  },
  {
    part: 'mid_5_0_participant',
    beside: [],
    sql: `select count(*) filter (sides = 1) as missing, count(*) as all_of
      from (select count(distinct sidea) as sides from "mid_5_0_participant" group by dispnum)`,
    why: (missing, all) => `${missing} of its ${all} disputes have participants on one side alone`,
  },
];

/**
 * The imported tables that are a subset, a clip or cut short: seen against the tables beside them, against their own
 * counts, and against the number of rows of the published table.
 * @example (await partsIn(db, imports)).map(({ why }) => why) // ["200 of the 789 alliances have no members"]
 */
export async function partsIn(db: Database, imports: readonly ImportRecord[]): Promise<PartTable[]> {
  const there = new Set(imports.map(({ tableName }) => tableName));
  const contradictions = new Map<string, string[]>();
  for (const { part, beside, sql, why } of CHECKS) {
    if (![part, ...beside].every((name) => there.has(name))) continue;
    const [row] = await db.rows(sql);
    const missing = Number(row?.['missing'] ?? 0);
    if (missing === 0) continue;
    const said = why(missing.toLocaleString('en'), Number(row?.['all_of']).toLocaleString('en'));
    contradictions.set(part, [...(contradictions.get(part) ?? []), said]);
  }
  return imports.flatMap((record) => {
    const found = tableNamed(record.tableName);
    if (found === null) return [];
    const whole = WHOLE_COPIES[record.tableName];
    const against = contradictions.get(record.tableName) ?? [];
    // Without a checksum it was not read from a file: rows of somebody's own, which no published table is the whole of.
    const short = whole === undefined || record.sha256 === '' ? 0 : whole.rows - record.rows;
    if (against.length === 0 && short <= 0) return [];
    const rows = `${short.toLocaleString('en')} of the ${whole?.rows.toLocaleString('en')} rows of the published table are not in it`;
    return [{ ...found, why: [...against, ...(short > 0 ? [rows] : [])].join('; '), contradicted: against.length > 0 }];
  });
}

function tableNamed(name: string): { dataset: Manifest; table: TableSpec } | null {
  for (const dataset of DATASETS) {
    const table = dataset.tables.find((one) => one.name === name);
    if (table !== undefined) return { dataset, table };
  }
  return null;
}

/** A part as a sentence: `Alliance Treaty Obligations and Provisions 5.1 (members) is a part: 200 of …` */
export function partSentence({ dataset, table, why }: PartTable): string {
  return `${dataset.title} ${dataset.version} (${table.title}) is a part of the published table: ${why}.`;
}
