import { PRESETS, presetStandard, type Standard } from '../assessment/standard.ts';
import { CasusError } from '../core/errors.ts';
import type { Effects } from './effects.ts';

/**
 * A standard by the name of a preset or from a file (YAML or JSON).
 * @throws CasusError `standard-unknown`, `standard-invalid`.
 */
export async function readStandard(name: string, effects: Effects): Promise<Standard> {
  const preset = presetStandard(name);
  if (preset !== undefined) return preset;
  if (!(await effects.exists(name))) {
    throw new CasusError('standard-unknown', { name, known: PRESETS.map((standard) => standard.name).join(', ') });
  }
  const [{ parse }, { parseStandard }] = await Promise.all([import('yaml'), import('../assessment/parse-standard.ts')]);
  const bytes = await effects.readFile(name);
  let written: unknown;
  try {
    written = parse(Buffer.from(bytes).toString('utf8'), { maxAliasCount: 0 });
  } catch (error) {
    const why = (error as Error).message.split('\n', 1)[0] ?? '';
    throw new CasusError('standard-invalid', { why: `it is not YAML: ${why}` }, { file: name });
  }
  return parseStandard(written, name);
}
