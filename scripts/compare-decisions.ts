/**
 * Draws decisions of the casebook for a second reading, and compares two readings of them:
 * `npx tsx scripts/compare-decisions.ts [draw|coded|codings]`. `draw` prints what a second reader may see: which danger, who
 * towards whom. `coded` prints how the casebook codes the decisions of the second reading today, as CSV. `codings` writes the
 * two stored readings as the coding files that `casus agree` compares. Without any of them,
 * percent agreement and Cohen's kappa of each field of the two stored readings, and every decision in which they part.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readBuiltInCasebook } from '../src/app/built-in.ts';
import { processEffects } from '../src/app/effects.ts';
import { readStandard } from '../src/app/read-standard.ts';
import { groupBy } from '../src/core/group-by.ts';
import { rung, type SupportAct } from '../src/core/response.ts';
import { findState } from '../src/core/states/crosswalk.ts';
import type { Verdict } from '../src/core/verdict.ts';
import { toCsv } from '../src/present/csv.ts';
import { namesOf } from '../src/present/names.ts';
import type { DangerRow } from '../src/present/rows/danger-row.ts';
import { rowsOf } from '../src/present/rows/rows-of-case.ts';
import { cohenKappa } from '../src/stats/cohen-kappa.ts';
import { seededRandom } from '../src/stats/seeded-random.ts';

/** What the reading of November 2026 was drawn with. */
const SEED = 20261130;
const SIZE = 25;
const FIRST = 'cases/second-reading/decisions-casebook.csv';
const SECOND = 'cases/second-reading/decisions.csv';

/** How one reader codes one decision, each field as one word. */
export interface CodedDecision {
  readonly promised: string;
  readonly delivered: string;
  readonly outcome: string;
}

const CLASSES: readonly (readonly [string, readonly string[]])[] = [
  ['defence', ['defense', 'offense', 'regime-protection']],
  ['assistance', ['assistance', 'arms', 'basing', 'intelligence']],
  ['cooperation', ['consultation', 'neutrality', 'nonaggression']],
];

/** The strongest promise in force, in the classes of the second reading. */
function promisedClass({ promised }: Pick<DangerRow, 'promised'>): string {
  const kinds = promised
    .filter(({ test }) => test.steps.find(({ subject }) => subject === 'in-force')?.result !== 'no')
    .map(({ test }) => test.kind);
  return CLASSES.find(([, members]) => kinds.some((kind) => members.includes(kind)))?.[0] ?? 'none';
}

/** The gravest outcome of several. */
const GRAVEST = ['regime-fell', 'leader-removed', 'lost-territory', 'survived'];
function gravest(kinds: readonly string[]): string {
  return GRAVEST.find((kind) => kinds.includes(kind)) ?? 'unknown';
}

/** What the casebook's own coding of a row is in the second reader's words. */
export function codedAs(row: DangerRow): CodedDecision {
  return {
    promised: promisedClass(row),
    delivered: row.delivered,
    outcome: gravest(row.outcomes.map(({ kind }) => kind)),
  };
}

/** Draws cases, and of each one patron, from the rows of which the casebook records what the patron did. */
export function drawDecisions(rows: readonly DangerRow[], seed: number, size: number): DangerRow[] {
  const recorded = rows.filter(({ responses, absences }) => responses.length + absences.length > 0);
  const byCase = groupBy(recorded, (row) => row.case);
  const random = seededRandom(seed);
  const left = [...byCase.keys()].sort();
  const drawn: string[] = [];
  while (drawn.length < size && left.length > 0) drawn.push(...left.splice(random.index(left.length), 1));
  return drawn.sort().map((id) => {
    const own = [...(byCase.get(id) ?? [])].sort((a, b) => (String(a.patron) < String(b.patron) ? -1 : 1));
    return own[random.index(own.length)] as DangerRow;
  });
}

/** Agreement on one field: how many alike, kappa with its interval, and who said what where they part. */
export function agreementOn(
  field: keyof CodedDecision,
  pairs: readonly { readonly of: string; readonly first: CodedDecision; readonly second: CodedDecision }[],
) {
  const labels = pairs.map(({ first, second }) => [first[field], second[field]] as const);
  return {
    field,
    alike: labels.filter(([a, b]) => a === b).length,
    of: labels.length,
    kappa: cohenKappa(labels),
    parting: pairs
      .filter(({ first, second }) => first[field] !== second[field])
      .map(({ of, first, second }) => ({ of, first: first[field], second: second[field] })),
  };
}

/**
 * The verdict that one reading of a decision comes to, by one rule for both readings: a promise of defence is honored by
 * forces, a promise of assistance by help in kind, funds or more. Where no help was promised, nothing was called on.
 */
