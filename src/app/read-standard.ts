import { SWITCHES } from '../assessment/standard/coding-rules.ts';
import { PRESETS, presetStandard, type Standard } from '../assessment/standard/standard.ts';
import { CasusError } from '../core/errors.ts';
import { refuseHidden } from '../core/hidden-text.ts';
import { switchRule } from '../present/standards/standard-expression.ts';
import type { Effects } from './effects.ts';

/** The largest file of a standard that is read, in bytes: one that sets every switch has some two thousand. */
const LARGEST_STANDARD = 256 * 1024;

/** `,switch=choice` at the end of a standard's name. */
const SWITCHED = /,\s*([A-Za-z]+)\s*=\s*([a-z0-9-]*)\s*$/;

/**
 * A standard by the name of a preset or from a file (YAML or JSON), with rules switched: `dyad`, `mine.yaml`,
 * `dyad,organFinding=ignored,helpWithinDays=90`. One that was switched has what was written as its name.
 * @throws CasusError `standard-unknown`, `standard-invalid`, `switch-invalid`, `text-hidden`, and as `readFile`.
 */
export async function readStandard(name: string, effects: Effects): Promise<Standard> {
  const switched = SWITCHED.exec(name);
  if (switched === null) return readNamed(name, effects);
  const base = await readStandard(name.slice(0, switched.index), effects);
  return switchRule(base, switched[1] as string, switched[2] as string);
}

async function readNamed(name: string, effects: Effects): Promise<Standard> {
  const preset = presetStandard(name);
  if (preset !== undefined) return preset;
  if (!(await effects.exists(name))) {
    throw new CasusError('standard-unknown', { name, known: PRESETS.map((standard) => standard.name).join(', ') });
  }
  const { parse } = await import('yaml');
  const text = Buffer.from(await effects.readFile(name, LARGEST_STANDARD))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  refuseHidden(text, name);
  let written: unknown;
  try {
    written = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    const why = (error as Error).message.split('\n', 1)[0] ?? '';
    throw new CasusError('standard-invalid', { why: `it is not YAML: ${why}` }, { file: name });
  }
  return parseStandard(written, name);
}

/**
 * A standard as a user wrote it: all switches, or `extends: bf-2018` and those that differ.
 * @throws CasusError `standard-invalid`, `text-hidden`.
 */
async function parseStandard(written: unknown, file: string): Promise<Standard> {
  const { z } = await import('zod'); // only a file has to be checked; a preset loads without
  const invalid = (why: string) => new CasusError('standard-invalid', { why }, { file });
  const fields = z.looseObject({ extends: z.string().optional() }).safeParse(written);
  if (!fields.success) throw invalid('it is not a list of switches');
  const { extends: base, ...own } = fields.data;
  const preset = base === undefined ? {} : presetStandard(base);
  if (preset === undefined) throw invalid(`there is no preset "${base}" to extend`);
  const choices = Object.entries(SWITCHES).map(([name, { choices: known }]) => [name, z.enum(known)] as const);
  const schema = z.strictObject({
    name: z.string().regex(/^[a-z0-9-]+$/, 'a name has lower-case letters, digits and hyphens'),
    version: z.int().min(1),
    title: z.string().min(3),
    helpWithinDays: z.int().min(0).nullable(),
    ...Object.fromEntries(choices),
  });
  const result = schema.safeParse({ ...preset, ...own });
  if (result.success) {
    refuseHidden(result.data.title, file);
    return result.data as unknown as Standard;
  }
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') || 'the standard';
  const isMissing = issue?.path.length === 1 && !Object.hasOwn({ ...preset, ...own }, field);
  throw invalid(isMissing ? `${field} is missing` : `${field}: ${issue?.message ?? 'not valid'}`);
}
