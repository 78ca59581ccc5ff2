import { readFileSync } from 'node:fs';

/** The version in Casus's own package.json. */
export function packageVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return String((JSON.parse(readFileSync(file, 'utf8')) as { version: unknown }).version);
}
