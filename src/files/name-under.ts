import * as own from 'node:path';

/**
 * A path's name from a folder, with `/` between folders on every system.
 * @param system whose paths they are, this machine's if left out
 * @example nameUnder('C:\\book', 'C:\\book\\sources\\bbc.yaml', path.win32) // 'sources/bbc.yaml'
 */
export function nameUnder(folder: string, path: string, system: Pick<typeof own, 'relative' | 'sep'> = own): string {
  return system.relative(folder, path).split(system.sep).join('/');
}
