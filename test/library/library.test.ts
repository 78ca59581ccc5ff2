import { describe, expect, test } from 'vitest';
import {
  aggregate,
  assess,
  CasusError,
  ledger,
  presetStandard,
  promises,
  readCasebook,
} from '../../src/library/library.ts';
import { findState } from '../../src/library/library-core.ts';
import { jeffreysInterval } from '../../src/library/library-stats.ts';

describe('the library', () => {
  test('reads the built-in casebook and judges it', async () => {
    const { agreements, contingencies } = await readCasebook();
    const standard = presetStandard('dyad');
    if (standard === undefined) throw new Error('no preset dyad');
    const legal = agreements.filter(({ binding }) => binding === 'legal');
    const tests = aggregate(assess(legal, contingencies, standard), standard);
    // docs/method/casebook.md: Russia let Armenia's call of September 2022 go unanswered.
    const found = tests.find(({ contingency, promisor }) => contingency === 'armenia-2022-09' && promisor === 365);
    expect(found?.verdict).toBe('violated');
  });

  test('a ledger says whose it is, and a patron without cases is an error with a remedy', async () => {
    const rows = await ledger({ patron: 'russia', since: '2022' });
    expect(new Set(rows.map(({ patron }) => patron))).toEqual(new Set(['Russia']));
    await expect(ledger({ patron: 'nowhere' })).rejects.toBeInstanceOf(CasusError);
  });

  test('promises to Japan are those of the treaty of 1960', async () => {
    const { rows } = await promises('japan', '2026-06-30');
    const defense = rows.filter(({ kind }) => kind === 'defense');
    expect(defense.map(({ from }) => from)).toEqual(['United States of America']);
  });

  test('vocabulary and statistics have entries of their own', () => {
    expect(findState('russia').ccode).toBe(365);
    // R: qbeta(c(0.025, 0.975), 3.5, 1.5)
    expect(jeffreysInterval(3, 4)).toMatchObject({
      low: expect.closeTo(0.2837517, 6),
      high: expect.closeTo(0.9715291, 6),
    });
  });
});
