import { integers, optionalReals, optionalTexts } from '../column.ts';
import type { Manifest } from '../manifest.ts';
import type { TableSpec } from '../table-spec.ts';

const STATE_YEAR = {
  key: ['gwcode', 'year'],
  dates: [{ name: 'year', year: 'year' }],
  states: [],
  gwStates: ['gwcode'],
} as const;

/** Infant deaths in a thousand live births, by state and year; `infmort_imputed` says where they were filled in. */
export const INFANT_MORTALITY_TABLE: TableSpec = {
  name: 'demspaces_2025_infant_mortality',
  title: 'infant mortality by year',
  columns: [
    ...integers('gwcode', 'year'),
    ...optionalReals('infmort', 'infmort_yearadj'),
    ...optionalTexts('infmort_imputed'),
  ],
  ...STATE_YEAR,
  known: [
    {
      sha256: 'f7354cc4ef1d6bdd3cf254a8d230e43f814be62e72c2815b0258622fd836cb96',
      note: 'wdi-infmort.csv as prepared by the project',
    },
  ],
};

/** Product, and product a head with its growth in per cent, in constant dollars by state and year. */
export const PRODUCT_TABLE: TableSpec = {
  name: 'demspaces_2025_product',
  title: 'product a head by year',
  columns: [...integers('gwcode', 'year'), ...optionalReals('NY.GDP.MKTP.KD', 'NY.GDP.PCAP.KD', 'NY.GDP.PCAP.KD.ZG')],
  ...STATE_YEAR,
  known: [
    {
      sha256: '7e7ab43d9f0b31bc46021d76a45fe474bc3cd8b146dc9326baf4f1a8e0dd5092',
      note: 'gdp.csv as prepared by the project',
    },
  ],
};

/** The World Bank's series by Gleditsch-Ward state and year, as the Democratic Spaces project prepared them. */
export const DEMSPACES_2025: Manifest = {
  id: 'demspaces-2025',
  dataset: 'demspaces',
  version: '2025',
  title: 'World Development Indicators as prepared for Democratic Spaces',
  about: 'Infant mortality, product and product per head, by Gleditsch-Ward state and year',
  citations: [
    {
      id: 'worldbank2025wdi',
      type: 'dataset',
      title: 'World Development Indicators (prepared for the Democratic Space Barometer)',
      author: [{ literal: 'World Bank' }],
      issued: { 'date-parts': [[2025]] },
      publisher: 'World Bank; V-Dem Institute',
    },
  ],
  licence: 'World Bank: CC BY 4.0; the prepared files state no licence. Casus ships none of it.',
  address: 'https://github.com/vdeminstitute/demspaces',
  years: [1816, 2025],
  covers: 'Independent states of the Gleditsch-Ward list',
  tables: [INFANT_MORTALITY_TABLE, PRODUCT_TABLE],
};
