/** What the API publishes: the pages know no more of Casus than this. */
export * from '../../src/server/published.ts';
