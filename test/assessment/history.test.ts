import { beforeAll, expect, test } from 'vitest';
import type { Records } from '../../src/app/read-records.ts';
import type { Standard } from '../../src/assessment/standard/standard.ts';
import type { ObligationKind } from '../../src/core/agreement.ts';
import { describeWithShared } from '../shared-data.ts';
import { found, realRecords, testsIn } from './real-data.ts';

// Verdicts as a historian would give them from the treaties' words and from who fought whom in Interstate War Data.

/** States by their Correlates of War codes. */
const [US, UK, FR, PL, RU] = [2, 200, 220, 290, 365];
const [PRUSSIA, BADEN, BAVARIA, WURTTEMBERG, HANOVER, AUSTRIA, ITALY] = [255, 267, 245, 271, 240, 300, 325];
const [GERMANY, HUNGARY, SERBIA, GREECE, ROMANIA, FINLAND, TURKEY] = [255, 310, 345, 350, 360, 375, 640];
const [EGYPT, SYRIA, JORDAN, LIBYA, TUNISIA, SAUDI, IRAQ] = [651, 652, 663, 620, 616, 670, 645];
const [INDIA, PAKISTAN, THAILAND, AUSTRALIA, ARMENIA, AZERBAIJAN] = [750, 770, 800, 900, 371, 373];

/** Wars by their numbers in Interstate War Data. */
const [CRIMEA, SEVEN_WEEKS, FRANCO_PRUSSIAN, WWI, WINTER, WWII] = [8, 19, 20, 38, 52, 53];
const [PALESTINE, KOREA, HUNGARY_56, VIETNAM, SIX_DAY, BANGLADESH] = [55, 56, 59, 62, 64, 69];
const [YOM_KIPPUR, FALKLANDS, KARABAKH] = [70, 78, 83];

/** The same for a whole alliance: what came of it, and who decided that towards whom. */
interface Whole {
  readonly name: string;
  readonly pact: number;
  readonly war: number;
  readonly verdict: string;
  readonly by?: number;
  readonly towards?: number;
}

/** One promisor's promise of one kind to one ally: every clause of that kind is so. */
interface Duty extends Whole {
  readonly kind: ObligationKind;
  readonly by: number;
  readonly towards: number;
  readonly switches?: Partial<Standard>;
}

