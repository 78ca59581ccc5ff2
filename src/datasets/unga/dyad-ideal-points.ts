import { factsPart } from '../state-facts.ts';
import { stateYearFacts } from '../state-years.ts';
import { UNGA_2025_07 } from './manifest.ts';
import { IDEAL_POINT_TABLE } from './tables.ts';

/** A state's ideal points in the General Assembly (Bailey, Strezhnev & Voeten 2017), under the publisher's names. */
export const IDEAL_POINT_FACTS = stateYearFacts(UNGA_2025_07, IDEAL_POINT_TABLE.name, 'unga', [
  { name: 'idealpointfp', type: 'number', meaning: 'ideal point from votes on final passage', unit: 'ideal point' },
  { name: 'idealpointall', type: 'number', meaning: 'ideal point from all votes', unit: 'ideal point' },
]);

/** The same of both states of a pair. */
export const DYAD_IDEAL_POINTS = factsPart(IDEAL_POINT_FACTS, ['1', '2']);
