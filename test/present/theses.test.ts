import { beforeAll, describe, expect, test } from 'vitest';
import { readBuiltInCasebook } from '../../src/app/built-in.ts';
import { owedAct } from '../../src/assessment/owed-act.ts';
import { presetStandard, type Standard } from '../../src/assessment/standard/standard.ts';
import { type Casebook, loadCasebook } from '../../src/casebook/load.ts';
import type { Thesis } from '../../src/casebook/thesis-schema.ts';
import { thesesText } from '../../src/cli/theses-text.ts';
import type { ObligationKind } from '../../src/core/obligation-kind.ts';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import type { Verdict } from '../../src/core/verdict.ts';
import { SELECTED as selected } from '../../src/present/headline-type.ts';
import { stateNameOf } from '../../src/present/names.ts';
import type { DangerRow, JudgedPromise } from '../../src/present/rows/danger-row.ts';
import { rowsOf } from '../../src/present/rows/rows-of-case.ts';
import { testThesis } from '../../src/present/theses/test-thesis.ts';
import type { ThesisResult } from '../../src/present/theses/thesis-result.ts';
import { memoryEffects } from '../casebook/memory-effects.ts';
import { SMALL } from '../casebook/small-casebook.ts';

const [PATRON, OTHER, ALLY, ELSEWHERE] = [220, 325, 230, 2];
let cases = 0;

/** A row's fields; of an outcome or a step, what a test of a claim reads. */
type RowPatch = Partial<Omit<DangerRow, 'outcomes' | 'steps'>> & {
  readonly outcomes?: readonly Partial<DangerRow['outcomes'][number]>[];
  readonly steps?: readonly Partial<DangerRow['steps'][number]>[];
};

/** A made-up row; each is a danger of its own unless it says otherwise. */
function row(patch: RowPatch = {}): DangerRow {
  cases += 1;
  const began = parsePartialDate('2000-01-01');
  return {
    case: `case-${cases}`,
    kind: 'armed-attack',
    patron: PATRON,
    ally: ALLY,
    began,
    ended: began,
    allyBegan: false,
    promised: [],
    verdict: 'not-invoked',
    delivered: 'nothing',
    capacity: 'unknown',
    outcomes: [],
    steps: [],
    danger: 'A made-up danger',
    allyIsSubject: true,
    asked: [],
    given: [],
    responses: [],
    absences: [],
    deciding: null,
    ...patch,
  } as DangerRow;
}

/** A clause of a treaty, judged. */
function promise(kind: ObligationKind, verdict: Verdict): JudgedPromise {
  return { test: { kind, verdict }, binding: 'legal', owed: owedAct(kind, null) } as unknown as JudgedPromise;
}

const rows = (n: number, patch: RowPatch = {}) => Array.from({ length: n }, () => row(patch));

const AT_LEAST = { rows: 5, dangers: 5 };
const HELP = { help: 'arms', helpByKind: {} } as const;

function run(settings: object, given: readonly DangerRow[]): ThesisResult {
  const made = {
    publisher: 'X',
    kind: 'opinion',
    title: 'Made up',
    date: parsePartialDate('2001'),
    paragraph: 'First.',
  };
  const words = { claim: 'A claim.', tested: 'A test.', refutedBy: 'A refutation.', cannotShow: ['Much.'] };
  const thesis = { id: 'made-up', order: 1, patron: PATRON, made, test: settings, ...words } as unknown as Thesis;
  return testThesis(thesis, given, stateNameOf);
}

const number = (result: ThesisResult, label: string) => {
  const found = result.numbers.find((one) => one.label === label) ?? expect.fail(`there is no "${label}"`);
  return [found.value, found.of];
};