const WHOLES: readonly Whole[] = [
  { name: 'Crimea: Britain and France came to Turkey', pact: 1160, war: CRIMEA, verdict: 'honored/in-full' },
  { name: 'Crimea: Britain and France fought together', pact: 1165, war: CRIMEA, verdict: 'honored/in-full' },
  {
    name: 'Seven Weeks: Prussia made war within the Confederation',
    pact: 1020,
    war: SEVEN_WEEKS,
    verdict: 'violated/defected',
    by: PRUSSIA,
    towards: HANOVER,
  },
  {
    name: 'Seven Weeks: France stayed neutral as it had promised Austria',
    pact: 1270,
    war: SEVEN_WEEKS,
    verdict: 'honored/in-full',
    by: FR,
    towards: AUSTRIA,
  },
  { name: 'Seven Weeks: Austria and Bavaria fought Prussia', pact: 1272, war: SEVEN_WEEKS, verdict: 'honored/in-full' },
  ...[1275, 1280, 1285]
    .flatMap((pact) => [
      { name: 'a South German pact of August 1866 came too late for that war', pact, war: SEVEN_WEEKS },
      { name: 'a South German state came to Prussia in 1870', pact, war: FRANCO_PRUSSIAN },
    ])
    .map(
      (one): Whole => ({
        ...one,
        verdict: one.war === SEVEN_WEEKS ? 'not-invoked/came-later' : 'honored/in-full',
      }),
    ),
  { name: 'World War I: Germany came to Austria against Russia', pact: 1335, war: WWI, verdict: 'honored/in-full' },
  {
    name: 'World War I: Italy attacked its ally Austria',
    pact: 1350,
    war: WWI,
    verdict: 'violated/defected',
    by: ITALY,
  },
  {
    name: 'World War I: Italy, which had joined it, and Romania attacked their ally Austria',
    pact: 1355,
    war: WWI,
    verdict: 'violated/defected',
    by: ITALY,
  },
  { name: 'World War I: France and Russia came to each other', pact: 1385, war: WWI, verdict: 'honored/in-full' },
  {
    name: 'World War I: Italy stayed out of the war on France',
    pact: 1420,
    war: WWI,
    verdict: 'honored/in-full',
    by: ITALY,
    towards: FR,
  },
  {
    name: 'the Soviet Union attacked Finland, whose pact its notice of a day before could not end',
    pact: 2280,
    war: WINTER,
    verdict: 'violated/defected',
    by: RU,
    towards: FINLAND,
  },
  {
    name: 'Poland 1939: France declared war',
    pact: 2060,
    war: WWII,
    verdict: 'honored/in-full',
    by: FR,
    towards: PL,
  },
  {
    name: 'Poland 1939: France declared war, under its treaty of Locarno',
    pact: 2135,
    war: WWII,
    verdict: 'honored/in-full',
    by: FR,
    towards: PL,
  },
  {
    name: 'Poland 1939: Britain declared war',
    pact: 2440,
    war: WWII,
    verdict: 'honored/in-full',
    by: UK,
    towards: PL,
  },
  {
    name: 'Poland 1939: Romania stayed neutral, and fought Germany from 1944',
    pact: 2070,
    war: WWII,
    verdict: 'violated/late',
    by: ROMANIA,
    towards: PL,
  },
  {
    name: 'Poland 1939: the Soviet Union marched in',
    pact: 2295,
    war: WWII,
    verdict: 'violated/defected',
    by: RU,
    towards: PL,
  },
  {
    name: '1941: Germany attacked the Soviet Union',
    pact: 2470,
    war: WWII,
    verdict: 'violated/defected',
    by: GERMANY,
    towards: RU,
  },
  {
    name: 'Hungary 1956: the Soviet Union attacked its ally',
    pact: 3285,
    war: HUNGARY_56,
    verdict: 'violated/defected',
    by: RU,
    towards: HUNGARY,
  },
  {
    name: 'Hungary 1956: and broke the treaty of 1948',
    pact: 3120,
    war: HUNGARY_56,
    verdict: 'violated/defected',
    by: RU,
    towards: HUNGARY,
  },
  { name: 'Six Days: most of the Arab League stayed out', pact: 3205, war: SIX_DAY, verdict: 'violated/abandoned' },
  {
    name: '1973: the Arab states had opened the war',
    pact: 3205,
    war: YOM_KIPPUR,
    verdict: 'not-invoked/condition-unmet',
  },
  { name: 'Bangladesh 1971: nobody in SEATO came', pact: 3260, war: BANGLADESH, verdict: 'violated/abandoned' },
  {
    name: 'Bangladesh 1971: the Soviet Union helped no opponent of India',
    pact: 3675,
    war: BANGLADESH,
    verdict: 'honored/in-full',
    by: RU,
    towards: INDIA,
  },
  { name: 'ANZUS does not reach to Korea', pact: 3215, war: KOREA, verdict: 'not-invoked/condition-unmet' },
  { name: 'ANZUS: nobody had attacked in Vietnam', pact: 3215, war: VIETNAM, verdict: 'not-invoked/condition-unmet' },
  { name: 'the Atlantic pact does not reach to Korea', pact: 3180, war: KOREA, verdict: 'not-invoked/condition-unmet' },
  { name: 'nor to the Falklands', pact: 3180, war: FALKLANDS, verdict: 'not-invoked/condition-unmet' },
];

