import { CasusError } from '../core/errors.ts';
import type { Gazetteer, WarTheatres } from '../core/theatre.ts';
import { disk } from '../files/reading.ts';
import { checkGazetteer, checkTheatres } from './check-theatres.ts';
import { checkValue } from './check-value.ts';
import type { CasebookEffects } from './effects.ts';
import { type Problem, problemOf } from './problem.ts';
import { readFolder } from './read-files.ts';
import { gazetteerSchema, type WrittenTheatres, warTheatresSchema } from './theatres-schema.ts';

/** The folder of theatres, from the casebook's. */
export const THEATRES_FOLDER = 'theatres';
const GAZETTEER = 'gazetteer';

/** A war's theatres with what the file says beside them. */
export type TheatresEntry = WarTheatres & Pick<WrittenTheatres, 'notes' | 'sources'> & { readonly file: string };

/** Every war's theatres, by the name of the file, and the places that they name. */
export interface Theatres {
  readonly wars: ReadonlyMap<string, TheatresEntry>;
  readonly gazetteer: Gazetteer;
  readonly problems: readonly Problem[];
}

function toEntry({ war, datasets, unlisted, ...rest }: WrittenTheatres, file: string): TheatresEntry {
  return { ...rest, ...datasets, id: war, unlisted: unlisted.map(({ state }) => state), file };
}

/**
 * Reads the theatres of war (`<dir>/theatres/<war>.yaml`) and the gazetteer beside them
 * (`<dir>/theatres/gazetteer.yaml`). What is wrong is in `problems`, all of it; a war's file with a problem gives no
 * entry, and without a sound gazetteer there is none at all. Nothing is thrown.
 *
 * @example
 * const { wars, gazetteer, problems } = await loadTheatres('cases');
 */
export async function loadTheatres(dir: string, effects: CasebookEffects = disk): Promise<Theatres> {
  const problems: Problem[] = [];
  const files = await readFolder(dir, THEATRES_FOLDER, effects, problems);
  const own = files.find(({ name }) => name === GAZETTEER)?.yaml;
  const written = own ? checkValue(gazetteerSchema, own, problems) : null;
  if (own && written) checkGazetteer(written, own, problems);
  else if (files.length > 0 && !files.some(({ name }) => name === GAZETTEER)) {
    const path = `${THEATRES_FOLDER}/${GAZETTEER}.yaml`;
    problems.push(problemOf(new CasusError('file-missing', { path }), path));
  }
  const gazetteer: Gazetteer = new Map(written?.places.map((place) => [place.id, place]));
  const known = new Set(gazetteer.keys());

  const wars = new Map<string, TheatresEntry>();
  for (const { name, yaml } of files) {
    if (name === GAZETTEER) continue;
    const war = yaml && checkValue(warTheatresSchema, yaml, problems);
    if (!yaml || !war || !written) continue;
    const before = problems.length;
    checkTheatres(war, yaml, known, problems);
    if (name !== war.war) {
      const { line, column } = yaml.at(['war']);
      const error = new CasusError('id-mismatch', { value: war.war, expected: name });
      problems.push(problemOf(error, yaml.file, line, column));
    }
    if (problems.length === before) wars.set(war.war, toEntry(war, yaml.file));
  }
  return { wars, gazetteer, problems };
}
