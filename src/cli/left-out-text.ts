import { groupBy } from '../core/group-by.ts';
import type { LeaveOutResult } from '../present/rates/left-out.ts';
import { toTable } from './output.ts';
import { interval, share } from './rates-text.ts';

type Row = LeaveOutResult['rows'][number];

/** How many of a row's parts a table shows; CSV and JSON have all. */
const SHOWN = 8;

/** The columns of a CSV of rates without one part. */
export const LEFT_OUT_COLUMNS = [
  'group',
  'left',
  'name',
  'honored',
  'tests',
  'rate',
  'withoutHonored',
  'withoutTests',
  'withoutRate',
  'withoutLow',
  'withoutHigh',
  'change',
  'by',
  'standard',
] as const satisfies readonly (keyof Row)[];

/** Rates without each part for people: in each group the parts that move its rate most. */
export function leftOutText(rows: readonly Row[], width: number): string {
  const groups = groupBy(rows, ({ by, group }) => `${by}|${group}`);
  return [...groups.values()]
    .map((group) => {
      const [{ group: name, honored, tests, rate }] = group as [Row];
      const title = `${name}: ${honored} of ${tests} (${share(rate)})\n`;
      const rest = group.length > SHOWN ? `… and ${group.length - SHOWN} more that move it less\n` : '';
      const shown = group.slice(0, SHOWN).map((row) => ({
        without: row.name,
        kept: `${row.withoutHonored} of ${row.withoutTests}`,
        rate: share(row.withoutRate),
        '95 % interval': interval(row.withoutLow, row.withoutHigh),
        change: row.change === null ? '' : `${row.change > 0 ? '+' : ''}${row.change.toFixed(3)}`,
      }));
      return `${title}${toTable(shown, Object.keys(shown[0] ?? {}), width, 'without')}${rest}`;
    })
    .join('\n');
}
