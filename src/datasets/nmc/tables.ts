import { integers, missingAs, optionalIntegers, optionalReals, texts } from '../column.ts';
import type { TableSpec } from '../table-spec.ts';

/** One row a state and year: six components of material capability and their composite index (CINC). -9 missing. */
export const STATE_YEAR_TABLE: TableSpec = {
  name: 'nmc_6_0_state_year',
  title: 'capabilities of states by year',
  columns: [
    ...texts('stateabb'),
    ...integers('ccode', 'year'),
    ...missingAs(-9, optionalIntegers('milex', 'milper', 'irst', 'pec')),
    ...missingAs(-9, optionalReals('tpop', 'upop', 'cinc')),
    ...texts('version'),
  ],
  key: ['ccode', 'year'],
  dates: [{ name: 'year', year: 'year' }],
  states: ['ccode'],
  version: { column: 'version', values: ['2021', '6', '6.0'] },
  known: [
    {
      sha256: 'cd8465ea476da51d3e91261e216e96cfaf1fbf309dbe6bfc25a99bfb9fa7cfde',
      note: 'NMC-60-abridged.csv as published',
    },
  ],
};
