import { SUPPORT_KINDS } from '../../core/external-support.ts';
import { integers, labels, optionalIntegers, optionalTexts, requiredFlags, texts } from '../column.ts';
import type { TableSpec } from '../table-spec.ts';

/**
 * One row a warring party, one opponent and year: who supported it, and how many of the supporters gave what. `_s`
 * counts states alone. Which of several supporters gave what is not said unless all or none did.
 */
export const ACTOR_YEAR_TABLE: TableSpec = {
  name: 'ucdp_esd_18_1_actor_year',
  title: 'warring parties and years',
  columns: [
    ...integers('id'),
    ...requiredFlags('active'),
    ...integers('year', 'actor_id'),
    ...texts('actor_name'),
    ...requiredFlags('actor_nonstate'),
    ...integers('oppo_id'),
    ...texts('oppo_name'),
    ...integers('dyad_id'),
    ...labels('dyad_name'),
    ...requiredFlags('civil'),
    ...integers('conflict_id'),
    ...texts('location'),
    ...optionalTexts('gwno_a', 'gwno_b', 'ext_id', 'ext_name'),
    ...optionalIntegers('ext_nonstate', 'ext_coalition', 'ext_elements', 'ext_bothsides'),
    ...requiredFlags('ext_sup', 'ext_sup_s'),
    ...integers('ext_count', 'ext_count_s', 'ext_count_ns'),
    ...SUPPORT_KINDS.flatMap((kind) => requiredFlags(`ext_${kind}`, `ext_${kind}_s`)),
    ...SUPPORT_KINDS.flatMap((kind) => integers(`ext_${kind}_count`, `ext_${kind}_count_s`)),
  ],
  key: ['id'],
  dates: [{ name: 'year', year: 'year' }],
  states: [],
  gwStates: ['gwno_a', 'gwno_b'],
  known: [
    {
      sha256: '5f95a1f98a93da0fdfd17189ccd6bfac90183e4dc56fa16ac17e1fb1a40c162a',
      note: 'ucdp-esd-ay-181.xlsx as published, converted to CSV',
    },
  ],
};
