/**
 * Compares the register of treaty terms with its second reading, field by field, and prints counts only:
 * `npx tsx scripts/compare-readings.ts [ATOP member file]`. A unit is one kind of obligation that one party owes
 * under one treaty. ATOP's member file says who "all parties" are; without it, whoever a file names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { z } from 'zod';
import { treatyTermsSchema, type WrittenClause } from '../src/casebook/treaty-terms-schema.ts';

/** What a second reader writes: the register's fields, with what was read told more finely. */
const secondReadingSchema = treatyTermsSchema.extend({ text: z.enum(['full', 'excerpt', 'account', 'none']) });

type Members = ReadonlyMap<number, readonly number[]>;
type Units = ReadonlyMap<string, readonly WrittenClause[]>;
const sorted = (list: readonly (string | number)[] | undefined) => [...new Set(list ?? [])].sort();

/** What a clause says in one field, without its words; empty where the field is left out. */
const FIELDS: Readonly<Record<string, (clause: WrittenClause, all: readonly number[], promisor: string) => string>> = {
  trigger: (c) => c.trigger,
  unprovoked: (c) => (c.unprovoked ? 'yes' : ''),
  adversaries: ({ adversaries: a }) =>
    a ? JSON.stringify([sorted(a.states), sorted(a.types), sorted(a.except), !!a.andTheirAllies, !!a.nonState]) : '',
  'at least': (c) => (c.atLeastAdversaries ? String(c.atLeastAdversaries) : ''),
  place: ({ location: l }) => (l ? JSON.stringify([sorted(l.states), sorted(l.regions), !!l.partOnly]) : ''),
  conflict: ({ conflict: c }) => (c ? JSON.stringify(c.between ?? c.onceAtWar ?? !!c.internal) : ''),
  demand: (c) => (c.demand ? 'yes' : ''),
  'on request': (c) => (c.onRequest ? 'yes' : ''),
  beneficiaries: (c, all, promisor) =>
    sorted(c.beneficiaries === 'all-parties' ? all : c.beneficiaries)
      .filter((code) => String(code) !== promisor)
      .join(' '),
  owed: (c) => (c.owed && c.owed !== 'fighting' ? c.owed : ''),
};

function unitsOf(clauses: readonly WrittenClause[], all: readonly number[]): Units {
  const units = new Map<string, WrittenClause[]>();
  for (const clause of clauses)
    for (const promisor of clause.promisors === 'all-parties' ? all : clause.promisors) {
      const key = `${clause.obligation} ${promisor}`;
      units.set(key, [...(units.get(key) ?? []), clause]);
    }
  return units;
}

const named = (clauses: readonly WrittenClause[]) =>
  clauses
    .flatMap(({ promisors, beneficiaries }) => [promisors, beneficiaries].filter((who) => who !== 'all-parties'))
    .flat();

/** Counts of one field over the units that both readers have. */
interface Count {
  both: number;
  firstOnly: number;
  secondOnly: number;
  neither: number;
  same: number;
}
interface Comparison {
  treaties: number;
  units: Count;
  fields: Record<string, Count>;
}
const none = (): Count => ({ both: 0, firstOnly: 0, secondOnly: 0, neither: 0, same: 0 });

/** Compares the clauses of two readers of the same treaties. */
export function compareReadings(
  pairs: readonly { id: number; first: readonly WrittenClause[]; second: readonly WrittenClause[] }[],
  members: Members,
): Comparison {
  const fields = Object.fromEntries(Object.keys(FIELDS).map((field) => [field, none()]));
  const result: Comparison = { treaties: pairs.length, units: none(), fields };
  for (const { id, first, second } of pairs) {
    const all = members.get(id) ?? [...new Set([...named(first), ...named(second)])];
    const [one, two] = [unitsOf(first, all), unitsOf(second, all)];
    for (const key of new Set([...one.keys(), ...two.keys()])) {
      const [a, b] = [one.get(key), two.get(key)];
      result.units[a && b ? 'both' : a ? 'firstOnly' : 'secondOnly'] += 1;
      if (!(a && b)) continue;
      const promisor = key.split(' ')[1] ?? '';
      for (const [field, read] of Object.entries(FIELDS)) {
        const [x, y] = [a, b].map((clauses) =>
          sorted(clauses.map((c) => read(c, all, promisor)).filter((said) => said)),
        );
        const count = fields[field];
        if (!count || !x || !y) continue;
        count[x.length > 0 ? (y.length > 0 ? 'both' : 'firstOnly') : y.length > 0 ? 'secondOnly' : 'neither'] += 1;
        if (x.join('|') === y.join('|')) count.same += 1;
      }
    }
  }
  return result;
}