describe('promise-kept', () => {
  const settings = {
    name: 'promise-kept',
    promises: ['defense', 'neutrality'],
    atLeast: AT_LEAST,
    supportedFrom: 0.5,
    notSupportedTo: 0.2,
  } as const;
  const honored = (n: number, patch = {}) =>
    rows(n, {
      promised: [promise('defense', 'honored')],
      verdict: 'honored',
      delivered: 'combat',
      ...patch,
    });
  const violated = (n: number) =>
    rows(n, {
      promised: [promise('defense', 'violated')],
      verdict: 'violated',
      delivered: 'words',
    });
  const aside = (n: number) => rows(n, { promised: [promise('neutrality', 'honored')], verdict: 'honored' });

  test.each([
    ['3 of 5 violated', () => [...honored(2), ...violated(3)], 'supported'],
    ['1 of 5 violated', () => [...honored(4), ...violated(1)], 'not supported'],
    ['2 of 5 violated', () => [...honored(3), ...violated(2)], 'mixed'],
    ['honored with less than was owed', () => honored(5, { delivered: 'words' }), 'mixed'],
    ['4 decided', () => violated(4), 'too few cases to tell'],
    ['5 decided from one danger', () => violated(5).map((one) => ({ ...one, case: 'same' })), 'too few cases to tell'],
    ['many kept by standing aside', () => [...aside(9), ...violated(4)], 'too few cases to tell'],
    ['no rows', () => [], 'too few cases to tell'],
  ] as const)('%s', (_, given, verdict) => {
    expect(run(settings, given()).verdict).toBe(verdict);
  });

  test('counts what was promised, called on and owed', () => {
    const open = row({
      promised: [promise('defense', 'undetermined')],
      verdict: 'undetermined',
    });
    const consulted = row({
      promised: [promise('consultation', 'honored')],
      verdict: 'honored',
    });
    const result = run(settings, [...honored(3), ...violated(2), ...aside(2), open, consulted, row({ patron: OTHER })]);
    expect(number(result, 'rows with a legal promise')).toEqual([8, 9]);
    expect(number(result, 'honored')).toEqual([5, 7]);
    expect(number(result, 'violated')).toEqual([2, 7]);
    expect(number(result, 'undetermined')).toEqual([1, 8]);
    expect(number(result, 'decided tests of a promise of help')).toEqual([5, 7]);
    expect(number(result, 'of these honored')).toEqual([3, 5]);
    expect(number(result, 'delivered below the rung owed')).toEqual([2, 7]);
    expect(result.verdict).toBe('mixed');
    expect(result.cases).toHaveLength(8);
  });
});

describe('other-patrons', () => {
  const settings = { name: 'other-patrons', ...HELP, chance: 0.05, atLeast: AT_LEAST } as const;
  const own = (n: number, patch: Partial<DangerRow> = {}) => rows(n, patch);
  const others = (n: number, patch: Partial<DangerRow> = {}) => rows(n, { patron: OTHER, ...patch });

  test('five times nothing against five times combat: 1 way of 252', () => {
    const result = run(settings, [...own(5), ...others(5, { delivered: 'combat' })]);
    expect(result.verdict).toBe('supported');
    expect(number(result, 'probability of so low a mean by chance alone')).toEqual([0.004, null]);
  });

  test.each([
    ['the same help', () => [...own(5, { delivered: 'arms' }), ...others(5, { delivered: 'arms' })], 'not supported'],
    [
      'a little less',
      () => [...own(4, { delivered: 'combat' }), row(), ...others(5, { delivered: 'combat' })],
      'mixed',
    ],
    ['4 of the others', () => [...own(9), ...others(4, { delivered: 'combat' })], 'too few cases to tell'],
    [
      'others in one danger',
      () => [...own(9), ...others(9, { delivered: 'combat', case: 'same' })],
      'too few cases to tell',
    ],
    [
      'another kind of danger',
      () => [...own(9), ...others(9, { delivered: 'combat', kind: 'coup' })],
      'too few cases to tell',
    ],
    [
      'allies that began it',
      () => [...own(9), ...others(9, { delivered: 'combat', allyBegan: true })],
      'too few cases to tell',
    ],
  ] as const)('%s', (_, given, verdict) => {
    expect(run(settings, given()).verdict).toBe(verdict);
  });
});

