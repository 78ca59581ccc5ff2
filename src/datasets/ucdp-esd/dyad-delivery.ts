import type { SupportKind, SupportRow } from '../../core/external-support.ts';
import { any, type Truth } from '../../core/kleene.ts';
import { type DyadYearColumn, type DyadYearPart, type DyadYears, withinYears } from '../dyad-years.ts';
import { UCDP_ESD_18_1 } from './manifest.ts';

const COLUMNS = {
  support: 'supported the government of',
  troops: 'sent troops that fought for the government of',
  weapons: 'gave weapons to the government of',
  opposed: 'supported those who fought the government of',
} as const;
type Delivered = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Delivered[];
type Row = Readonly<Record<Delivered, Truth>>;

/**
 * What states did for one another's governments in armed conflicts, from UCDP's External Support Dataset (Meier et al.
 * 2023). Only a government that fought in a year could be supported in it; towards all others the fields are empty.
 */
export function dyadDelivery(rows: readonly SupportRow[], { directed }: DyadYears): DyadYearPart {
  const given = new Map<string, Row>();
  const parties = new Set<string>();
  for (const row of rows) {
    for (const ally of [...row.recipients, ...row.opponents]) parties.add(`${ally} ${row.year}`);
    for (const { ccode, elements } of row.supporters) {
      if (ccode === null) continue;
      const add = (ally: number, found: Row) => {
        const [one, other] = directed || ccode < ally ? [ccode, ally] : [ally, ccode];
        const key = `${one} ${other} ${row.year}`;
        given.set(key, together(given.get(key), found));
      };
      for (const ally of row.recipients) if (ally !== ccode) add(ally, supported(row, elements));
      for (const ally of row.opponents) if (ally !== ccode) add(ally, { ...NOTHING, opposed: acted(elements) });
    }
  }
  const numbers = (key: string) => key.split(' ').map(Number);
  const integers = (names: readonly string[]) => names.map((name) => ({ name, type: 'integer' as const }));
  const beset = directed ? 'esd_party2.year is not null' : 'esd_party1.year is not null or esd_party2.year is not null';
  return {
    expressions: [],
    tables: [
      { name: 'esd_party', columns: integers(['ccode', 'year']), rows: [...parties].map(numbers) },
      {
        name: 'esd_given',
        columns: integers(['ccode1', 'ccode2', 'year', ...NAMES]),
        rows: [...given].map(([key, row]) => [...numbers(key), ...NAMES.map((name) => FIELDS[row[name]])]),
      },
    ],
    joins: [
      ...[1, 2].map(
        (side) =>
          `left join esd_party esd_party${side} on esd_party${side}.ccode = dy.ccode${side} and esd_party${side}.year = dy.year`,
      ),
      'left join esd_given on esd_given.ccode1 = dy.ccode1 and esd_given.ccode2 = dy.ccode2 and esd_given.year = dy.year',
    ],
    columns: NAMES.map((name) => column(name, beset, directed)),
    manifests: [UCDP_ESD_18_1],
    methods: [],
    rules: [
      'Delivery: a government that fought in an armed conflict of the year could be supported, and only it; towards others the fields are empty. Where several states supported one party, the source says how many sent troops or weapons, not which: the field is empty unless all or none did. Elements of a state of whom it is not clear that they acted for its government leave it empty too.',
    ],
  };
}

const NOTHING: Row = { support: 'no', troops: 'no', weapons: 'no', opposed: 'no' };
const FIELDS: Readonly<Record<Truth, number | null>> = { yes: 1, no: 0, unknown: null };

function acted(elements: boolean): Truth {
  return elements ? 'unknown' : 'yes';
}

function supported(row: SupportRow, elements: boolean): Row {
  const kind = (of: SupportKind): Truth => {
    if (row.counts[of] === 0) return 'no';
    return row.counts[of] >= row.states ? acted(elements) : 'unknown';
  };
  return { support: acted(elements), troops: kind('x'), weapons: kind('w'), opposed: 'no' };
}

function together(before: Row | undefined, found: Row): Row {
  if (before === undefined) return found;
  const both = NAMES.map((name) => [name, any([before[name], found[name]])] as const);
  return Object.fromEntries(both) as Record<Delivered, Truth>;
}

function column(name: Delivered, beset: string, directed: boolean): DyadYearColumn {
  const [first, last] = UCDP_ESD_18_1.years;
  const [who, whom] = directed ? ['ccode1', 'ccode2'] : ['one of the two', 'the other'];
  return {
    name: `esd_${name}`,
    sql: withinYears(
      `case when esd_given.year is not null then esd_given.${name} when ${beset} then 0 end`,
      UCDP_ESD_18_1.years,
    ),
    type: 'integer',
    meaning: `${who} ${COLUMNS[name]} ${whom} in an armed conflict of the year`,
    unit: '1 yes, 0 no',
    source: 'UCDP External Support Dataset 18.1',
    coverage: `${first}-${last}, governments that were party to an armed conflict in the year`,
    missing: `where ${directed ? 'the government of ccode2 did not fight' : 'neither government fought'}, where several supported it and the source does not say who gave what, and outside ${first}-${last}`,
  };
}
