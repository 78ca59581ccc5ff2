import { join } from 'node:path';
import { FOLDERS, jsonSchema } from '../casebook/json-schemas.ts';
import { slug } from '../casebook/schema-parts.ts';
import { template } from '../casebook/template.ts';
import { replaceFile, writeNew } from '../casebook/write-file.ts';
import { CONTINGENCY_KINDS } from '../core/contingency.ts';
import { CasusError } from '../core/errors.ts';
import type { Effects } from './effects.ts';

/** What file to begin, and where. */
export interface NewCaseOptions {
  readonly id: string;
  /** The casebook's folder; made if it is not there. */
  readonly dir: string;
  /** An agreement rather than a contingency. */
  readonly agreement: boolean;
  /** The kind of contingency; `armed-attack` if left out. */
  readonly kind?: string | undefined;
}

/**
 * Writes the template of a contingency or an agreement, and beside the folders the schema for editors that its first
 * line names. Returns the template's path.
 * @throws CasusError `argument-invalid`, `option-invalid`, `file-exists`, `file-unwritable`.
 */
export async function newCase(options: NewCaseOptions, effects: Effects): Promise<string> {
  const { id, dir, agreement, kind: danger = 'armed-attack' } = options;
  if (!slug.safeParse(id).success) {
    throw new CasusError('argument-invalid', {
      command: 'casebook',
      what: 'an id (lower-case words joined by hyphens)',
      value: id,
    });
  }
  if (!CONTINGENCY_KINDS.some((known) => known === danger)) {
    const why = `it is one of ${CONTINGENCY_KINDS.join(', ')}`;
    throw new CasusError('option-invalid', { option: 'kind', value: danger, why, command: 'casebook' });
  }
  const kind = agreement ? 'agreement' : 'contingency';
  const path = join(dir, FOLDERS[kind], `${id}.yaml`);
  await writeNew(path, template(kind, id, danger));
  const schema = `${JSON.stringify(jsonSchema(kind), null, 2)}\n`;
  await keepSchema(join(dir, '.schema', `${kind}.schema.json`), schema, effects);
  return path;
}

/** Writes the schema unless it is there in this form; one of another version of Casus is replaced. */
async function keepSchema(path: string, text: string, effects: Effects): Promise<void> {
  if (!(await effects.exists(path))) return writeNew(path, text);
  const before = await effects.readFile(path);
  if (Buffer.from(before).toString('utf8') !== text) await replaceFile(path, before, text);
}