describe('since', () => {
  const settings = {
    name: 'since',
    date: parsePartialDate('2022-02-24'),
    ...HELP,
    chance: 0.05,
    atLeast: AT_LEAST,
  } as const;
  const on = (date: string, n: number, delivered: DangerRow['delivered']) =>
    rows(n, { began: parsePartialDate(date), delivered });

  test.each([
    ['fallen', () => [...on('2022-02-23', 5, 'combat'), ...on('2022-02-24', 5, 'words')], 'supported'],
    ['risen', () => [...on('2022-02-23', 5, 'words'), ...on('2022-02-24', 5, 'combat')], 'not supported'],
    ['dates too vague', () => [...on('2022', 9, 'combat'), ...on('2022-03', 5, 'words')], 'too few cases to tell'],
    ['4 before', () => [...on('2021', 4, 'combat'), ...on('2023', 20, 'words')], 'too few cases to tell'],
  ] as const)('%s', (_, given, verdict) => {
    expect(run(settings, given()).verdict).toBe(verdict);
  });

  test('counts verdicts on both sides, and another rung for another danger', () => {
    const given = [
      row({ began: parsePartialDate('2020'), verdict: 'honored' }),
      row({ began: parsePartialDate('2023'), verdict: 'violated', kind: 'economic-collapse', delivered: 'funds' }),
      row({ began: parsePartialDate('2023'), verdict: 'undetermined', delivered: 'funds' }),
    ];
    const result = run({ ...settings, helpByKind: { 'economic-collapse': 'funds' } }, given);
    expect(number(result, 'before 2022-02-24: promises honored, of those decided')).toEqual([1, 1]);
    expect(number(result, 'from 2022-02-24: promises honored, of those decided')).toEqual([0, 1]);
    expect(result.headline.finding).toContain('in 0 of 1 danger that began before 2022-02-24 and in 1 of 2 dangers');
  });
});

describe('capacity', () => {
  const settings = { name: 'capacity', ...HELP, supportedFrom: 0.5, atLeast: AT_LEAST } as const;
  const at = (capacity: DangerRow['capacity'], n: number, delivered: DangerRow['delivered'] = 'words') =>
    rows(n, { capacity, delivered });

  test.each([
    ['3 of 5 unable', () => [...at('unable', 3), ...at('able', 2)], 'supported'],
    ['4 of 5 able', () => [...at('able', 4), ...at('unable', 1)], 'not supported'],
    ['all constrained', () => at('constrained', 5), 'mixed'],
    ['capacity unknown', () => [...at('unknown', 9), ...at('unable', 4)], 'too few cases to tell'],
    ['help came', () => at('unable', 9, 'arms'), 'too few cases to tell'],
  ] as const)('%s', (_, given, verdict) => {
    expect(run(settings, given()).verdict).toBe(verdict);
  });
});

describe('realignment', () => {
  const settings = { name: 'realignment', ...HELP, through: ['pact'], chance: 0.05, atLeast: AT_LEAST } as const;
  const moved = (n: number, kind: DangerRow['steps'][number]['kind'], partner: string | number, patch = {}) =>
    rows(n, { steps: [{ kind, partner }], ...patch });
  const helped = { delivered: 'combat' } as const;

  test.each([
    [
      'let down and left, helped and stayed',
      () => [...moved(5, 'withdrew', 'pact'), ...moved(5, 'stayed', PATRON, helped)],
      'supported',
    ],
    [
      'closer to someone else is turning away',
      () => [...moved(5, 'closer', ELSEWHERE), ...moved(5, 'closer', PATRON, helped)],
      'supported',
    ],
    [
      'a broken promise is a let-down too',
      () => [
        ...moved(5, 'new-partner', ELSEWHERE, { ...helped, verdict: 'violated' }),
        ...moved(5, 'stayed', 'pact', helped),
      ],
      'supported',
    ],
    ['all turned', () => [...moved(5, 'withdrew', 'pact'), ...moved(5, 'withdrew', 'pact', helped)], 'not supported'],
    [
      'one more turned',
      () => [
        ...moved(3, 'withdrew', 'pact'),
        ...moved(2, 'stayed', 'pact'),
        ...moved(2, 'withdrew', 'pact', helped),
        ...moved(3, 'stayed', 'pact', helped),
      ],
      'mixed',
    ],
    [
      'steps of another sort',
      () => [...moved(9, 'other', PATRON), ...moved(9, 'stayed', PATRON, helped)],
      'too few cases to tell',
    ],
    [
      'regimes that fell',
      () => [
        ...moved(9, 'withdrew', 'pact', { outcomes: [{ kind: 'regime-fell' }] }),
        ...moved(9, 'stayed', PATRON, helped),
      ],
      'too few cases to tell',
    ],
  ] as const)('%s', (_, given, verdict) => {
    expect(run(settings, given()).verdict).toBe(verdict);
  });
});

