import {
  days,
  integers,
  labels,
  optionalDays,
  optionalIntegers,
  optionalTexts,
  requiredFlags,
  texts,
} from '../column.ts';
import type { ColumnSpec, TableSpec } from '../table-spec.ts';

/**
 * Hyderabad, which fought India in 1947-48: UCDP gives it a code that the Gleditsch-Ward list does not have.
 */
export const UCDP_OTHERS = [751];

/** The columns that UCDP's conflict and dyad tables share: who fought whom over what, where, and who else sent troops. */
export const SIDES: readonly ColumnSpec[] = [
  ...texts('location', 'side_a', 'side_a_id'),
  ...optionalTexts('side_a_2nd'),
  ...texts('side_b'),
  ...optionalTexts('side_b_id', 'side_b_2nd'),
  { name: 'incompatibility', type: 'integer', required: true, allowed: [1, 2, 3] },
  ...labels('territory_name'),
  ...integers('year'),
  { name: 'intensity_level', type: 'integer', required: true, allowed: [1, 2] },
  { name: 'type_of_conflict', type: 'integer', required: true, allowed: [1, 2, 3, 4] },
  ...days('start_date', 'start_date2'),
  ...optionalIntegers('start_prec', 'start_prec2'),
  ...optionalTexts('gwno_a', 'gwno_a_2nd', 'gwno_b', 'gwno_b_2nd', 'gwno_loc'),
  ...texts('version'),
];

/** The columns with Gleditsch-Ward codes. */
export const SIDE_CODES = ['gwno_a', 'gwno_a_2nd', 'gwno_b', 'gwno_b_2nd', 'gwno_loc'];

/** One row an armed conflict and year. */
export function conflictTable(version: string, known: TableSpec['known']): TableSpec {
  return {
    name: `ucdp_acd_${version.replace('.', '_')}_conflict_year`,
    title: 'conflicts and years',
    columns: [
      ...integers('conflict_id'),
      ...SIDES,
      ...requiredFlags('cumulative_intensity', 'ep_end'),
      ...optionalDays('ep_end_date'),
    ],
    key: ['conflict_id', 'year', 'side_b_id'],
    dates: [{ name: 'year', year: 'year' }],
    order: [['start_date2', 'ep_end_date']],
    states: [],
    gwStates: SIDE_CODES,
    gwOthers: UCDP_OTHERS,
    version: { column: 'version', values: [version] },
    known,
  };
}
