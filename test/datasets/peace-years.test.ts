import { expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { stateDyadYears } from '../../src/datasets/cow-states/dyad-years.ts';
import { STATE_TABLE } from '../../src/datasets/cow-states/tables.ts';
import { WAR_BREAKS_PEACE } from '../../src/datasets/cow-wars/dyad-wars.ts';
import { COW_WARS_4_0 } from '../../src/datasets/cow-wars/manifest.ts';
import { PARTICIPANT_TABLE } from '../../src/datasets/cow-wars/tables.ts';
import { dyadYearQuery } from '../../src/datasets/dyad-years.ts';
import { peaceYears } from '../../src/datasets/peace-years.ts';
import { Database, type StoredRow } from '../../src/store/database.ts';
import { spell } from '../app/small-world.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';
import { fillDatabase, type MadeUp } from './made-up-tables.ts';

const at = scratch();

async function counted(path: string, directed: boolean, to: number, select: string): Promise<StoredRow[]> {
  const years = { directed, from: 1816, to };
  const db = await Database.open(path, 'read');
  try {
    return await db.rows(
      `select ${select} from (${dyadYearQuery([stateDyadYears(years), peaceYears(WAR_BREAKS_PEACE)])})`,
    );
  } finally {
    db.close();
  }
}

const NONE = { StartYear2: -8, StartMonth2: -8, StartDay2: -8, EndYear2: -8, EndMonth2: -8, EndDay2: -8 };

/** A state's first spell in a war; a day that is not known is -9. */
function fought(war: number, side: number, ccode: number, from: string, to: string): MadeUp[number] {
  const [StartYear1, StartMonth1, StartDay1] = from.split(' ').map(Number) as [number, number, number];
  const [EndYear1, EndMonth1, EndDay1] = to.split(' ').map(Number) as [number, number, number];
  return {
    ...{ WarNum: war, Side: side, ccode, StartYear1, StartMonth1, StartDay1, EndYear1, EndMonth1, EndDay1 },
    ...NONE,
  };
}

test('peace years count from the last war of the pair, over gaps in membership, and are unknown after 2007', async () => {
  const path = at('small.duckdb');
  const states = [spell(2, 1816, 2016), spell(20, 1900, 1906), spell(20, 2005, 2016), spell(40, 1900, 1902)];
  const wars = [
    fought(1, 1, 2, '1901 12 30', '1904 1 5'),
    fought(1, 2, 20, '1902 3 -9', '1903 1 2'),
    fought(1, 2, 40, '1904 1 6', '1904 2 1'),
    fought(1, 1, 20, '1904 1 1', '1904 12 31'),
  ];
  await fillDatabase(path, [
    ['cow-states-2016', STATE_TABLE, states],
    [COW_WARS_4_0.id, PARTICIPANT_TABLE, wars],
  ]);
  const rows = await counted(path, false, 2008, '*');
  const of = (one: number, other: number) =>
    rows
      .filter(({ ccode1, ccode2 }) => ccode1 === one && ccode2 === other)
      .map(({ year, cowinterspell }) => `${year}: ${cowinterspell ?? '-'}`)
      .join(', ');
  expect(of(2, 20)).toBe(
    '1900: 0, 1901: 1, 1902: 2, 1903: 0, 1904: 0, 1905: 1, 1906: 2, 2005: 3, 2006: 4, 2007: 5, 2008: -',
  );
  expect(of(2, 40)).toBe('1900: 0, 1901: 1, 1902: 2');
});

describeWithShared('peace years of the published wars', () => {
  /**
   * w <- read.csv(text = gsub('\r', '\n', readChar('Inter-StateWarData_v4.0.csv', 1e7)))
   * at <- function(y, m, d, mm, dd) y * 1e4 + ifelse(m > 0, m, mm) * 100 + ifelse(m > 0 & d > 0, d, dd)
   * sp <- do.call(rbind, lapply(1:2, function(i) { g <- function(n) w[[paste0(n, i)]]
   *   data.frame(war = w$WarNum, side = w$Side, c = w$ccode, y = g('StartYear'),
   *     f = at(g('StartYear'), g('StartMonth'), g('StartDay'), 1, 1),
   *     t = ifelse(g('EndYear') < 0, 20071231, at(g('EndYear'), g('EndMonth'), g('EndDay'), 12, 31))) }))
   * sp <- sp[sp$y > 0, ]; m <- merge(sp, sp, by = 'war')
   * m <- m[m$side.x != m$side.y & pmax(m$f.x, m$f.y) <= pmin(m$t.x, m$t.y), ]
   * e <- do.call(rbind, Map(function(a, b, f, t) cbind(a, b, f:t), m$c.x, m$c.y,
   *   pmax(m$f.x, m$f.y) %/% 1e4, pmin(m$t.x, m$t.y) %/% 1e4))
   * s <- read.csv('states2016.csv'); ev <- split(e[, 3], paste(e[, 1], e[, 2]))
   * by <- lapply(split(s, s$ccode), function(x)
   *   intersect(unique(unlist(Map(`:`, x$styear, x$endyear))), 1816:2007))
   * r <- c(0, 0, 0)
   * for (a in names(by)) for (b in setdiff(names(by), a)) {
   *   y <- sort(intersect(by[[a]], by[[b]])); p <- seq_along(y) - 1
   *   if (length(y)) {
   *     k <- p - c(-1, head(cummax(ifelse(y %in% ev[[paste(a, b)]], p, -1)), -1)) - 1
   *     r <- c(r[1] + sum(k), r[2] + length(y), max(r[3], k)) } }
   * r
   */
  test('are those that R counts: 45,481,180 in all, 191 at most', async () => {
    const path = at('published.duckdb');
    const args = [sharedData('data/states/states2016.csv'), sharedData('data/wars/Inter-StateWarData_v4.0.csv')];
    await importDatasets({ db: path, args }, capturedEffects());
    const sums =
      'sum(cowinterspell)::double as total, count(cowinterspell)::integer as rows, max(cowinterspell) as top';
    expect(await counted(path, true, 2016, sums)).toEqual([{ total: 45_481_180, rows: 1_573_044, top: 191 }]);
  });
});
