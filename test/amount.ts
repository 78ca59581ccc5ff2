/** Is everything to be tried, as `npm run check:full` does? */
export const FULL = process.env['CASUS_FULL'] === '1';

/**
 * How much a costly test does: enough to notice a fault in `npm test`, all of it in `npm run check:full`, which runs every
 * file that uses this.
 */
export function amount<T>(usual: T, full: T): T {
  return FULL ? full : usual;
}
