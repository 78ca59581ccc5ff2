import type { Database } from '../../store/database.ts';
import type { StateFacts } from '../state-facts.ts';
import { cowInYear } from '../ucdp-acd/states.ts';
import { VDEM_15, VDEM_OWN_TABLE, VDEM_TABLE } from './manifest.ts';

const INDICES = {
  v2x_polyarchy: 'electoral democracy index of V-Dem',
  v2x_libdem: 'liberal democracy index of V-Dem',
} as const;
const NAMES = Object.keys(INDICES) as (keyof typeof INDICES)[];

/**
 * How democratic a state is by year (V-Dem). V-Dem's own file has COW's codes; in the copy of democracyData the rows have
 * Gleditsch-Ward codes and come to COW's by the dated crosswalk. Where two of V-Dem's countries have the code of one state,
 * their mean stands.
 * @param own V-Dem's own file was imported.
 */
export async function regimeFacts(db: Database, own: boolean): Promise<StateFacts> {
  const [table, state] = own ? [VDEM_OWN_TABLE, 'COWcode'] : [VDEM_TABLE, 'GWn'];
  const columns = await db.columns(
    `select "${state}" as state, year, ${NAMES.map((name) => `avg("${name}") as ${name}`).join(', ')}
      from "${table.name}" where "${state}" is not null group by all order by state, year`,
  );
  const { state: states = [], year = [] } = columns;
  const rows = states.flatMap((code, i) => {
    const ccode = own ? Number(code) : cowInYear(Number(code), Number(year[i]));
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
    coverage: `${first}-${last}, states with a ${own ? 'COW' : 'Gleditsch-Ward'} code in V-Dem`,
    rules: [
      own
        ? 'Regime: V-Dem’s rows stand under the COW code that V-Dem gives them; those without one are in no row.'
        : 'Regime: V-Dem’s rows are brought to COW’s codes by the code that the Gleditsch-Ward code had on the last day of the year.',
    ],
  };
}
