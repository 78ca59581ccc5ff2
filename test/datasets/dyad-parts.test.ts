import { expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { stateDyadYears } from '../../src/datasets/cow-states/dyad-years.ts';
import { STATE_TABLE } from '../../src/datasets/cow-states/tables.ts';
import { type DyadYearPart, dyadYearQuery } from '../../src/datasets/dyad-years.ts';
import { DISPUTE_BREAKS_PEACE, DYAD_DISPUTES } from '../../src/datasets/mid/dyad-disputes.ts';
import { PARTICIPANT_TABLE } from '../../src/datasets/mid/tables.ts';
import { DYAD_CAPABILITIES } from '../../src/datasets/nmc/dyad-capabilities.ts';
import { STATE_YEAR_TABLE } from '../../src/datasets/nmc/tables.ts';
import { peaceYears } from '../../src/datasets/peace-years.ts';
import { DYAD_IDEAL_POINTS } from '../../src/datasets/unga/dyad-ideal-points.ts';
import { Database, type StoredRow } from '../../src/store/database.ts';
import { spell } from '../app/small-world.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';
import { fillDatabase, type MadeUp } from './made-up-tables.ts';

const at = scratch();

async function rowsOf(
  path: string,
  parts: readonly DyadYearPart[],
  select = '*',
  years = { directed: true, from: 1816, to: 2016 },
): Promise<StoredRow[]> {
  const db = await Database.open(path, 'read');
  try {
    return await db.rows(`select ${select} from (${dyadYearQuery([stateDyadYears(years), ...parts])})`);
  } finally {
    db.close();
  }
}

/** A state's spell in a dispute. */
function disputed(dispnum: number, sidea: number, ccode: number, hostlev: number, from: string, to: string) {
  const [styear, stmon, stday] = from.split(' ').map(Number) as [number, number, number?];
  const [endyear, endmon, endday] = to.split(' ').map(Number) as [number, number, number?];
  const start = { styear, stmon, stday: stday ?? null };
  return { dispnum, sidea, ccode, hostlev, ...start, endyear, endmon, endday: endday ?? null } satisfies MadeUp[number];
}

test('a dispute is one in each year in which the two were on opposite sides at the same time', async () => {
  const path = at('disputes.duckdb');
  await fillDatabase(path, [
    ['cow-states-2016', STATE_TABLE, [spell(2, 1900, 2016), spell(20, 1900, 2016), spell(40, 1900, 2016)]],
    [
      'mid-5.0',
      PARTICIPANT_TABLE,
      [
        disputed(1, 1, 2, 4, '1901 11 3', '1903 2 1'),
        disputed(1, 0, 20, 2, '1902 1', '1902 12 31'),
        disputed(1, 0, 40, 1, '1903 2 2', '1903 3 1'),
        disputed(2, 1, 20, 5, '1902 5 31', '1903 1 1'),
        disputed(2, 0, 2, 3, '1902 5', '1902 5'),
        disputed(2, 1, 40, 4, '1902 6 1', '1902 6 30'),
      ],
    ],
  ]);
  const rows = await rowsOf(path, [DYAD_DISPUTES, peaceYears(DISPUTE_BREAKS_PEACE)], '*', {
    directed: true,
    from: 1901,
    to: 1903,
  });
  const fields = ['year', 'cowmidongoing', 'cowmidonset', 'hostlev1', 'hostlev2', 'cowmidspell'];
  const of = (one: number, other: number) =>
    rows
      .filter(({ ccode1, ccode2 }) => ccode1 === one && ccode2 === other)
      .map((row) => fields.map((name) => row[name] ?? '-').join(' '));
  expect(of(2, 20)).toEqual(['1901 0 0 - - 1', '1902 1 1 4 5 2', '1903 0 0 - - 0']);
  expect(of(20, 2)).toEqual(['1901 0 0 - - 1', '1902 1 1 5 4 2', '1903 0 0 - - 0']);
  expect(of(2, 40)).toEqual(['1901 0 0 - - 1', '1902 0 0 - - 2', '1903 0 0 - - 3']);
  expect(of(20, 40)).toEqual(of(2, 40));
});

test('each state of a pair has its own value of its own year, and none where its source has no row', async () => {
  const path = at('own-values.duckdb');
  const known = [
    [2, 1901],
    [2, 1902],
    [2, 1904],
    [20, 1903],
    [40, 1900],
    [40, 1905],
  ] as const;
  const members = [2, 20, 31, 40, 990].map((code) => spell(code, 1899, 2016));
  await fillDatabase(path, [
    ['cow-states-2016', STATE_TABLE, members],
    ['nmc-6.0', STATE_YEAR_TABLE, known.map(([ccode, year]) => ({ ccode, year, milex: ccode * 10_000 + year }))],
  ]);
  const years = { directed: true, from: 1899, to: 1906 };
  const rows = await rowsOf(path, [DYAD_CAPABILITIES], 'ccode1, ccode2, year, milex1, milex2', years);
  expect(rows).toHaveLength(5 * 4 * 8);
  const has = (code: unknown, year: unknown) => known.some(([one, when]) => one === code && when === year);
  for (const { ccode1, ccode2, year, milex1, milex2 } of rows) {
    expect(milex1).toBe(has(ccode1, year) ? Number(ccode1) * 10_000 + Number(year) : null);
    expect(milex2).toBe(has(ccode2, year) ? Number(ccode2) * 10_000 + Number(year) : null);
  }
  const places = rows.map(
    ({ ccode1, ccode2, year }) => (Number(ccode1) * 1000 + Number(ccode2)) * 10_000 + Number(year),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('outside a source’s years, and where it has no value, fields are empty', async () => {
  const path = at('empty.duckdb');
  await fillDatabase(path, [
    ['cow-states-2016', STATE_TABLE, [spell(2, 1900, 2016), spell(20, 1900, 2016)]],
    ['mid-5.0', PARTICIPANT_TABLE, []],
    ['nmc-6.0', STATE_YEAR_TABLE, [{ ccode: 20, year: 2015, milex: null, cinc: 0.25 }]],
  ]);
  const years = { directed: true, from: 2014, to: 2015 };
  const rows = await rowsOf(path, [DYAD_DISPUTES, DYAD_CAPABILITIES], '*', years);
  const fields = ['ccode1', 'year', 'cowmidongoing', 'cowmidonset', 'milex1', 'milex2', 'cinc1', 'cinc2'];
  expect(rows.map((row) => fields.map((name) => row[name] ?? '-').join(' '))).toEqual([
    '2 2014 0 0 - - - -',
    '2 2015 - - - - - 0.25',
    '20 2014 0 0 - - - -',
    '20 2015 - - - - 0.25 -',
  ]);
});

describeWithShared('what is added from published data', () => {
  const path = at('published.duckdb');
  const files = ['states/states2016.csv', 'mid', 'nmc/NMC-60-abridged.csv', 'unga'];
  const imported = importDatasets(
    { db: path, args: files.map((file) => sharedData(`data/${file}`)) },
    capturedEffects(),
  );

  /**
   * b <- read.csv('MIDB 5.0.csv')
   * at <- function(y, m, d, mm, dd) y * 1e4 + ifelse(m > 0, m, mm) * 100 + ifelse(m > 0 & d > 0, d, dd)
   * b <- with(b, data.frame(dispnum, c = ccode, side = sidea, h = hostlev,
   *   f = at(styear, stmon, stday, 1, 1), t = at(endyear, endmon, endday, 12, 31)))
   * m <- merge(b, b, by = 'dispnum')
   * m <- m[m$side.x != m$side.y & pmax(m$f.x, m$f.y) <= pmin(m$t.x, m$t.y), ]
   * e <- as.data.frame(do.call(rbind, Map(function(n, a, b, h, f, t) cbind(n, a, b, h, y = f:t),
   *   m$dispnum, m$c.x, m$c.y, m$h.x, pmax(m$f.x, m$f.y) %/% 1e4, pmin(m$t.x, m$t.y) %/% 1e4)))
   * names(e) <- c('n', 'a', 'b', 'h', 'y'); e$on <- e$y == ave(e$y, paste(e$n, e$a, e$b), FUN = min)
   * s <- read.csv('states2016.csv')
   * sy <- unique(do.call(rbind, Map(function(c, a, b) cbind(c, a:b), s$ccode, s$styear, s$endyear)))
   * k <- paste(sy[, 1], sy[, 2]); e <- e[paste(e$a, e$y) %in% k & paste(e$b, e$y) %in% k, ]
   * g <- paste(e$a, e$b, e$y)
   * c(length(unique(g)), sum(tapply(e$on, g, max)), sum(tapply(e$h, g, max)))
   * and the peace years as in peace-years.test.ts, with these events, until 2014
   */
  test('disputes and peace years are those that R counts', async () => {
    await imported;
    const select = `sum(cowmidongoing)::integer as ongoing, sum(cowmidonset)::integer as onset,
      sum(hostlev1)::integer as hostlev1, sum(hostlev2)::integer as hostlev2, sum(cowmidspell)::integer as spell,
      count(cowmidspell)::integer as rows, max(cowmidspell) as top`;
    expect(await rowsOf(path, [DYAD_DISPUTES, peaceYears(DISPUTE_BREAKS_PEACE)], select)).toEqual([
      {
        ongoing: 10_230,
        onset: 6884,
        hostlev1: 36_097,
        hostlev2: 36_097,
        spell: 52_866_176,
        rows: 1_836_690,
        top: 198,
      },
    ]);
  });

  /**
   * n <- read.csv('NMC-60-abridged.csv'); n[n == -9] <- NA
   * n <- merge(n, data.frame(ccode = sy[, 1], year = sy[, 2]))
   * x <- as.numeric(table(sy[, 2])[as.character(n$year)]) - 1
   * c(sum(n$cinc * x, na.rm = TRUE), sum(x[!is.na(n$cinc)]), sum(n$milper * x, na.rm = TRUE), sum(x[!is.na(n$milper)]))
   */
  test('capabilities stand on each side as often as R counts; ideal points are those of the two states', async () => {
    await imported;
    const sums = [1, 2].map(
      (side) => `sum(cinc${side}) as cinc${side}, count(cinc${side})::integer as cincs${side},
        sum(milper${side})::double as milper${side}, count(milper${side})::integer as milpers${side}`,
    );
    const [found] = await rowsOf(path, [DYAD_CAPABILITIES], sums.join(', '));
    for (const side of [1, 2]) {
      expect(found?.[`cinc${side}`]).toBeCloseTo(15_959.3340138, 6);
      expect(found?.[`cincs${side}`]).toBe(1_912_350);
      expect(found?.[`milper${side}`]).toBe(280_947_876);
      expect(found?.[`milpers${side}`]).toBe(1_871_160);
    }
    // grep '^2,USA,United States,1946,' and '^200,GBR,' of the same year in IdealpointsJuly2025.derived.csv
    const years = { directed: true, from: 1945, to: 1946 };
    const select = 'year, idealpointfp1, idealpointall1, idealpointfp2';
    const rows = await rowsOf(path, [DYAD_IDEAL_POINTS], `${select}, ccode1, ccode2`, years);
    const pair = rows.filter(({ ccode1, ccode2 }) => ccode1 === 2 && ccode2 === 200);
    expect(pair.map(({ idealpointfp1, idealpointall1 }) => [idealpointfp1, idealpointall1])).toEqual([
      [null, null],
      [1.6633750200271606, 1.8877739906311035],
    ]);
    const back = rows.filter(({ ccode1, ccode2 }) => ccode1 === 200 && ccode2 === 2);
    expect(back.map(({ idealpointfp2 }) => idealpointfp2)).toEqual([null, 1.6633750200271606]);
  });
});
