import useSWR from 'swr';
import type { Problem } from '../../../src/server/published.ts';
import { dataAddress, type Query } from './address.ts';

/** What a page knows of an answer it asked for. */
export interface Loaded<T> {
  /** The answer; while another is on its way, the one before. */
  readonly data: T | undefined;
  readonly problem: Problem | undefined;
  /** An answer is on its way. */
  readonly loading: boolean;
}

/** Asks the API; the same question is asked once. A null path asks nothing yet. */
export function useApi<T>(path: string | null, query: Query = {}): Loaded<T> {
  const { data, error, isLoading, isValidating } = useSWR<T, Problem>(
    path === null ? null : dataAddress(path, query),
    ask,
    { keepPreviousData: true, revalidateOnFocus: false, revalidateIfStale: false, shouldRetryOnError: false },
  );
  return { data, problem: error, loading: isLoading || isValidating };
}

/** @throws the API's problem, or one of the same shape where no answer came. */
async function ask<T>(address: string): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(address, { headers: { accept: 'application/json' } });
  } catch {
    throw UNREACHABLE;
  }
  if (answer.ok) return (await answer.json()) as T;
  throw await problemOf(answer);
}

const UNREACHABLE: Problem = {
  type: 'about:blank',
  title: 'The workbench’s server does not answer.',
  detail: 'Start it again with "npm start" or "casus serve", then load this page anew.',
  status: 0,
  code: 'server-unreachable',
};

async function problemOf(answer: Response): Promise<Problem> {
  const read = (await answer.json().catch(() => null)) as Partial<Problem> | null;
  return {
    type: 'about:blank',
    title: `The server answered ${answer.status}.`,
    detail: 'Load the page anew. If that does not help, look at what the server printed where it was started.',
    code: 'server-answer',
    ...read,
    status: answer.status,
  };
}
