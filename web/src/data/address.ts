import { staticFile } from '../../../src/present/static-file.ts';

/** The parameters of a request to the API; what is undefined or empty is left out. */
export type Query = Readonly<Record<string, string | number | undefined>>;

/**
 * Where an answer of the API is: at the server, or, in a workbench that was published as files, in the file that holds
 * it. A published page says so, and where it lies, with `<html data-static="/folder">`, empty where it lies at the top.
 *
 * @param path below `/api`: `/ledger/russia`
 */
export function dataAddress(path: string, query: Query = {}): string {
  if (isStatic()) return `${basePath()}/${staticFile(`/api${path}`, query)}`;
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api${path}${search === '' ? '' : `?${search}`}`;
}

/** Was this workbench published as files, without a server? */
export function isStatic(): boolean {
  return typeof document !== 'undefined' && document.documentElement.dataset['static'] !== undefined;
}

/** The rules that can be switched one by one: null for all, at a server; in a publication those that were published. */
export function switchableRules(): ReadonlySet<string> | null {
  if (!isStatic()) return null;
  return new Set((document.documentElement.dataset['rules'] ?? '').split(' ').filter((name) => name !== ''));
}

/** Does the site have it? A publication that was made without the datasets names what it lacks. */
export function holds(what: 'forecast' | 'tests'): boolean {
  return !isStatic() || !(document.documentElement.dataset['without'] ?? '').split(' ').includes(what);
}

/** The folder that a published workbench lies in: the empty text where it lies at the top, as at a server. */
export function basePath(): string {
  return typeof document === 'undefined' ? '' : (document.documentElement.dataset['static'] ?? '').replace(/\/$/, '');
}