/** Cohen's kappa of whether the field is filled at all, or a dash where chance alone would agree. */
function kappa({ both, firstOnly, secondOnly, neither }: Count): string {
  const n = both + firstOnly + secondOnly + neither;
  const chance = ((both + firstOnly) * (both + secondOnly) + (neither + firstOnly) * (neither + secondOnly)) / (n * n);
  return chance < 1 ? ((both + neither - n * chance) / (n * (1 - chance))).toFixed(2) : '-';
}

function print(title: string, { treaties, units, fields }: Comparison): void {
  console.log(`\n${title}: ${treaties} treaties`);
  console.log(
    `units: ${units.both} of both, ${units.firstOnly} of the register only, ${units.secondOnly} of the second only`,
  );
  console.log('field          both  1st  2nd  neither  kappa  same  of');
  for (const [field, count] of Object.entries(fields)) {
    const counts = [count.both, count.firstOnly, count.secondOnly, count.neither].map((n) => String(n).padStart(4));
    console.log(
      `${field.padEnd(13)} ${counts.join(' ')}     ${kappa(count).padStart(5)}  ${String(count.same).padStart(4)}  ${units.both}`,
    );
  }
}

function membersOf(file: string | undefined): Members {
  const members = new Map<number, number[]>();
  if (!file) return members;
  for (const row of parseCsv(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[]) {
    const [id, code] = [Number(row.atopid), Number(row.member)];
    members.set(id, [...new Set([...(members.get(id) ?? []), code])]);
  }
  return members;
}

if (process.argv[1]?.endsWith('compare-readings.ts')) {
  const read = (folder: string, file: string): unknown => parse(readFileSync(join('cases', folder, file), 'utf8'));
  const members = membersOf(process.argv[2]);
  const pairs = readdirSync('cases/second-reading')
    .filter((file) => /^atop-.*\.yaml$/.test(file))
    .map((file) => ({
      first: treatyTermsSchema.parse(read('treaty-terms', file)),
      second: secondReadingSchema.parse(read('second-reading', file)),
    }));
  const told = (kinds: readonly string[], most = Number.POSITIVE_INFINITY) =>
    compareReadings(
      pairs
        .filter(
          ({ first, second }) => first.clauses.length > 0 && second.clauses.length > 0 && kinds.includes(second.text),
        )
        .filter(({ first }) => (members.get(first.atopid)?.length ?? 0) <= most)
        .map(({ first, second }) => ({ id: first.atopid, first: first.clauses, second: second.clauses })),
      members,
    );
  const [noneFirst, noneSecond] = [
    pairs.filter((p) => p.first.clauses.length === 0),
    pairs.filter((p) => p.second.clauses.length === 0),
  ];
  console.log(
    `${pairs.length} files; without clauses: ${noneFirst.length} of the register, ${noneSecond.length} of the second reading`,
  );
  const looks = pairs.flatMap(({ first }) => first.thirdLook ?? []);
  const kept = (['first', 'second', 'neither'] as const).map((one) => {
    return `${one} ${looks.filter((look) => look.kept === one).length}`;
  });
  console.log(
    `third look: ${looks.length} points in ${pairs.filter(({ first }) => first.thirdLook).length} files; kept: ${kept.join(', ')}`,
  );
  print('Everything read', told(['full', 'excerpt', 'account']));
  print('Read in full', told(['full']));
  print('Read in full, at most four members', told(['full'], 4));
  print('Excerpts and accounts', told(['excerpt', 'account']));
}
