import { factsPart } from '../state-facts.ts';
import { stateYearFacts } from '../state-years.ts';
import { NMC_6_0 } from './manifest.ts';
import { STATE_YEAR_TABLE } from './tables.ts';

/** The material capabilities of a state (Singer 1987), under the names that NMC gives them. */
export const CAPABILITY_FACTS = stateYearFacts(NMC_6_0, STATE_YEAR_TABLE.name, 'nmc', [
  {
    name: 'milex',
    type: 'integer',
    meaning: 'military expenditure',
    unit: 'thousands: pounds until 1913, then dollars of the year',
  },
  { name: 'milper', type: 'integer', meaning: 'military personnel', unit: 'thousands' },
  { name: 'irst', type: 'integer', meaning: 'iron and steel production', unit: 'thousands of tons' },
  { name: 'pec', type: 'integer', meaning: 'primary energy consumption', unit: 'thousands of tons of coal' },
  { name: 'tpop', type: 'number', meaning: 'population', unit: 'thousands' },
  { name: 'upop', type: 'number', meaning: 'population of large cities', unit: 'thousands' },
  {
    name: 'cinc',
    type: 'number',
    meaning: 'composite index of national capability: mean share of the world in the six',
    unit: 'share, 0 to 1',
  },
]);

/** The same of both states of a pair. */
export const DYAD_CAPABILITIES = factsPart(CAPABILITY_FACTS, ['1', '2']);
