import type { z } from 'zod';
import { CasusError } from '../core/errors.ts';
import { wordsFor } from './field-words.ts';
import { type Problem, problemOf } from './problem.ts';
import type { YamlFile } from './read-yaml.ts';

/** The field as it is named in messages: `responses[2].act`. */
export function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return name === '' ? 'the file' : name.replace(/^\./, '');
}

/** Adds a coded error to a schema's issues, with the way down from the value being checked. */
export function addError(ctx: z.RefinementCtx, error: CasusError, path: PropertyKey[] = []): void {
  ctx.addIssue({ code: 'custom', message: error.message, path, params: { error } });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown> | null | undefined)?.[part], value);
}

function explain(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type' && valueAt(value, issue.path) === undefined) return 'is missing';
  if (issue.code === 'invalid_type' && valueAt(value, issue.path) === null) return 'has no value';
  const text = issue.message.replace(/^Invalid (input|option): /, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The kind of a file, as the words for fields have it, by its folder. */
const KIND_OF: Readonly<Record<string, string>> = {
  contingencies: 'contingency',
  agreements: 'agreement',
  sources: 'sources',
  'treaty-terms': 'treaty-terms',
};

/** The error of a field that is there and holds nothing yet, in the words that the template has for it; null if it holds something. */
function emptiness(issue: z.core.$ZodIssue, { file, value }: YamlFile): CasusError | null {
  const held = valueAt(value, issue.path);
  const isEmptyList = Array.isArray(held) && held.length === 0 && issue.code === 'too_small';
  if (held !== null && !isEmptyList) return null;
  const kind = KIND_OF[file.split('/')[0] ?? ''] ?? '';
  // A publisher's texts have keys of their own, which are no fields.
  const names = issue.path
    .filter((part, i) => typeof part !== 'number' && !(kind === 'sources' && i === 1))
    .map(String);
  const about = wordsFor(kind, names);
  if (about === undefined) return null;
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const told = choices.every((choice) => about.includes(`${choice}:`));
  return new CasusError('field-empty', {
    field: fieldName(issue.path),
    about: told ? about : `${about} (${choices.join(', ')})`,
  });
}

function problemsOf(issue: z.core.$ZodIssue, yaml: YamlFile): Problem[] {
  const at = yaml.at(issue.path);
  const coded = issue.code === 'custom' ? issue.params?.['error'] : undefined;
  if (coded instanceof CasusError) {
    const named = 'field' in coded.params ? withField(coded, issue.path) : coded;
    return [problemOf(named, yaml.file, at.line, at.column)];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const place = yaml.atKey(path);
      const error = new CasusError('field-invalid', { field: fieldName(path), why: 'there is no such field' });
      return problemOf(error, yaml.file, place.line, place.column);
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && issue.message === 'Invalid input') {
    const deepest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
    if (deepest) return problemsOf({ ...deepest, path: [...issue.path, ...deepest.path] }, yaml);
  }
  const error =
    emptiness(issue, yaml) ??
    new CasusError('field-invalid', { field: fieldName(issue.path), why: explain(issue, yaml.value) });
  return [problemOf(error, yaml.file, at.line, at.column)];
}

function withField(error: CasusError, path: readonly PropertyKey[]): CasusError {
  const params = { ...error.params, field: fieldName(path) } as typeof error.params;
  return new CasusError(error.code, params);
}

/** Checks a file's value against a schema: what it holds, or null with every problem at its line. */
export function checkValue<S extends z.ZodType>(schema: S, yaml: YamlFile, problems: Problem[]): z.output<S> | null {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  problems.push(...result.error.issues.flatMap((issue) => problemsOf(issue, yaml)));
  return null;
}
