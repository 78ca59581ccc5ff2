import { integers, labels, optionalIntegers, optionalReals } from '../column.ts';
import type { TableSpec } from '../table-spec.ts';

/**
 * One row a state and year of the General Assembly's regular session: its ideal point from votes on final passage
 * (`fp`), from all votes (`all`) and by the older estimation (`legacy`), and from how many votes each came.
 */
export const IDEAL_POINT_TABLE: TableSpec = {
  name: 'unga_ideal_point_2025_07',
  title: 'ideal points of states by year',
  columns: [
    ...integers('ccode', 'year'),
    ...labels('iso3c', 'countryname'),
    ...optionalReals('idealpointfp', 'idealpointall', 'idealpointlegacy'),
    ...optionalReals('q5fp', 'q95fp', 'q5all', 'q95all'),
    ...optionalIntegers('nvotesfp', 'nvotesall', 'nvotesLegacy'),
  ],
  key: ['ccode', 'year'],
  dates: [{ name: 'year', year: 'year' }],
  states: ['ccode'],
  remark: (value) =>
    value('idealpointfp') === null && value('idealpointall') === null
      ? 'states that a year has only by the older estimation, kept'
      : null,
  known: [
    {
      sha256: '556896385711e944159a4f866cdf39219d492733164b070436a89f81cb139d91',
      note: 'IdealpointsJuly2025, converted to CSV with values unchanged',
    },
  ],
};
