import type { ErrorCode } from '../../core/error-kinds.ts';
import { CasusError } from '../../core/errors.ts';
import type { Problem } from '../published.ts';

/** The media type of an error (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json';

/** In how many seconds to try again while an import has the database, or too much is asked. */
export const RETRY_AFTER = 2;

/** The HTTP status of each code; what is not here and the user can fix is 400. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  'case-unknown': 404,
  'ledger-empty': 404,
  'delivery-empty': 404,
  'forecast-missing': 404,
  'question-unknown': 404,
  'state-unknown': 404,
  'state-elsewhere': 404,
  'test-unknown': 404,
  'address-unknown': 404,
  'dataset-not-imported': 404,
  'method-refused': 405,
  'request-too-large': 413,
  'host-refused': 421,
  'origin-refused': 403,
  'site-refused': 403,
  'review-token-wrong': 403,
  'server-busy': 503,
  'request-dropped': 503,
  'database-locked': 503,
  'database-unreadable': 500,
  'database-newer': 500,
  'database-foreign': 500,
  'database-incomplete': 500,
  'file-not-plain': 500,
  'casebook-broken': 500,
  'register-broken': 500,
  defect: 500,
};

/** The error as the API answers it. */
export function problemOf(error: CasusError): Problem {
  return {
    type: `/api/docs#${error.code}`,
    title: error.message,
    detail: error.remedy,
    status: statusOf(error),
    code: error.code,
  };
}

/** The HTTP status of an error. */
export function statusOf(error: CasusError): number {
  return STATUS[error.code] ?? (error.exit === 1 ? 400 : 500);
}

/** A coded error of anything thrown; what nobody foresaw is a defect, whose particulars are for the terminal only. */
export function codedError(error: unknown, note: (text: string) => void): CasusError {
  if (error instanceof CasusError) return error;
  note(`${(error as Error)?.stack ?? String(error)}\n`);
  return new CasusError('defect', { why: 'the terminal that runs the server has the particulars' });
}
