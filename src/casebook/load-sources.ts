import { CasusError } from '../core/errors.ts';
import { type ActorEntry, actorsSchema } from './actors-schema.ts';
import { checkValue } from './check-value.ts';
import type { CasebookEffects } from './effects.ts';
import { type Problem, problemOf } from './problem.ts';
import { readFolder, readTopFile } from './read-files.ts';
import { stateCode } from './references.ts';
import { type Source, sourcesSchema } from './sources-schema.ts';

/**
 * Reads `actors.yaml`, if it is there: the actors that are not states, by name. A state's name is refused.
 * Null if the file is broken, so that its names are not reported as unknown as well.
 */
export async function loadActors(
  dir: string,
  effects: CasebookEffects,
  problems: Problem[],
): Promise<Map<string, ActorEntry> | null> {
  const file = await readTopFile(dir, 'actors.yaml', effects, problems);
  if (!file) return new Map();
  const { yaml } = file;
  const written = yaml && checkValue(actorsSchema, yaml, problems);
  if (!yaml || !written) return null;
  for (const name of Object.keys(written)) {
    const code = stateCode(name);
    if (code === null) continue;
    const { line, column } = yaml.atKey([name]);
    const error = new CasusError('field-invalid', { field: name, why: `it is the name of a state (${code})` });
    problems.push(problemOf(error, yaml.file, line, column));
  }
  return new Map(Object.entries(written));
}

/**
 * Reads `sources/`: every source by its reference, `<publisher's file>/<key>`, and the names of the files
 * that are broken, so that their sources are not reported as unknown as well.
 * @param beside sources of another casebook that these may be based on
 */
export async function loadSources(
  dir: string,
  effects: CasebookEffects,
  problems: Problem[],
  beside: ReadonlyMap<string, Source> = new Map(),
): Promise<{ sources: Map<string, Source>; broken: Set<string> }> {
  const sources = new Map<string, Source>();
  const broken = new Set<string>();
  const based: [reference: string, on: string, check: (error: CasusError) => void][] = [];
  for (const { name, yaml } of await readFolder(dir, 'sources', effects, problems)) {
    const written = yaml && checkValue(sourcesSchema, yaml, problems);
    if (!yaml || !written) {
      broken.add(name);
      continue;
    }
    for (const [key, source] of Object.entries(written.sources)) {
      sources.set(`${name}/${key}`, { ...source, publisher: written.publisher });
      if (source.basedOn === undefined) continue;
      const { line, column } = yaml.at(['sources', key, 'basedOn']);
      const report = (error: CasusError) => problems.push(problemOf(error, yaml.file, line, column));
      based.push([`${name}/${key}`, source.basedOn, report]);
    }
  }
  for (const [reference, on, report] of based) {
    if (((sources.has(on) || beside.has(on)) && on !== reference) || broken.has(on.split('/')[0] ?? '')) continue;
    report(new CasusError('reference-dangling', { field: `${reference} basedOn`, kind: 'the source', value: on }));
  }
  return { sources, broken };
}
