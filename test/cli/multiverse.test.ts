import { beforeAll, describe, expect, test } from 'vitest';
import { readRecords } from '../../src/app/read-records.ts';
import { presetStandard, type Standard } from '../../src/assessment/standard/standard.ts';
import { main } from '../../src/cli/main.ts';
import { engineCurve } from '../../src/present/curve/engine-curve.ts';
import type { Multiverse } from '../../src/present/curve/multiverse-result.ts';
import { SpecificationCurve } from '../../src/reliability/curve/specification-curve.ts';
import { amount } from '../amount.ts';
import { publishedDatabase } from '../published-database.ts';
import { capturedEffects, put, scratch } from '../scratch.ts';
import { describeWithShared } from '../shared-data.ts';

const at = scratch();

async function run(...line: string[]) {
  const effects = capturedEffects({ width: 80 });
  const code = await main(['multiverse', ...line], effects);
  return { code, ...effects.written };
}

const CODING = `atopid,warid,verdict,not_invoked_because,verdict_lenient,era,multilateral
1,1,honored,,honored,1816-1944,0
2,1,violated,,honored,1816-1944,1
3,2,not-invoked,nonaggression-kept,not-invoked,1945-2003,0
4,2,violated,,violated,1945-2003,1
`;

describe('casus multiverse --coding', () => {
  const coding = () => put(at('coding.csv'), CODING);

  test('gives every specification as JSON, the same bytes each time', async () => {
    const { code, out, note } = await run('--coding', coding(), '--format', 'json', '--seed', '7');
    expect([code, note]).toEqual([0, 'Seed: 7.\n']);
    expect((await run('--coding', coding(), '--format', 'json', '--seed', '7')).out).toBe(out);
    const { seed, specifications, leading, base } = JSON.parse(out) as Multiverse;
    expect([seed, base.standard]).toEqual([7, 'bf-2018']);
    const strict = specifications.find(({ id }) => id === base.id);
    expect(strict).toMatchObject({
      honored: 1,
      tests: 3,
      before: { honored: 1, tests: 2 },
      after: { honored: 0, tests: 1 },
    });
    const held = specifications.find(({ choices }) => choices['heldNonaggression'] === 'honored');
    expect(held).toMatchObject({
      honored: 2,
      tests: 4,
      standard: 'bf-2018,heldNonaggression=honored',
      sameQuestion: false,
    });
    expect(leading.share).toBeGreaterThan(0);
  });

  test('finds the way from one number to another', async () => {
    const { out } = await run('--coding', coding(), '--format', 'json', '--to', '3/4');
    const [path] = (JSON.parse(out) as Multiverse).paths;
    expect(path?.from).toMatchObject({ asked: 'bf-2018', honored: 1, tests: 3 });
    expect(path?.steps.map(({ choice }) => choice).sort()).toEqual(['heldNonaggression', 'multilateral']);
    expect(path?.steps.at(-1)).toMatchObject({ honored: 3, tests: 4 });
    expect(path?.steps.every(({ estimand }) => estimand !== undefined)).toBe(true);
  });

  test('is told to people with what was tested being selected', async () => {
    const { code, out } = await run('--coding', coding());
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Tested promises are selected: a promise that deterred was never tested.',
    );
    expect(out).toMatch(/heldNonaggression=honored +2\/4 50% +1\/2 50% +1\/2 50%/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('has a line of CSV for each specification', async () => {
    const { out } = await run('--coding', coding(), '--format', 'csv');
    const [header, ...lines] = out.trim().split('\n');
    expect(header?.startsWith('id,multilateral,heldNonaggression,era,leftOut,honored,tests,rate,low,high,')).toBe(true);
    const json = JSON.parse((await run('--coding', coding(), '--format', 'json')).out) as Multiverse;
    expect(lines.length).toBe(json.specifications.length);
  });

  test.each([
    ['a way to no number', ['--to', '120%'], 'option-invalid', '120%'],
    ['a fraction that is none', ['--to', '5/4'], 'option-invalid', '5/4'],
    ['a way from a rate', ['--from', '27%'], 'option-invalid', '27%'],
    ['a standard that is none', ['--to', 'strict'], 'standard-unknown', 'strict'],
    ['a seed that is none', ['--seed', 'x'], 'option-invalid', '"x"'],
  ])('%s is refused', async (_, line, kind, words) => {
    const { code, out, note } = await run('--coding', coding(), ...line);
    expect([code, out]).toEqual([1, '']);
    expect(note).toContain(kind);
    expect(note).toContain(words);
  });
});

test('the casebook by one patron: its tests alone, and choices that change nothing named', async () => {
  const { code, out } = await run('--on', 'cases', '--patron', 'russia', '--format', 'json');
  expect(code).toBe(0);
  const result = JSON.parse(out) as Multiverse;
  expect([result.patron, result.base.standard, result.cut]).toEqual(['Russia', 'dyad', null]);
  expect(result.unchanged).toContain('overlap');
  expect(result.switches.filter(({ changes }) => changes).map(({ name }) => name)).toContain('organFinding');
  for (const { choices } of result.specifications) {
    for (const name of result.unchanged) expect(choices).not.toHaveProperty(name);
  }
});

describeWithShared('two centuries of wars', () => {
  let db = '';
  beforeAll(async () => {
    db = await publishedDatabase();
  });

  test('give over a thousand specifications with vectors of verdicts of their own', async () => {
    const { code, out } = await run('--db', db, '--format', 'json');
    expect(code).toBe(0);
    const { specifications, crossing, leading, unchanged, grid, switches } = JSON.parse(out) as Multiverse;
    expect(crossing.distinct).toBeGreaterThan(1000);
    expect(new Set(specifications.map(({ choices }) => JSON.stringify(choices))).size).toBe(specifications.length);
    expect(new Set(specifications.map(({ id }) => id.slice(0, 16))).size).toBe(crossing.distinctListed);
    expect(leading.choice).toBe('heldNonaggression');
    expect(unchanged).toContain('proxyAttack');
    // The weights are of all combinations, and the rates fewer than the vectors.
    expect(specifications.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBe(crossing.standards);
    expect(crossing.rates).toBeLessThan(crossing.pairs);
    expect(crossing.pairs).toBeLessThan(crossing.distinct);
    // The share of every choice again, from the counts of all combinations alone.
    const rates = grid.honored.map((honored, i) => honored / (grid.tests[i] as number));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const whole = mean(rates.map((rate) => (rate - mean(rates)) ** 2));
    let stride = rates.length;
    for (const { name, choices } of grid.axes) {
      stride /= choices.length;
      const by = choices.map((_, own) => rates.filter((_rate, i) => Math.floor(i / stride) % choices.length === own));
      const between = mean(by.map((own) => (mean(own) - mean(rates)) ** 2));
      expect(switches.find((one) => one.name === name)?.share, name).toBeCloseTo(between / whole, 9);
    }
    expect(stride).toBe(1);
    for (const { choices, authors } of switches) expect(authors.length).toBe(choices.length);
    expect(switches.find(({ name }) => name === 'heldNonaggression')).toMatchObject({ equivalence: 'non-equivalent' });
  });

  test('and they are told apart by marks as by the verdicts themselves', async () => {
    const standards = [presetStandard('bf-2018') as Standard] as const;
    const { agreements, contingencies } = await readRecords(db, 'iwd', {});
    const wars = contingencies.slice(0, amount(20, contingencies.length));
    const input = engineCurve({ agreements, contingencies: wars, standards, cut: 1945 });
    const curve = new SpecificationCurve(input, standards[0] as never);
    const { crossing } = curve;
    const all = Array.from({ length: crossing.count }, (_, i) => i);
    let distinct = 0;
    for (const { tests } of input.blocks) {
      const tables = [...new Set(tests.map(({ outcome }) => outcome))];
      const vectors = all
        .slice(0, crossing.size)
        .map((s) => tables.map(({ axes, codes }) => codes[crossing.map(axes)[s] as number]).join(''));
      distinct += new Set(vectors).size;
    }
    expect(curve.distinct(all).length).toBe(distinct);
  });
});
