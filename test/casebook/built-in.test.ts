import { beforeAll, describe, expect, test } from 'vitest';
import { type Casebook, loadCasebook } from '../../src/casebook/load.ts';
import type { Agreement } from '../../src/core/agreement.ts';
import type { Contingency } from '../../src/core/contingency.ts';
import { contains, overlaps, parsePartialDate } from '../../src/core/partial-date.ts';

let book: Casebook;
beforeAll(async () => {
  book = await loadCasebook('cases');
});

function contingency(id: string): Contingency {
  return book.contingencies.find((entry) => entry.id === id) ?? expect.fail(`there is no ${id}`);
}

function agreement(id: string): Agreement {
  return book.agreements.find((entry) => entry.id === id) ?? expect.fail(`there is no ${id}`);
}

describe('the built-in casebook', () => {
  test('has no problems', () => {
    expect(book.problems).toEqual([]);
  });

  test('every source is used', () => {
    const used = new Set([
      ...book.contingencies.flatMap(({ facts }) => facts?.sources ?? []),
      ...book.agreements.flatMap(({ sources }) => sources ?? []),
    ]);
    const idle = [...book.sources.keys()].filter((reference) => !used.has(reference));
    expect(idle).toEqual([]);
    expect(book.sources.size).toBeGreaterThanOrEqual(60);
  });

  test.each(['iran-2025-06', 'iran-2026', 'syria-2024', 'kazakhstan-2022-01'])('%s is whole', (id) => {
    const { facts, responses } = contingency(id);
    expect(responses?.length).toBeGreaterThan(0);
    expect(facts?.obligations.length).toBeGreaterThan(0);
    expect(facts?.requests.length).toBeGreaterThan(0);
    expect(facts?.capacity.length).toBeGreaterThan(0);
    expect(facts?.outcomes.length).toBeGreaterThan(0);
    expect(facts?.openQuestions.length).toBeGreaterThan(0);
  });

  test('June 2025 falls under the treaty of 2001, 2026 under that of 2025', () => {
    const [old, recent] = [agreement('russia-iran-2001'), agreement('russia-iran-2025')];
    const [june, war] = [contingency('iran-2025-06'), contingency('iran-2026')];
    expect(overlaps(old.span, june.span)).toBe('yes');
    expect(overlaps(recent.span, june.span)).toBe('no');
    expect(overlaps(recent.span, war.span)).toBe('yes');
    for (const { obligations } of [old, recent]) {
      expect(obligations.map(({ kind }) => kind)).toContain('neutrality');
      expect(obligations.map(({ kind }) => kind)).not.toContain('defense');
    }
  });

  test('intelligence for Iran in 2026 is reported and denied', () => {
    const shared = contingency('iran-2026').responses?.find(({ act }) => act === 'intelligence');
    expect(shared?.status).toBe('denied');
    expect(shared?.reportedBy?.length).toBeGreaterThan(1);
    expect(shared?.deniedBy?.length).toBeGreaterThan(1);
  });

  test('help came to Kazakhstan and the council named article 4', () => {
    const { responses, facts } = contingency('kazakhstan-2022-01');
    expect(responses?.filter(({ act }) => act === 'deployment').length).toBe(5);
    expect(facts?.organFindings).toMatchObject([
      { organ: 'csto', clause: 'mutual-defense-as-amended', finding: 'met' },
    ]);
  });

  test('members of the Collective Security Treaty come and go', () => {
    const { parties, obligations } = agreement('csto-1992');
    const on = (date: string) =>
      parties.filter(({ span }) => contains(span, parsePartialDate(date)) === 'yes').map(({ actor }) => actor);
    expect(on('1996-01-01')).toHaveLength(9);
    expect(on('2003-01-01')).toHaveLength(6);
    expect(on('2008-01-01')).toContain(704);
    expect(on('2022-01-06')).not.toContain(704);
    expect(Math.min(...obligations.map(({ span }) => span.from.first))).toBe(parsePartialDate('1994-04-20').first);
  });
});
