import type { ObligationsInTime } from '../../src/present/map/obligations-in-time.ts';

/** Three made-up states; a treaty that ATOP and the casebook both have, and one that ATOP alone has. */
export const MADE_UP_PROMISES: ObligationsInTime = {
  standard: 'dyad',
  states: [
    { ccode: 2, lon: -77, lat: 39 },
    { ccode: 200, lon: 0, lat: 51.5 },
    { ccode: 375, lon: 25, lat: 60 },
  ].map(({ ccode, ...place }) => ({
    ...{ ccode, name: `State ${ccode}`, iso3: null, from: '1816-01-01', to: null },
    capital: { name: `City ${ccode}`, ...place },
  })),
  kindSets: [['defense']],
  agreements: [
    { id: 'atop:1', title: 'Treaty', source: 'atop', binding: 'legal', atopid: 1 },
    { id: 'treaty', title: 'Treaty', source: 'casebook', binding: 'legal', atopid: 1 },
    { id: 'atop:2', title: 'Pact', source: 'atop', binding: 'legal', atopid: 2 },
  ],
  obligations: {
    promisor: [2, 2, 200],
    beneficiary: [200, 200, 375],
    kinds: [0, 0, 0],
    from: ['1949-04-04', '1949-04-04', '1950-01-01'],
    to: [null, null, null],
    agreement: [0, 1, 2],
  },
  tests: [
    {
      ...{ promisor: 2, beneficiary: 200, war: 'A war', warid: 1, atopid: 1, case: null },
      ...{ from: '1951-12-31', to: '1953-07-27', verdict: 'violated' },
    },
  ],
  coverage: { alliances: [1815, 2018], wars: [1816, 2003], casebook: '' },
};
