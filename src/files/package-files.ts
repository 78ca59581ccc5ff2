import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file of Casus's own package, from its folder: sources (`src/files/`) and the built program
 * (`dist/program/`) both lie two folders down.
 * @example packageFile('cases') // '/usr/lib/node_modules/casus/cases'
 */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The version in Casus's own package.json. */
export function packageVersion(): string {
  return String((JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: unknown }).version);
}
