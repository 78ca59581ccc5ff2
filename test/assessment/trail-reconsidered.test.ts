import { beforeAll, describe, expect, test } from 'vitest';
import type { Records } from '../../src/app/read-records.ts';
import { assess } from '../../src/assessment/assess.ts';
import { judgementOf } from '../../src/assessment/clause/judgement.ts';
import { PRESETS } from '../../src/assessment/standard/standard.ts';
import type { TrailRecord } from '../../src/assessment/trail.ts';
import { loadCasebook } from '../../src/casebook/load.ts';
import { describeWithShared } from '../shared-data.ts';
import { realRecords } from './real-data.ts';

/** What a reader of a published trail has: the records as JSON, nothing of the engine's objects. */
function published({ kind, owed, implied, steps, conduct, asAgreed, helpAfterDays }: TrailRecord): TrailRecord {
  return JSON.parse(JSON.stringify({ kind, owed, implied, steps, conduct, asAgreed, helpAfterDays })) as TrailRecord;
}

describe('a trail re-evaluated from its own records gives its own verdict', () => {
  test.each(PRESETS.map((standard) => [standard.name, standard] as const))(
    'in the casebook under %s',
    async (_, standard) => {
      const { agreements, contingencies } = await loadCasebook('cases');
      const tests = assess(agreements, contingencies, standard).flatMap((candidate) => candidate.tests);
      expect(tests.length).toBeGreaterThan(10);
      for (const one of tests) {
        const again = judgementOf(published(one), standard);
        expect([again.verdict, again.kind, again.invoked]).toEqual([one.verdict, one.verdictKind, one.invoked]);
      }
    },
  );
});

describeWithShared('trails of two centuries', () => {
  let records: Records;
  beforeAll(async () => {
    records = await realRecords();
  });

  test.each(PRESETS.filter(({ unit }) => unit !== 'ally').map((standard) => [standard.name, standard] as const))(
    're-evaluated under %s',
    (_, standard) => {
      const tests = assess(records.agreements, records.contingencies, standard).flatMap((candidate) => candidate.tests);
      expect(tests.length).toBeGreaterThan(5000);
      const other = tests.filter((one) => {
        const again = judgementOf(published(one), standard);
        return again.verdict !== one.verdict || again.kind !== one.verdictKind || again.invoked !== one.invoked;
      });
      expect(other).toEqual([]);
    },
  );
});
