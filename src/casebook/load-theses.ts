import { CasusError } from '../core/errors.ts';
import { checkValue } from './check-value.ts';
import type { CasebookEffects } from './effects.ts';
import { type Problem, problemOf } from './problem.ts';
import { readFolder } from './read-files.ts';
import type { References } from './references.ts';
import { type Thesis, thesisSchema } from './thesis-schema.ts';

/** Reads `theses/`, in their own order. A file with a problem gives no thesis; nothing is thrown. */
export async function loadTheses(
  dir: string,
  effects: CasebookEffects,
  references: References,
  problems: Problem[],
): Promise<Thesis[]> {
  const theses: Thesis[] = [];
  for (const { name, yaml } of await readFolder(dir, 'theses', effects, problems)) {
    const thesis = yaml && checkValue(thesisSchema(references), yaml, problems);
    if (!yaml || !thesis) continue;
    theses.push(thesis);
    if (thesis.id === name) continue;
    const { line, column } = yaml.at(['id']);
    problems.push(
      problemOf(new CasusError('id-mismatch', { value: thesis.id, expected: name }), yaml.file, line, column),
    );
  }
  return theses.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
