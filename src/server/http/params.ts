import type { z } from '@hono/zod-openapi';
import { whyNotUntil } from '../../core/asked.ts';
import { CasusError } from '../../core/errors.ts';
import type { Params } from '../worker/compute.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * What a request gave, checked against what the endpoint takes. A parameter that it does not know is refused, so that a
 * misspelt one is not silently ignored.
 * @throws CasusError `request-invalid`.
 */
export function givenOf(
  endpoint: Endpoint,
  params: Readonly<Record<string, string>>,
  queries: Readonly<Record<string, readonly string[]>>,
): Params {
  const query = Object.entries(queries).map(([name, values]) => [name, once(name, values)]);
  const given: Params = { ...checked(endpoint.params, params), ...checked(endpoint.query, Object.fromEntries(query)) };
  const [since, until] = [given['since'], given['until']].map((date) => (date === undefined ? date : String(date)));
  const why = whyNotUntil(since, until);
  if (why !== null) throw invalid('until', until ?? '', why);
  return given;
}

function once(name: string, values: readonly string[]): string {
  const [value = '', second] = values;
  if (second !== undefined) throw invalid(name, second, 'it is given twice');
  return value;
}

function checked(schema: z.ZodObject, values: Readonly<Record<string, string>>): Record<string, unknown> {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? '';
    const known = Object.keys(schema.shape).join(', ');
    throw invalid(
      name,
      values[name] ?? '',
      known === '' ? 'there are no parameters here' : `the parameters are ${known}`,
    );
  }
  const name = String(issue?.path[0] ?? '');
  throw invalid(name, values[name] ?? '', whyOf(issue));
}

function whyOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_value') return `it is one of ${issue.values.join(', ')}`;
  return issue?.message.replace(/^Too (big|small): expected \w+ to (have|be)/, 'it has to $2') ?? 'it is not valid';
}

function invalid(parameter: string, value: string, why: string): CasusError {
  return new CasusError('request-invalid', { parameter: parameter.slice(0, 60), value: value.slice(0, 200), why });
}
