import { partialDate } from '../../core/partial-date.ts';
import { isGreatPower, STATES } from '../../core/states/crosswalk.ts';
import type { StateFacts } from '../state-facts.ts';
import { COW_STATES_2016 } from './manifest.ts';

const [FIRST, LAST] = COW_STATES_2016.years;

function majorYears(): number[][] {
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
  return [...STATES.keys()].flatMap((ccode) =>
    years.filter((year) => isGreatPower(ccode, partialDate(year)) !== 'no').map((year) => [ccode, year]),
  );
}

/** Which states were major powers by year (Correlates of War, 2016): in any year in which they were one on some day. */
export function majorFacts(): StateFacts {
  return {
    alias: 'major',
    expressions: [],
    tables: [
      {
        name: 'major_year',
        columns: [
          { name: 'ccode', type: 'integer' },
          { name: 'year', type: 'integer' },
        ],
        rows: majorYears(),
      },
    ],
    rows: 'select ccode, year from major_year',
    columns: [
      {
        name: 'cowmaj',
        sql: `case when dy.year <= ${LAST} then (#.year is not null)::tinyint end`,
        type: 'integer',
        absence: 'none',
        meaning: 'a major power on some day of the year',
        unit: '1 yes, 0 no',
        source: 'COW list of major powers 2016, built in',
        missing: `after ${LAST}`,
      },
    ],
    manifests: [COW_STATES_2016],
    methods: [],
    coverage: `${FIRST}-${LAST}`,
    rules: ['Major power: a state counts as one in each year in which it was one on some day.'],
  };
}
