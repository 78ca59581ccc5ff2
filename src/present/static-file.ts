/** The longest name; file systems take 255 bytes. */
const LONGEST = 200;

/** A publication holds whole lists. */
const PAGING = new Set(['limit', 'offset']);

/**
 * Where a static publication keeps the API's answer to a request, relative to its folder: `/api/ledger/russia` with
 * `standard=dyad` is `api/ledger/russia/standard=dyad.json`. The order of the parameters does not count, and what is
 * left out or empty is not in the name, nor are `limit` and `offset`, since a publication holds whole lists. Characters that a file's name cannot have are written as their code between tildes.
 *
 * @param path the address's path, decoded: `/api/cases/iran-2026`
 * @param query the parameters
 */
export function staticFile(path: string, query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const given = Object.entries(query)
    .filter(([name, value]) => value !== undefined && value !== '' && !PAGING.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const extension = given.find(([name]) => name === 'format')?.[1] ?? 'json';
  const named = given
    .filter(([name]) => name !== 'format')
    .map(([name, value]) => `${safe(name)}=${safe(String(value))}`);
  const folder = path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => safe(part))
    .join('/');
  const name = (named.length === 0 ? 'index' : named.join('&')).slice(0, LONGEST);
  return `${folder}/${name}.${safe(String(extension))}`;
}

/** Letters, digits and `-._,=` as they are, all else as its code between tildes; never a name that begins with a dot. */
function safe(text: string): string {
  return text
    .replace(/[^A-Za-z0-9\-._,=]/gu, (letter) => `~${letter.codePointAt(0)?.toString(16)}~`)
    .replace(/^\./, '~2e~');
}
