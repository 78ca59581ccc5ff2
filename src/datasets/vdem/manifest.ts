import { integers, labels, optionalIntegers, optionalReals, texts } from '../column.ts';
import type { Manifest } from '../manifest.ts';
import type { TableSpec } from '../table-spec.ts';

/** One row a country and year of V-Dem's main indices (the release of the R package democracyData). */
export const VDEM_TABLE: TableSpec = {
  name: 'vdem_15_country_year',
  title: 'indices of democracy by year',
  columns: [
    ...labels('vdem_country_name'),
    ...texts('country_text_id'),
    ...integers('year'),
    ...optionalReals('v2x_polyarchy', 'v2x_libdem', 'v2x_egaldem'),
    ...optionalIntegers('GWn'),
  ],
  key: ['country_text_id', 'year', 'GWn'],
  dates: [{ name: 'year', year: 'year' }],
  states: [],
  gwStates: ['GWn'],
  known: [
    {
      sha256: '3b5c8d0f71658ee2b09a3b5af034928b7de4fcbd48aed6120571e30e9cf5d1a8',
      note: 'vdem_simple of democracyData, converted to CSV, unpacked',
    },
  ],
};

/**
 * The same as V-Dem ships it (`V-Dem-CY-Core`, `V-Dem-CY-Full+Others`), with COW's codes. Units that V-Dem gives no such
 * code (Palestine, Hong Kong, Somaliland, Zanzibar, states that joined Germany and Italy) are kept and joined to no state.
 */
export const VDEM_OWN_TABLE: TableSpec = {
  name: 'vdem_15_own_country_year',
  title: 'indices of democracy by year, V-Dem’s own file',
  columns: [
    ...texts('country_name', 'country_text_id'),
    ...integers('year'),
    ...optionalIntegers('COWcode'),
    ...optionalReals('v2x_polyarchy', 'v2x_libdem', 'v2x_egaldem'),
  ],
  not: ['GWn'],
  key: ['country_text_id', 'year'],
  dates: [{ name: 'year', year: 'year' }],
  states: ['COWcode'],
  remark: (value) =>
    value('COWcode') === null ? `rows of ${value('country_name')} without a COW code, joined to no state` : null,
  insteadOf: VDEM_TABLE.name,
  known: [],
};

/** V-Dem 15: how democratic countries are, by year, to 2024. */
export const VDEM_15: Manifest = {
  id: 'vdem-15',
  dataset: 'vdem',
  version: '15',
  title: 'Varieties of Democracy',
  about: 'How far the ideal of electoral democracy is reached, by country and year (0 to 1)',
  citations: [
    {
      id: 'coppedge2025vdem',
      type: 'dataset',
      title: 'V-Dem Country-Year Dataset v15',
      author: [
        { family: 'Coppedge', given: 'Michael' },
        { family: 'Gerring', given: 'John' },
        { family: 'Knutsen', given: 'Carl Henrik' },
        { family: 'Lindberg', given: 'Staffan I.' },
        { family: 'Teorell', given: 'Jan' },
      ],
      issued: { 'date-parts': [[2025]] },
      publisher: 'Varieties of Democracy (V-Dem) Project',
      version: '15',
    },
  ],
  licence: 'Free for use with citation. Casus ships none of it.',
  address: 'https://www.v-dem.net/data/the-v-dem-dataset/',
  years: [1789, 2024],
  covers: 'Countries of V-Dem, with their Gleditsch-Ward or COW codes',
  tables: [VDEM_TABLE, VDEM_OWN_TABLE],
};
