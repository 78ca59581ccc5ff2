import { z } from 'zod';
import { presetStandard, type Standard, SWITCHES, type Switch } from '../assessment/standard/standard.ts';
import { CasusError } from '../core/errors.ts';
import { refuseHidden } from '../core/hidden-text.ts';

const choices = Object.fromEntries(
  Object.entries(SWITCHES).map(([name, { choices: options }]) => [
    name,
    z.enum(options as readonly [string, ...string[]]),
  ]),
) as unknown as { [S in Switch]: z.ZodType<Standard[S]> };

/** A standard as it is written in a file. */
export const standardSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/, 'a name has lower-case letters, digits and hyphens'),
  version: z.int().min(1),
  title: z.string().min(3),
  helpWithinDays: z.int().min(0).nullable(),
  ...choices,
});

/**
 * A standard as a user wrote it: all switches, or `extends: bf-2018` and those that differ.
 * @throws CasusError `standard-invalid`, `text-hidden`.
 */
export function parseStandard(written: unknown, file: string): Standard {
  const invalid = (why: string) => new CasusError('standard-invalid', { why }, { file });
  const fields = z.looseObject({ extends: z.string().optional() }).safeParse(written);
  if (!fields.success) throw invalid('it is not a list of switches');
  const { extends: base, ...own } = fields.data;
  const preset = base === undefined ? {} : presetStandard(base);
  if (preset === undefined) throw invalid(`there is no preset "${base}" to extend`);
  const result = standardSchema.safeParse({ ...preset, ...own });
  if (result.success) {
    refuseHidden(result.data.title, file);
    return result.data as Standard;
  }
  const issue = result.error.issues[0];
  throw invalid(`${issue?.path.join('.') || 'the standard'}: ${issue?.message ?? 'not valid'}`);
}
