import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { readRegister } from '../../src/app/built-in.ts';
import { aggregate, type Test } from '../../src/assessment/aggregate.ts';
import { assess } from '../../src/assessment/assess.ts';
import type { Contingency } from '../../src/core/contingency.ts';
import { oneLine } from '../../src/present/argument/reason.ts';
import { stateNameOf } from '../../src/present/names.ts';
import { restsOnUnknown, type UnknownCause } from '../../src/present/tests/rests-on-unknown.ts';
import { makeCoding } from '../../src/reliability/codings/coding.ts';
import { codingFromRows } from '../../src/reliability/codings/coding-from-rows.ts';
import { type CodingComparison, compareCodings } from '../../src/reliability/codings/compare-codings.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';
import { BASE } from './build.ts';
import { realRecords } from './real-data.ts';

/** Pairs of the file that are in wars which Interstate War Data 1.1 has; 38 more are in five that it lacks. */
const IN_REACH = 253;

describeWithShared('the engine beside Berkemeier and Fuhrmann’s coding', () => {
  let compared: CodingComparison;
  let open: readonly [number, UnknownCause][];
  let tested: readonly Test[];
  let byId: ReadonlyMap<string, Contingency>;
  beforeAll(async () => {
    const { agreements, contingencies } = await realRecords();
    const judged = aggregate(assess(agreements, contingencies, BASE), BASE);
    tested = judged.filter(({ verdict }) => verdict !== 'not-invoked');
    byId = new Map(contingencies.map((war) => [war.id, war]));
    open = judged.flatMap((one): [number, UnknownCause][] => {
      const cause = restsOnUnknown(one);
      return cause === null ? [] : [[one.atopid as number, cause]];
    });
    const tests = judged.map((one) => ({
      atopid: one.atopid as number,
      warid: one.warid as number,
      warname: one.warname,
      verdict: one.verdict,
      invoked: one.invoked,
      reason: oneLine(one, stateNameOf),
    }));
    const wars = contingencies.map(({ warid }) => warid as number);
    const file = sharedData('gold/alliances/bf2018.dev.csv');
    const published = codingFromRows(parse(readFileSync(file), { columns: true }), file);
    compared = compareCodings(makeCoding('engine', tests, wars), published);
  }, 180_000);

  test('the file has 291 pairs', () => expect(compared.pairs.b).toBe(291));

  test('250 of the 253 pairs in reach are candidates', () => {
    expect(compared.pairs.shared).toBeGreaterThanOrEqual(250);
    expect(compared.pairs.shared).toBeLessThanOrEqual(IN_REACH);
    expect(compared.onlyB.filter(({ warInBoth }) => warInBoth).length).toBe(IN_REACH - compared.pairs.shared);
  });

  test('invoked or not: kappa of 0.90', () => expect(compared.invoked.kappa).toBeGreaterThanOrEqual(0.9));

  test('honored or violated, where both say invoked: 97 in 100', () => {
    expect(compared.honored.n).toBeGreaterThanOrEqual(55);
    expect(compared.honored.agreement).toBeGreaterThanOrEqual(0.97);
  });

  test('what the engine alone calls invoked is listed with its reason and is little', () => {
    const { onlyAInvoked, onlyAInvokedRate, pairs } = compared;
    expect(onlyAInvoked.length).toBe(pairs.onlyAInvoked);
    for (const one of onlyAInvoked) expect(one.reason).toMatch(/\S/);
    expect(onlyAInvokedRate.of).toBeGreaterThanOrEqual(onlyAInvokedRate.invoked);
    expect(onlyAInvokedRate.rate).toBeLessThanOrEqual(0.05);
  });

  test('every disagreement says why the engine judged as it did', () => {
    for (const one of compared.disagreements) expect(one.reasonA).toMatch(/\S/);
  });

  test('among treaties read in full at most 15 rest on a condition that is not known', async () => {
    const register = await readRegister();
    const full = open.filter(([atopid]) => register.get(atopid)?.text === 'full');
    expect(open.length).toBeGreaterThan(0);
    expect(full.length).toBeLessThanOrEqual(15);
  });

  test('nobody who stayed out has a row against that adversary in that war, and no test precedes its promise', () => {
    expect(tested.length).toBeGreaterThan(100);
    for (const { deciding, contingency } of tested) {
      if (deciding === null) continue;
      const { promisor, call, conduct, calledOn, undertaking } = deciding;
      expect(calledOn.last).toBeGreaterThanOrEqual(undertaking.span.from.first);
      if (conduct !== 'stayed-out' || deciding.verdictKind !== 'abandoned') continue;
      const rows = byId.get(contingency)?.hostilities ?? [];
      const pairs = rows.map(({ attacker, attacked }) => new Set([attacker, attacked]));
      expect(pairs.filter((pair) => pair.has(promisor) && pair.has(call.adversary))).toEqual([]);
    }
  });

  test('nothing is left open: under these rules every test has a verdict', () => {
    expect(compared.disagreements.filter(({ a }) => a === 'undetermined')).toEqual([]);
  });
});
