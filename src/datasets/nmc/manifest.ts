import type { Manifest } from '../manifest.ts';
import { STATE_YEAR_TABLE } from './tables.ts';

/** Correlates of War National Material Capabilities 6.0. */
export const NMC_6_0: Manifest = {
  id: 'nmc-6.0',
  dataset: 'nmc',
  version: '6.0',
  title: 'Correlates of War National Material Capabilities',
  about: "Each state's share of the system's people, industry and arms by year, and the composite index of them (CINC)",
  citations: [
    {
      id: 'singer1972capability',
      type: 'chapter',
      title: 'Capability Distribution, Uncertainty, and Major Power War, 1820-1965',
      author: [
        { family: 'Singer', given: 'J. David' },
        { family: 'Bremer', given: 'Stuart' },
        { family: 'Stuckey', given: 'John' },
      ],
      issued: { 'date-parts': [[1972]] },
      'container-title': 'Peace, War, and Numbers',
      editor: [{ family: 'Russett', given: 'Bruce' }],
      page: '19-48',
      publisher: 'Sage',
      'publisher-place': 'Beverly Hills',
    },
    {
      id: 'singer1987capabilities',
      type: 'article-journal',
      title: 'Reconstructing the Correlates of War Dataset on Material Capabilities of States, 1816-1985',
      author: [{ family: 'Singer', given: 'J. David' }],
      issued: { 'date-parts': [[1987]] },
      'container-title': 'International Interactions',
      volume: '14',
      issue: '2',
      page: '115-132',
      DOI: '10.1080/03050628808434695',
    },
  ],
  licence: 'Free for scholarly use with citation. Casus ships none of it.',
  address: 'https://correlatesofwar.org/data-sets/national-material-capabilities/',
  file: 'https://correlatesofwar.org/wp-content/uploads/NMC_Documentation-6.0.zip',
  years: [1816, 2016],
  covers: 'Members of the state system, in the years of their membership',
  tables: [STATE_YEAR_TABLE],
};
