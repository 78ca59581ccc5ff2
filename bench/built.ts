/** The built program, with the types of what it was built from: what is measured is what ships. */
const built = async <T>(path: string): Promise<T> =>
  (await import(new URL(`../dist/${path}`, import.meta.url).href)) as T;

export const loadAssess = () => built<typeof import('../src/assessment/assess.ts')>('assessment/assess.js');
export const loadAggregate = () => built<typeof import('../src/assessment/aggregate.ts')>('assessment/aggregate.js');
export const loadStandard = () =>
  built<typeof import('../src/assessment/standard/standard.ts')>('assessment/standard/standard.js');
export const loadRecords = () => built<typeof import('../src/app/read-records.ts')>('app/read-records.js');
export const loadRows = () => built<typeof import('../src/present/tests/test-rows.ts')>('present/tests/test-rows.js');
export const loadImport = () => built<typeof import('../src/app/import-datasets.ts')>('app/import-datasets.js');
export const loadFind = () => built<typeof import('../src/app/find-tables.ts')>('app/find-tables.js');
export const loadEffects = () => built<typeof import('../src/app/effects.ts')>('app/effects.js');
export const loadDates = () => built<typeof import('../src/core/partial-date.ts')>('core/partial-date.js');
export const loadErrors = () => built<typeof import('../src/core/errors.ts')>('core/errors.js');
export const loadEngineCurve = () =>
  built<typeof import('../src/present/curve/engine-curve.ts')>('present/curve/engine-curve.js');
export const loadCurve = () =>
  built<typeof import('../src/reliability/curve/specification-curve.ts')>('reliability/curve/specification-curve.js');
