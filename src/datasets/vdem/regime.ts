import type { Database } from '../../store/database.ts';
import type { StateFacts } from '../state-facts.ts';
import { cowInYear } from '../ucdp-acd/states.ts';
import { VDEM_15, VDEM_TABLE } from './manifest.ts';

const INDICES = {
  v2x_polyarchy: 'electoral democracy index of V-Dem',
  v2x_libdem: 'liberal democracy index of V-Dem',
} as const;
const NAMES = Object.keys(INDICES) as (keyof typeof INDICES)[];

/**
 * How democratic a state is by year (V-Dem). V-Dem's rows have Gleditsch-Ward codes; they come to COW's by the dated
 * crosswalk. Where two of V-Dem's countries have the code of one state, their mean stands.
 */
export async function regimeFacts(db: Database): Promise<StateFacts> {
  const columns = await db.columns(
    `select "GWn" as gw, year, ${NAMES.map((name) => `avg("${name}") as ${name}`).join(', ')}
      from "${VDEM_TABLE.name}" where "GWn" is not null group by all order by gw, year`,
  );
  const { gw = [], year = [] } = columns;
  const rows = gw.flatMap((code, i) => {
    const ccode = cowInYear(Number(code), Number(year[i]));
    return ccode === null ? [] : [[ccode, Number(year[i]), ...NAMES.map((name) => columns[name]?.[i] ?? null)]];
  });
  const [first, last] = VDEM_15.years;
  return {
    alias: 'regime',
    expressions: [],
    tables: [
      {
        name: 'vdem_state_year',
        columns: [
          { name: 'ccode', type: 'integer' },
          { name: 'year', type: 'integer' },
          ...NAMES.map((name) => ({ name, type: 'real' as const })),
        ],
        rows,
      },
    ],
    rows: `select ccode, year, ${NAMES.map((name) => `avg(${name}) as ${name}`).join(', ')} from vdem_state_year group by ccode, year`,
    columns: NAMES.map((name) => ({
      name,
      sql: `#.${name}`,
      type: 'number' as const,
      meaning: INDICES[name],
      unit: '0 to 1',
      source: 'V-Dem 15',
      missing: 'where V-Dem has no value for the state in the year',
    })),
    plain: true,
    manifests: [VDEM_15],
    methods: [],
    coverage: `${first}-${last}, states with a Gleditsch-Ward code`,
    rules: [
      'Regime: V-Dem’s rows are brought to COW’s codes by the code that the Gleditsch-Ward code had on the last day of the year.',
    ],
  };
}