const not = 'not-invoked/condition-unmet';
const PROMISES: readonly Duty[] = [
  ...[UK, FR].map(
    (by): Duty => ({
      name: 'Crimea: came to Turkey',
      ...{ pact: 1160, war: CRIMEA, kind: 'defense', by, towards: TURKEY, verdict: 'honored/in-full' },
    }),
  ),
  ...[
    [1275, BADEN],
    [1280, BAVARIA],
    [1285, WURTTEMBERG],
  ].map(
    ([pact, by]): Duty => ({
      name: 'Franco-Prussian: came to Prussia',
      ...{ pact: pact as number, war: FRANCO_PRUSSIAN, kind: 'defense', by: by as number },
      ...{ towards: PRUSSIA, verdict: 'honored/in-full' },
    }),
  ),
  ...[AUSTRIA, GERMANY].map(
    (towards): Duty => ({
      name: 'Triple Alliance 1914: Italy was not bound, its allies had struck first',
      ...{ pact: 1350, war: WWI, kind: 'defense', by: ITALY, towards, verdict: not },
    }),
  ),
  ...[AUSTRIA, GERMANY].map(
    (towards): Duty => ({
      name: 'World War I: nor was Romania',
      ...{ pact: 1355, war: WWI, kind: 'defense', by: ROMANIA, towards, verdict: not },
    }),
  ),
  {
    name: 'World War I: Austria owed Germany nothing against Russia, which Germany had attacked',
    ...{ pact: 1335, war: WWI, kind: 'defense', by: AUSTRIA, towards: GERMANY, verdict: not },
  },
  ...[
    [FR, RU],
    [RU, FR],
  ].map(
    ([by, towards]): Duty => ({
      name: 'World War I: the Franco-Russian convention',
      ...{ pact: 1385, war: WWI, kind: 'defense', by: by as number, towards: towards as number },
      verdict: 'honored/in-full',
    }),
  ),
  {
    name: 'World War I: Greece came to Serbia twenty months late',
    ...{ pact: 1490, war: WWI, kind: 'defense', by: GREECE, towards: SERBIA, switches: { helpWithinDays: 90 } },
    verdict: 'violated',
  },
  {
    name: 'Poland 1939: Poland owed Britain no defense, which had declared war itself',
    ...{ pact: 2440, war: WWII, kind: 'defense', by: PL, towards: UK },
    verdict: 'not-invoked',
  },
  ...[LIBYA, TUNISIA, SAUDI].map(
    (by): Duty => ({
      name: 'Six Days: stayed out',
      ...{ pact: 3205, war: SIX_DAY, kind: 'defense', by, towards: EGYPT, verdict: 'violated/abandoned' },
    }),
  ),
  ...[SYRIA, JORDAN].map(
    (by): Duty => ({
      name: 'Six Days: fought',
      ...{ pact: 3205, war: SIX_DAY, kind: 'defense', by, towards: EGYPT, verdict: 'honored/in-full' },
    }),
  ),
  {
    name: 'Six Days: Jordan had joined the war itself',
    ...{ pact: 3205, war: SIX_DAY, kind: 'defense', by: IRAQ, towards: JORDAN, verdict: not },
  },
  ...[UK, FR, THAILAND, AUSTRALIA].map(
    (by): Duty => ({
      name: 'Bangladesh 1971: did not come to Pakistan',
      ...{ pact: 3260, war: BANGLADESH, kind: 'defense', by, towards: PAKISTAN, verdict: 'violated/abandoned' },
    }),
  ),
  {
    name: 'Bangladesh 1971: the United States had bound itself against communist attack only',
    ...{ pact: 3260, war: BANGLADESH, kind: 'defense', by: US, towards: PAKISTAN, verdict: not },
  },
  {
    name: 'Bangladesh 1971: and so in its agreement of 1959',
    ...{ pact: 3355, war: BANGLADESH, kind: 'defense', by: US, towards: PAKISTAN, verdict: not },
  },
  ...[4220, 4400].flatMap((pact): Duty[] => [
    {
      name: 'Karabakh 1993: the dataset has Armenia as the attacker, so that nothing is owed to it',
      ...{ pact, war: KARABAKH, kind: 'defense', by: RU, towards: ARMENIA, verdict: not },
    },
    {
      name: 'Karabakh 1993: Azerbaijan acceded when the war had begun',
      ...{ pact, war: KARABAKH, kind: 'defense', by: RU, towards: AZERBAIJAN, verdict: 'not-invoked/came-later' },
    },
  ]),
];

describeWithShared('cases a scholar would try', () => {
  let records: Records;
  beforeAll(async () => {
    records = await realRecords();
  });

  test.each(WHOLES)('$name ($pact): $verdict', ({ pact, war, verdict, by, towards }) => {
    const [whole, ...more] = testsIn(records, pact, war);
    expect(more).toEqual([]);
    expect(whole?.deciding && found(whole.deciding)).toBe(verdict);
    if (by !== undefined) expect(whole?.deciding?.promisor).toBe(by);
    if (towards !== undefined) expect(whole?.deciding?.beneficiary).toBe(towards);
  });

  test.each(PROMISES)(
    '$name ($pact, $by to $towards): $verdict',
    ({ pact, war, kind, by, towards, verdict, switches }) => {
      const clauses = testsIn(records, pact, war, switches)
        .flatMap((one) => one.clauses)
        .filter((one) => one.promisor === by && one.beneficiary === towards && one.kind === kind);
      expect(clauses.length).toBeGreaterThan(0);
      for (const one of clauses) expect(found(one)).toMatch(new RegExp(`^${verdict}`));
    },
  );

  test('the Arab League had no pact of defense in 1948, and its members had opened the war', () => {
    expect(testsIn(records, 3205, PALESTINE)).toEqual([]);
    expect(testsIn(records, 3015, PALESTINE).map(({ verdict }) => verdict)).toEqual(['not-invoked']);
  });

  test('an obligation is directed: in 1832 France owed Belgium defense, and Belgium owed it none', () => {
    const pact = records.agreements.find(({ atopid }) => atopid === 1060);
    const defense = pact?.obligations.filter(({ kind }) => kind === 'defense').map(({ promisor }) => promisor);
    expect(defense).toContain(FR);
    expect(defense).not.toContain(211);
  });
});
