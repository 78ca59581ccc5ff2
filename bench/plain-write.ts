/**
 * The tables of directed dyad-years as somebody writes them who knows DuckDB and not Casus: one statement each, by a Node
 * process that loads DuckDB and opens the same database. `exports.ts` checks that they are the same tables.
 */
const MEMBERS = `member as (
  select distinct ccode::smallint as ccode, y::smallint as year
  from cow_state_2016_membership join range(1816, 2017) t(y) on y between styear and endyear)`;

const KINDS = ['defense', 'offense', 'neutral', 'nonagg', 'consul'];
const OWED = KINDS.map((kind) => `coalesce(o.atop_${kind}, 0)::tinyint as atop_${kind}`).join(', ');
const PAIRS = `member a join member b on a.year = b.year and a.ccode <> b.ccode
  left join atop_5_1_directed_dyad_year o on o.ccode1 = a.ccode and o.ccode2 = b.ccode and o.year = a.year`;

/** What the one owed the other, from ATOP's own table of directed dyads. */
const OBLIGATIONS = `with ${MEMBERS}
  select a.ccode as ccode1, b.ccode as ccode2, a.year, ${OWED} from ${PAIRS} order by ccode1, ccode2, a.year`;

/** Days that are not known are taken as far as they can be. */
const DISPUTES = `stay as (
    select dispnum, ccode, sidea, hostlev,
      make_date(styear, greatest(stmon, 1), greatest(stday, 1)) as began,
      case when endday > 0 then make_date(endyear, endmon, endday)
        else last_day(make_date(endyear, case when endmon > 0 then endmon else 12 end, 1)) end as ended
    from mid_5_0_participant),
  opposed as (
    select a.dispnum, a.ccode as ccode1, b.ccode as ccode2, a.hostlev as h1, b.hostlev as h2,
      unnest(range(greatest(year(a.began), year(b.began)), least(year(a.ended), year(b.ended)) + 1)) as year
    from stay a join stay b on a.dispnum = b.dispnum and a.sidea <> b.sidea and a.began <= b.ended and b.began <= a.ended),
  dispute as (
    select ccode1, ccode2, year, max(first = year)::tinyint as onset, max(h1)::tinyint as h1, max(h2)::tinyint as h2
    from (select *, min(year) over (partition by dispnum, ccode1, ccode2) as first from opposed)
    group by all)`;

const CAPABILITIES = ['milex', 'milper', 'irst', 'pec', 'tpop', 'upop', 'cinc'];
const BOTH = CAPABILITIES.map((name) => `n1.${name} as ${name}1, n2.${name} as ${name}2`).join(', ');
const UNTIL = (sql: string) => `case when year <= 2014 then ${sql} end`;

/** The same with disputes, capabilities and peace years, which are counted from dispute to dispute by a window. */
const MORE = `with ${MEMBERS}, ${DISPUTES},
  joined as (
    select a.ccode as ccode1, b.ccode as ccode2, a.year, ${OWED}, d.year is not null as disputed, d.onset, d.h1, d.h2, ${BOTH}
    from ${PAIRS}
      left join dispute d on d.ccode1 = a.ccode and d.ccode2 = b.ccode and d.year = a.year
      left join nmc_6_0_state_year n1 on n1.ccode = a.ccode and n1.year = a.year
      left join nmc_6_0_state_year n2 on n2.ccode = b.ccode and n2.year = b.year),
  counted as (
    select *, count(onset) over (
      partition by ccode1, ccode2 order by year rows between unbounded preceding and 1 preceding) as before
    from joined)
  select ccode1, ccode2, year, ${KINDS.map((kind) => `atop_${kind}`).join(', ')},
    ${UNTIL('disputed::tinyint')} as cowmidongoing, ${UNTIL('coalesce(onset, 0)::tinyint')} as cowmidonset,
    ${UNTIL('h1')} as hostlev1, ${UNTIL('h2')} as hostlev2,
    ${CAPABILITIES.flatMap((name) => [`${name}1`, `${name}2`]).join(', ')},
    ${UNTIL('(row_number() over (partition by ccode1, ccode2, before order by year) - 1)::smallint')} as cowmidspell
  from counted order by ccode1, ccode2, year`;

/** Pairs with obligations, or with disputes, capabilities and peace years too. */
export type PlainTable = 'obligations' | 'more';

/** A program for `node -e` that writes one of the tables: database, form (csv or parquet), file. */
export function plainWrite(table: PlainTable): string {
  return `import { DuckDBInstance } from '@duckdb/node-api';
    const [db, form, out] = process.argv.slice(1);
    const options = form === 'csv' ? "format csv, header true, nullstr ''" : 'format parquet, compression zstd';
    const instance = await DuckDBInstance.create(db, { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    await connection.run('copy (' + ${JSON.stringify(table === 'more' ? MORE : OBLIGATIONS)} + ") to '" + out + "' (" + options + ')');
    connection.closeSync(); instance.closeSync();`;
}
