import { describe, expect, test } from 'vitest';
import { loadCasebook } from '../../src/casebook/load.ts';
import { formatPartialDate, type Span } from '../../src/core/partial-date.ts';
import { memoryEffects } from './memory-effects.ts';
import { SMALL } from './small-casebook.ts';

const PACT = 'agreements/france-italy-1949.yaml';

const written = (span: Span | null | undefined) =>
  span ? `${formatPartialDate(span.from)}/${span.to ? formatPartialDate(span.to) : ''}` : null;

async function load(edit: (text: string) => string = (text) => text) {
  const book = await loadCasebook('/cases', memoryEffects({ ...SMALL, [PACT]: edit(SMALL[PACT] ?? '') }));
  expect(book.problems).toEqual([]);
  const [agreement] = book.agreements;
  const [contingency] = book.contingencies;
  if (!agreement || !contingency) throw new Error('nothing was read');
  return { agreement, contingency };
}

describe('agreements', () => {
  test('bind from their entry into force, each party for its own time', async () => {
    const { agreement } = await load();
    expect(written(agreement.span)).toBe('1949-06/');
    expect(agreement.parties.map(({ actor, span }) => [actor, written(span)])).toEqual([
      [220, '1949-01-05/'],
      [325, '1949-01-05/1960'],
    ]);
    const obligations = agreement.obligations.map(({ promisor, beneficiaries, kind, span, conditions }) => {
      return [promisor, beneficiaries, kind, written(span), conditions];
    });
    expect(obligations).toEqual([
      [220, 'other-parties', 'defense', '1949-06/', ['non-provocation', 'attacked']],
      [325, 'other-parties', 'defense', '1949-06/1960', ['non-provocation', 'attacked']],
      [325, [220], 'basing', '1950/1960', []],
    ]);
    expect(agreement.obligations[2]?.source).toEqual({ dataset: 'casebook', file: PACT, line: 26 });
    expect(agreement.terms?.[1]?.from).toMatchObject({ year: 1950 });
  });

  test('applied provisionally they bind earlier', async () => {
    const { agreement } = await load((text) => text.replace('  inForce', '  provisionallyApplied: 1949-02\n  inForce'));
    expect(written(agreement.span)).toBe('1949-02/');
  });

  test('only signed, a treaty gives no obligation and a political pledge does', async () => {
    const onlySigned = (text: string) => text.replace('  inForce: 1949-06\n', '');
    const { agreement } = await load(onlySigned);
    expect(agreement.obligations).toEqual([]);
    expect(agreement.dates).not.toHaveProperty('inForce');
    const pledge = await load((text) => onlySigned(text).replace('binding: legal', 'binding: political'));
    expect(pledge.agreement.obligations).toHaveLength(3);
    expect(written(pledge.agreement.span)).toBe('1949-01-05/');
  });

  test('a promisor that left before it bound owes nothing', async () => {
    const { agreement } = await load((text) => text.replace('left: 1960', 'left: 1949-03'));
    expect(agreement.obligations.map(({ promisor }) => promisor)).toEqual([220]);
  });
});

describe('contingencies', () => {
  test('keep who took part, on which side and when', async () => {
    const { contingency } = await load();
    expect(contingency.subject).toBe(325);
    expect(written(contingency.span)).toBe('1950-03-01/1950-05');
    const participants = contingency.participants.map(({ actor, side, spans }) => [actor, side, written(spans[0])]);
    expect(participants).toEqual([
      [325, 'government', '1950-03-01/1950-05'],
      ['rebels', 'rebels', '1950-03-01/1950-04-30'],
    ]);
    expect(contingency.partnerships).toEqual([]);
    expect(written(contingency.hostilities[0]?.span)).toBe('1950-03-01/1950-05');
  });

  test('keep both sides of a denied report, absences and the place of each fact', async () => {
    const { contingency } = await load();
    const [arms, intelligence] = contingency.responses ?? [];
    expect([arms?.actor, arms?.towards, arms?.act, written(arms?.span)]).toEqual([
      220,
      325,
      'arms',
      '1950-03-05/1950-04',
    ]);
    expect(intelligence).toMatchObject({ status: 'denied', span: null, source: { line: 50 } });
    expect(intelligence?.reportedBy?.[0]?.who).toBe('The Herald');
    expect(intelligence?.deniedBy?.[0]?.who).toBe('France');
    const { facts } = contingency;
    expect(facts?.absences).toMatchObject([{ actor: 220, acts: ['combat'], status: 'confirmed', singleSource: true }]);
    expect(facts?.obligations).toEqual([{ agreement: 'france-italy-1949', clauses: ['help'], words: undefined }]);
    expect(facts?.sources).toEqual(['herald/one', 'tribune/one']);
    expect(facts?.requests[0]).toMatchObject({ by: 325, to: 220, answer: 'granted', source: { line: 32 } });
  });
});