export function verdictOf({ promised, delivered }: Pick<CodedDecision, 'promised' | 'delivered'>): Verdict {
  if (promised !== 'defence' && promised !== 'assistance') return 'not-invoked';
  if (delivered === 'unknown') return 'undetermined';
  const asked = promised === 'defence' ? 'deployment' : 'funds';
  return rung(delivered as SupportAct) >= rung(asked) ? 'honored' : 'violated';
}

type Read = Readonly<Record<string, string>>;
const readFile = (file: string) => parse(readFileSync(file, 'utf8'), { columns: true }) as Read[];
const codedIn = ({ promised = '', delivered = '', outcomes = '' }: Read): CodedDecision => ({
  promised,
  delivered,
  outcome: gravest(outcomes.split(' ')),
});

function compareStored(): void {
  const second = new Map(readFile(SECOND).map((read) => [`${read['case']}, ${read['patron']}`, codedIn(read)]));
  const pairs = readFile(FIRST).map((read) => {
    const of = `${read['case']}, ${read['patron']}`;
    const other = second.get(of);
    if (other === undefined) throw new Error(`${of} was not read a second time`);
    return { of, first: codedIn(read), second: other };
  });
  const came = (coded: CodedDecision) => ({
    ...coded,
    delivered: rung(coded.delivered as SupportAct) >= rung('deployment') ? 'came' : 'did not',
  });
  const forces = pairs.map(({ of, first, second }) => ({ of, first: came(first), second: came(second) }));
  const told = (name: string, { alike, of, kappa, parting }: ReturnType<typeof agreementOn>) => {
    const k = kappa.kind === 'estimate' ? kappa : null;
    const text = k === null ? 'undefined' : `${k.kappa.toFixed(2)} (${k.low.toFixed(2)} to ${k.high.toFixed(2)})`;
    console.log(`${name}: ${alike} of ${of} alike (${Math.round((100 * alike) / of)} %), kappa ${text}`);
    for (const one of parting) console.log(`  ${one.of}: casebook ${one.first}, second reading ${one.second}`);
  };
  told('promised', agreementOn('promised', pairs));
  told('delivered', agreementOn('delivered', pairs));
  told('forces came', agreementOn('delivered', forces));
  told('outcome', agreementOn('outcome', pairs));
}

const CODINGS = [
  [FIRST, 'cases/second-reading/coding-casebook.csv'],
  [SECOND, 'cases/second-reading/coding-second.csv'],
] as const;
const CODING_COLUMNS = ['atopid', 'warid', 'warname', 'verdict', 'reason'] as const;

/** A reading as a coding: the patron's code stands for the agreement, the decision's place in the lot for the war. */
export function codingOf(reads: readonly Read[]): string {
  const rows = reads.map((read, at) => ({
    atopid: findState(read['patron'] ?? '').ccode,
    warid: at + 1,
    warname: `${read['case']}, ${read['patron']}`,
    verdict: verdictOf(codedIn(read)),
    reason: `promised: ${read['promised']}; delivered: ${read['delivered']}`,
  }));
  return toCsv(rows, CODING_COLUMNS);
}

function writeCodings(): void {
  const order = readFile(FIRST).map((read) => `${read['case']}, ${read['patron']}`);
  const place = (read: Read) => order.indexOf(`${read['case']}, ${read['patron']}`);
  for (const [from, to] of CODINGS) {
    writeFileSync(to, codingOf(readFile(from).toSorted((a, b) => place(a) - place(b))));
  }
}

async function printRows(what: 'draw' | 'coded'): Promise<void> {
  const casebook = await readBuiltInCasebook();
  const nameOf = namesOf(casebook.actors);
  const rows = rowsOf(casebook, await readStandard('dyad', processEffects()));
  if (what === 'draw') {
    for (const row of drawDecisions(rows, SEED, SIZE)) {
      const [patron, ally] = [nameOf(row.patron, row.began), nameOf(row.ally, row.began)];
      console.log(`${row.case} | ${row.danger} | ${row.kind} | ${patron} to ${ally}`);
    }
    return;
  }
  console.log('case,patron,promised,delivered,outcomes');
  for (const read of readFile(SECOND)) {
    const row = rows.find((one) => one.case === read['case'] && nameOf(one.patron, one.began) === read['patron']);
    if (row === undefined) throw new Error(`${read['case']} has no row of ${read['patron']}`);
    const { promised, delivered } = codedAs(row);
    const kinds = row.outcomes.map(({ kind }) => kind).join(' ');
    console.log([row.case, read['patron'], promised, delivered, kinds].join(','));
  }
}

if (process.argv[1]?.endsWith('compare-decisions.ts')) {
  const what = process.argv[2];
  if (what === 'draw' || what === 'coded') await printRows(what);
  else if (what === 'codings') writeCodings();
  else compareStored();
}
