/** Parts of the program, packed as the program is (`scripts/bundle.mjs bench`), with the types of their sources. */
const built = async <T>(name: string): Promise<T> =>
  (await import(new URL(`../dist/bench/${name}.js`, import.meta.url).href)) as T;

export const loadAssess = () => built<typeof import('../src/assessment/assess.ts')>('assess');
export const loadAggregate = () => built<typeof import('../src/assessment/aggregate.ts')>('aggregate');
export const loadStandard = () => built<typeof import('../src/assessment/standard/standard.ts')>('standard');
export const loadRecords = () => built<typeof import('../src/app/read-records.ts')>('read-records');
export const loadRows = () => built<typeof import('../src/present/tests/test-rows.ts')>('test-rows');
export const loadImport = () => built<typeof import('../src/app/import-datasets.ts')>('import-datasets');
export const loadFind = () => built<typeof import('../src/datasets/find-tables.ts')>('find-tables');
export const loadEffects = () => built<typeof import('../src/app/effects.ts')>('effects');
export const loadDates = () => built<typeof import('../src/core/partial-date.ts')>('partial-date');
export const loadErrors = () => built<typeof import('../src/core/errors.ts')>('errors');
export const loadEngineCurve = () => built<typeof import('../src/present/curve/engine-curve.ts')>('engine-curve');
export const loadCurve = () =>
  built<typeof import('../src/reliability/curve/specification-curve.ts')>('specification-curve');
