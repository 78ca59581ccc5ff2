import { stateYearPart } from '../state-years.ts';
import { UNGA_2025_07 } from './manifest.ts';
import { IDEAL_POINT_TABLE } from './tables.ts';

/** Both states' ideal points in the General Assembly (Bailey, Strezhnev & Voeten 2017), under the publisher's names. */
export const DYAD_IDEAL_POINTS = stateYearPart(UNGA_2025_07, IDEAL_POINT_TABLE.name, 'unga', [
  { name: 'idealpointfp', type: 'number', meaning: 'ideal point from votes on final passage', unit: 'ideal point' },
  { name: 'idealpointall', type: 'number', meaning: 'ideal point from all votes', unit: 'ideal point' },
]);
