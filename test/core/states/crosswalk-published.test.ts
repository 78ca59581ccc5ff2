import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Truth } from '../../../src/core/kleene.ts';
import {
  formatPartialDate,
  type PartialDate,
  parsePartialDate,
  partialDate,
  type Span,
} from '../../../src/core/partial-date.ts';
import {
  cowFromGw,
  findState,
  gwFromCow,
  isGreatPower,
  isInGwSystem,
  isInStateSystem,
  isStateCode,
  STATE_LIST_ENDS,
  STATES,
  stateByCow,
} from '../../../src/core/states/crosswalk.ts';
import { dayAt } from '../../../src/core/states/row.ts';
import { GW_SYSTEM } from '../../../src/core/states/table.ts';
import { describeWithShared, sharedData } from '../../shared-data.ts';

type Row = Record<string, string>;
const table = (path: string): Row[] =>
  parse(readFileSync(sharedData(path), 'utf8'), { columns: true, bom: true, trim: true });

const spans = (spells: readonly Span[]) =>
  spells.map(({ from, to }) => `${formatPartialDate(from)}/${to === null ? '' : formatPartialDate(to)}`);

/** A spell of a COW file; its end is empty where it is the last day of the list. */
function cowSpell(row: Row): { ccode: number; from: PartialDate; to: PartialDate; text: string } {
  const day = (name: string) =>
    partialDate(Number(row[`${name}year`]), Number(row[`${name}month`]), Number(row[`${name}day`]));
  const [from, to] = [day('st'), day('end')];
  const end = to.first === STATE_LIST_ENDS.first ? '' : formatPartialDate(to);
  return { ccode: Number(row.ccode), from, to, text: `${formatPartialDate(from)}/${end}` };
}

function expectEdges(from: PartialDate, to: PartialDate, open: boolean, ask: (day: PartialDate) => Truth): void {
  expect(ask(from)).toBe('yes');
  expect(ask(to)).toBe('yes');
  expect(ask(dayAt(from.first - 1))).toBe(from.year === 1816 && from.month === 1 && from.day === 1 ? 'unknown' : 'no');
  expect(ask(dayAt(to.last + 1))).toBe(open ? 'yes' : 'no');
}

describeWithShared('the published lists of states', () => {
  test('COW State System Membership v2016: each spell, each code, each name', () => {
    const rows = table('data/states/states2016.csv');
    expect(rows).toHaveLength(243);
    const published = new Map<number, string[]>();
    for (const row of rows) {
      const { ccode, from, to, text } = cowSpell(row);
      published.set(ccode, [...(published.get(ccode) ?? []), text]);
      expectEdges(from, to, text.endsWith('/'), (day) => isInStateSystem(ccode, day));
      expect(stateByCow(ccode).abbreviation).toBe(row.stateabb);
      if (!['Congo', 'Korea'].includes(row.statenme ?? '')) expect(findState(row.statenme ?? '').ccode).toBe(ccode);
    }
    const ours = new Map([...STATES].map(([ccode, state]) => [ccode, spans(state.membership)]));
    expect(ours).toEqual(published);
  });

  test('COW major powers v2016', () => {
    const rows = table('data/states/majors2016.csv');
    expect(rows).toHaveLength(14);
    for (const row of rows) {
      const { ccode, from, to, text } = cowSpell(row);
      expectEdges(from, to, text.endsWith('/'), (day) => isGreatPower(ccode, day));
    }
    const powers = new Set(rows.map((row) => Number(row.ccode)));
    for (const ccode of STATES.keys()) {
      if (!powers.has(ccode)) expect(isGreatPower(ccode, parsePartialDate('2000'))).toBe('no');
    }
  });

  test('Gleditsch and Ward: each spell and each code', () => {
    const rows = table('data/states/andybega_gwstates.derived.csv');
    expect(rows).toHaveLength(239);
    const published = new Map<number, string[]>();
    for (const row of rows) {
      const code = Number(row.gwcode);
      const [from, end] = [row.start ?? '', (row.end ?? '').replace('9999-12-31', '')];
      published.set(code, [...(published.get(code) ?? []), `${from}/${end}`]);
      const to = parsePartialDate(end === '' ? '2016-12-31' : end);
      expectEdges(parsePartialDate(from), to, end === '', (day) => isInGwSystem(code, day));
    }
    const ours = new Map([...GW_SYSTEM].map(([code, spells]) => [code, spans(spells)]));
    expect(ours).toEqual(published);
  });

  test('each GW spell leads to one COW state at its ends, or to none that COW has', () => {
    const none = new Set<number>();
    for (const row of table('data/states/andybega_gwstates.derived.csv')) {
      const gw = Number(row.gwcode);
      for (const date of [row.start, row.end?.replace('9999-12-31', '2016-12-31')]) {
        const day = parsePartialDate(date ?? '');
        const match = cowFromGw(gw, day);
        if (match.kind === 'one') expect(gwFromCow(match.value, day)).toEqual({ kind: 'one', value: gw });
        else none.add(gw);
      }
    }
    expect([...none].sort((a, b) => a - b)).toEqual([89, 99, 396, 397, 563, 564, 711, 815]);
  });

  // countrycode has one undated code a country; where the two disagree is on purpose.
  test('the present ISO codes agree with the countrycode table but for known differences', () => {
    const differences: string[] = [];
    for (const row of table('data/states/codelist_without_cldr.csv')) {
      const ccode = Number(row.cown);
      if (!isStateCode(ccode)) continue;
      const ours = stateByCow(ccode).iso.at(-1)?.value ?? '';
      const theirs = row.iso3c === 'NA' ? '' : (row.iso3c ?? '');
      if (ours !== theirs) differences.push(`${ccode} ${ours || '-'} ${theirs || '-'}`);
    }
    expect(differences).toEqual([
      '315 CSK -',
      '265 DDR -',
      '347 XKX -',
      '817 VNM -',
      '327 - VAT',
      '678 YEM -',
      '680 YMD -',
      '345 SRB -',
    ]);
  });
});
