import { STATES } from '../../src/core/states/crosswalk.ts';

/** So many rows in the format of ATOP's directed dyads, made up from state codes; `seed` makes another version. */
export function manyDyads(rows: number, seed: number): string {
  const codes = [...STATES.keys()].slice(0, 90);
  const lines = ['ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul'];
  for (let year = 1820; lines.length <= rows; year += 1) {
    for (const a of codes) {
      for (const b of codes) {
        if (a === b || lines.length > rows) continue;
        lines.push(`${a},${b},${year},${(a + year + seed) % 2},0,${(a * b + seed) % 2},${(b + seed) % 2},1`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
