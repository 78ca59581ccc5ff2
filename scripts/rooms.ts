/**
 * The rooms of the program: what lives in each and what it may import. The lint rules of biome.json and the table in the
 * documentation are written from this table (`npm run rooms`); a test fails while they differ.
 */
export interface Room {
  /** The folder, from the root. */
  readonly folder: string;
  /** What lives here, in words. */
  readonly lives: string;
  /** Folders that it may import; its own it always may. */
  readonly imports: readonly string[];
  /** Folders of which it may import types alone. */
  readonly types: readonly string[];
  /** Packages that only the rooms that own them may import. */
  readonly owns: readonly string[];
}

const ABOVE_CORE = ['src/core', 'src/stats', 'src/assessment', 'src/reliability', 'src/frame', 'src/forecast'];

const FILE_SYSTEM = ['node:fs', 'node:fs/promises'];

export const ROOMS: readonly Room[] = [
  room('src/core', 'the vocabulary: dates, actors, states, agreements, contingencies, verdicts, errors', []),
  room('src/files', 'the only place that reads and writes files', ['src/core'], [], FILE_SYSTEM),
  room('src/stats', 'one statistic or sampler a file', ['src/core']),
  room(
    'src/store',
    'the only place that speaks to DuckDB; it looks after the database file itself',
    ['src/core'],
    [],
    ['@duckdb/*', ...FILE_SYSTEM],
  ),
  room('src/datasets', 'one folder for each published dataset', ['src/core', 'src/files', 'src/store']),
  room('src/casebook', 'the format of hand-kept cases and registers', ['src/core', 'src/files']),
  room('src/reader', 'from an article to claims', ['src/core']),
  room('src/assessment', 'the engine: pairing, conditions, conduct, verdicts, trails, standards', ['src/core']),
  room('src/reliability', 'rates, codings, the specification curve, pooling, delivery, drift', [
    'src/core',
    'src/stats',
  ]),
  room('src/frame', 'the rule that draws the frame of dangers', ['src/core', 'src/stats', 'src/assessment']),
  room('src/forecast', 'panel, models, scoring, the register of forecasts', ['src/core', 'src/stats']),
  room('src/present', 'from records to what people read: rows, sentences, tables, the types of answers', ABOVE_CORE, [
    'src/casebook',
    'src/reader',
  ]),
  room(
    'src/app',
    'the use cases, where the rooms meet; it streams folders of articles and the journal of a review itself',
    [...ABOVE_CORE, 'src/files', 'src/store', 'src/datasets', 'src/casebook', 'src/reader', 'src/present'],
    [],
    FILE_SYSTEM,
  ),
  room('src/server', 'the API, its worker, the files of the workbench, publishing', [
    'src/core',
    'src/files',
    'src/present',
    'src/app',
  ]),
  room('src/cli', 'commands and their text', ['src/core', 'src/files', 'src/present', 'src/app', 'src/server']),
  room(
    'src/library',
    'what other programs may import: use cases, the engine, the vocabulary, statistics',
    ['src/core', 'src/stats', 'src/assessment', 'src/app'],
    ['src/casebook', 'src/present'],
  ),
  room('web', 'the workbench’s pages', ['src/present'], ['src/server/published.ts']),
  room('scripts', 'set-up, build, and what writes the documentation', ['src', 'bench']),
];

/** What no room imports: tests, benchmarks and scripts use the program, never the other way round. */
const OUTSIDE = ['test', 'bench', 'scripts', 'web'];

/** The rules of biome.json that keep the rooms apart, one for each room. */
export function importRules(): object[] {
  return ROOMS.map(({ folder, imports, types, owns }) => {
    const may = [...imports, ...types];
    const others = folder.startsWith('src/')
      ? ROOMS.map((one) => one.folder).filter((one) => one.startsWith('src/'))
      : [];
    const barred = [...others, ...OUTSIDE].filter((one) => one !== folder && !may.includes(one));
    const group = folder === 'web' ? webMay(may) : barred.map((one) => `**/${one.replace('src/', '')}/**`);
    const shown = may.length === 0 ? 'nothing else' : may.map((one) => one.replace('src/', '')).join(', ');
    const owned = [...new Set(ROOMS.flatMap((one) => one.owns))].filter((name) => !owns.includes(name));
    const packages = (folder.startsWith('src/') ? owned : []).map((name) => {
      const owners = ROOMS.filter((one) => one.owns.includes(name)).map((one) => one.folder);
      return { group: [name], message: `Only ${owners.join(' and ')} may import ${name}.` };
    });
    const patterns = [{ group, message: `${folder} may import ${shown} (scripts/rooms.ts).` }, ...packages];
    return {
      includes: [`${folder}/**`],
      linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
    };
  });
}

function webMay(may: readonly string[]): string[] {
  return ['**/src/**', ...may.map((one) => (one.endsWith('.ts') ? `!**/${one}` : `!**/${one}/**`))];
}

function room(
  folder: string,
  lives: string,
  imports: readonly string[],
  types: readonly string[] = [],
  owns: readonly string[] = [],
): Room {
  return { folder, lives, imports, types, owns };
}