describe('forecast', () => {
  const settings = {
    name: 'forecast',
    from: parsePartialDate('2026-03'),
    months: 18,
    falls: ['regime-fell'],
    keptTo: parsePartialDate('2026-04'),
    atLeast: { rows: 1, dangers: 1 },
  } as const;
  const fall = (date: string, patch: Partial<DangerRow> = {}) =>
    row({ outcomes: [{ kind: 'regime-fell', date: parsePartialDate(date) }], ended: null, ...patch });

  test('is open until its time is up, with the base rate', () => {
    const result = run(settings, [fall('2001'), fall('2026-01'), row(), row({ ended: null })]);
    expect(result.verdict).toBe('not yet');
    expect(result.headline.finding).toContain('2027-09-30');
    expect(number(result, 'fell, by the time of the claim')).toEqual([2, 4]);
    expect(number(result, 'fell, in the 18 months before it')).toEqual([1, 3]);
  });

  test.each([
    ['a fall in time, of a danger that was there before', () => [fall('2027-09-30')], '2026-04', 'supported'],
    ['a fall too late', () => [fall('2027-10-01')], '2027-10-01', 'not supported'],
    ['another ending', () => [row({ outcomes: [{ kind: 'survived' }] })], '2027-09-30', 'not supported'],
    ['a casebook not kept to the end', () => [row()], '2027-09-29', 'not yet'],
  ] as const)('%s', (_, given, keptTo, verdict) => {
    expect(run({ ...settings, keptTo: parsePartialDate(keptTo) }, given()).verdict).toBe(verdict);
  });
});

describe('the theses of the casebook', () => {
  let book: Casebook;
  let results: ThesisResult[];
  beforeAll(async () => {
    book = await readBuiltInCasebook();
    const all = rowsOf(book, presetStandard('dyad') as Standard);
    results = book.theses.map((thesis) => testThesis(thesis, all, stateNameOf));
  });

  test('are valid, and every kind of test is used', () => {
    expect(book.problems.filter(({ file }) => file.startsWith('theses/'))).toEqual([]);
    expect(new Set(book.theses.map((thesis) => thesis.test.name)).size).toBe(6);
  });

  test('every headline says that tested promises are selected, and every result says what it cannot show', () => {
    for (const { headline, caveats, refutedBy, verdict } of results) {
      expect(headline.caveat).toContain(selected);
      expect(headline.finding.toLowerCase().startsWith(verdict)).toBe(true);
      expect(caveats.length).toBeGreaterThan(1);
      expect(refutedBy).not.toBe('');
    }
  });

  test('nothing is supported or not where the counts are under the threshold', () => {
    for (const thesis of book.theses.filter((one) => one.test.name !== 'forecast')) {
      const nothing = testThesis(thesis, [], stateNameOf);
      expect(nothing.verdict).toBe('too few cases to tell');
      expect(`${nothing.headline.finding} ${nothing.comparison}`.toLowerCase()).not.toContain('supported');
      expect(`${nothing.headline.finding} ${nothing.comparison}`).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test('another patron is measured by the same rules', () => {
    const all = rowsOf(book, presetStandard('dyad') as Standard);
    for (const patron of new Set(all.map((one) => one.patron))) {
      for (const thesis of book.theses) {
        const { headline, cases: counted } = testThesis({ ...thesis, patron }, all, stateNameOf);
        expect(headline.finding).not.toMatch(/NaN|undefined|Infinity/);
        expect(counted.every((id) => book.contingencies.some((one) => one.id === id))).toBe(true);
      }
    }
  });

  test('are printed for people', () => {
    const printed = thesesText(results, 80);
    for (const { claim } of results) expect(printed.replace(/\s+/g, ' ')).toContain(claim);
    expect(printed.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(thesesText([], 80)).toContain('no theses');
  });
});

describe('rows', () => {
  test('help for an enemy is no help for the ally, and what is only reported does not count', async () => {
    const name = 'contingencies/italy-1950.yaml';
    const towardsRebels = `  - actor: usa
    towards: rebels
    act: arms
    status: confirmed
    words: Sent rifles to the other side.
    sources: [herald/one, tribune/one]
absences:`;
    const files = { ...SMALL, [name]: (SMALL[name] ?? '').replace('absences:', towardsRebels) };
    const book = await loadCasebook('/cases', memoryEffects(files));
    expect(book.problems).toEqual([]);
    const found = rowsOf(book, presetStandard('dyad') as Standard);
    expect(found).toMatchObject([{ patron: 220, ally: 325, delivered: 'arms', capacity: null, allyBegan: false }]);
    expect(found[0]?.promised).toMatchObject([{ test: { kind: 'defense' }, owed: 'deployment' }]);
  });
});
