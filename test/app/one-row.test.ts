import { describe, expect, test } from 'vitest';
import { theses, viewCase } from '../../src/app/cases.ts';
import { comparePatrons } from '../../src/app/compare-patrons.ts';
import { dossier } from '../../src/app/dossier.ts';
import { casebookRows, ledger, listPatrons } from '../../src/app/ledger.ts';
import { PRESETS } from '../../src/assessment/standard/standard.ts';
import { ReadCache } from '../../src/files/read-cache.ts';
import { driftTestsOfCases } from '../../src/present/drift/drift-tests.ts';
import type { LedgerRow } from '../../src/present/ledger/ledger-row.ts';
import { isRecorded } from '../../src/present/rows/danger-row.ts';
import { createApp } from '../../src/server/http/app.ts';
import { capturedEffects } from '../scratch.ts';

const effects = capturedEffects({ cache: new ReadCache() });
const world = { db: '/no-such-database', cases: undefined, effects };
const app = createApp({ world, host: 'localhost', pages: null });

/** What every face says of a row. */
const said = ({ case: id, ally, delivered, verdict }: Pick<LedgerRow, 'case' | 'ally' | 'delivered' | 'verdict'>) => ({
  case: id,
  ally,
  delivered,
  verdict,
});

describe.each(PRESETS.map(({ name }) => name))('under %s, for every patron of the built-in casebook', (standard) => {
  test('ledger, comparison, API and cases say the same, row by row', async () => {
    const patrons = await listPatrons(undefined, effects);
    const compared = await comparePatrons(
      { on: 'cases', db: '', wars: 'iwd', standard, seed: 1, patrons: patrons.map(({ patron }) => patron) },
      effects,
    );
    const seen: LedgerRow[] = [];
    for (const [i, { id, cases }] of patrons.entries()) {
      const rows = await ledger({ patron: id, standard }, effects);
      expect(rows.length, id).toBe(cases);
      expect(compared.patrons[i]?.rows, id).toEqual(rows.map(said));
      const answer = await app.request(`http://localhost/api/ledger/${id}?standard=${standard}&limit=1000`);
      const { items } = (await answer.json()) as { items: LedgerRow[] };
      expect(items, id).toEqual(JSON.parse(JSON.stringify(rows)));
      seen.push(...rows);
    }
    for (const id of new Set(seen.map((row) => row.case))) {
      const { rows } = await viewCase(id, standard, effects);
      const own = seen.filter((row) => row.case === id);
      const order = (a: LedgerRow, b: LedgerRow) => (`${a.id} ${a.patron}` < `${b.id} ${b.patron}` ? -1 : 1);
      expect([...rows].sort(order), id).toEqual(own.sort(order));
    }
  });

  test('theses count rows, and drift follows them', async () => {
    const { rows, nameOf } = await casebookRows({ standard }, effects);
    for (const { thesis, patron, cases } of await theses({ standard }, effects)) {
      const all = new Set(rows.filter(isRecorded).map((row) => row.case));
      expect(
        cases.filter((id) => !all.has(id)),
        thesis,
      ).toEqual([]);
      expect(
        rows.some((row) => nameOf(row.patron) === patron),
        thesis,
      ).toBe(true);
    }
    const between = rows.filter(({ patron, ally }) => typeof patron === 'number' && typeof ally === 'number');
    expect(driftTestsOfCases(rows).map(({ war, patron, ally, delivered }) => [war, patron, ally, delivered])).toEqual(
      between.map((row) => [row.case, row.patron, row.ally, isRecorded(row) ? row.delivered : null]),
    );
  });
});

test('a dossier has the rows of the ledger and of the comparison', async () => {
  const { rows, comparison, cases } = await dossier({ patron: 'russia', standard: 'dyad', seed: 1 }, effects);
  expect(rows).toEqual(await ledger({ patron: 'russia', standard: 'dyad' }, effects));
  expect(comparison.patrons.find(({ ccode }) => ccode === 365)?.rows).toEqual(rows.map(said));
  expect(cases.flatMap((view) => view.rows).filter(({ patron }) => patron === 'Russia')).toEqual(rows);
});
