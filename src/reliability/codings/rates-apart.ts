import type { CodedTest, Coding } from './coding.ts';

/** Tests honored of those that a coder calls honored or violated. */
export interface HonoredOf {
  readonly honored: number;
  readonly tests: number;
}

/** Why two coders' rates differ: because they judge the same tests otherwise, or because they judge other tests. */
export interface RatesApart {
  readonly a: RatesOfOne;
  readonly b: RatesOfOne;
}

/** One coder's rate taken apart; the parts add up to the whole. */
export interface RatesOfOne {
  readonly all: HonoredOf;
  /** Of the tests that both coders have, those that this one calls honored or violated. */
  readonly shared: HonoredOf;
  /** Tests that the other passed over, in wars that both look at. */
  readonly alone: HonoredOf;
  /** Tests of wars that the other does not have at all. */
  readonly otherWars: HonoredOf;
}

/** Takes the rates of two codings apart. Exchanging the codings exchanges the parts. */
export function ratesApart(a: Coding, b: Coding): RatesApart {
  return { a: ratesOfOne(a, b), b: ratesOfOne(b, a) };
}

function ratesOfOne(own: Coding, other: Coding): RatesOfOne {
  const tests = [...own.tests];
  const rate = (part: (key: string, test: CodedTest) => boolean): HonoredOf => {
    const verdicts = tests.filter(([key, test]) => part(key, test)).map(([, { verdict }]) => verdict);
    const honored = verdicts.filter((verdict) => verdict === 'honored').length;
    return { honored, tests: honored + verdicts.filter((verdict) => verdict === 'violated').length };
  };
  const keys: ReadonlySet<string> = new Set(other.tests.keys());
  return {
    all: rate(() => true),
    shared: rate((key) => keys.has(key)),
    alone: rate((key, { warid }) => !keys.has(key) && other.wars.has(warid)),
    otherWars: rate((key, { warid }) => !keys.has(key) && !other.wars.has(warid)),
  };
}
