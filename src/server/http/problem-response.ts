import type { CasusError } from '../../core/errors.ts';
import { PROBLEM_TYPE, problemOf, RETRY_AFTER } from './problem.ts';
import { SECURITY_HEADERS } from './security.ts';

/** What goes with the answer of an error, the rules for browsers among it. */
export function problemHeaders(status: number): Record<string, string> {
  return {
    ...SECURITY_HEADERS,
    'content-type': PROBLEM_TYPE,
    'cache-control': 'no-store',
    ...(status === 503 ? { 'retry-after': String(RETRY_AFTER) } : {}),
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  };
}

/** An error as it is answered. */
export function problemResponse(error: CasusError): Response {
  const problem = problemOf(error);
  return new Response(JSON.stringify(problem), { status: problem.status, headers: problemHeaders(problem.status) });
}
