import { type Drift, FEW, SMALL } from '../present/drift/drift-answer.ts';
import type { DriftGroup } from '../present/drift/drift-groups.ts';
import { toTable } from './output.ts';
import { wrap } from './wrap.ts';

const SHOWN = ['group', 'tests', 'known', 'change', 'placebo', 'excess', '95 % interval', 'chance'];

/** Drift for people: a table for the wars and one for the casebook, what each says, and the dated steps. */
export function driftText(drift: Drift, width: number): string {
  const sides = (['wars', 'cases'] as const).filter((side) => drift.rows.some(({ on }) => on === side));
  return [head(drift, width), ...sides.map((side) => sideText(drift, side, width)), stepsText(drift, width)].join('');
}

function head({ window, patron, standard, years, points }: Drift, width: number): string {
  const whose = patron === null ? '' : `Promises of ${patron}. `;
  const text = `${whose}Distance between ally and patron in UN votes: the mean of the ${window} years after a tested promise minus that of the ${window} years before. Above 0: they moved further apart. Placebo: the same pairs in other years; excess: change minus placebo, with the interval of the excess; chance: of so large a mean in years drawn at random, corrected (Holm) for the groups told beside it. Standard ${standard}; ideal points of ${points === 'final' ? 'votes on final passage' : points === 'all' ? 'all votes' : 'all votes, older estimation'}, ${years[0]}-${years[1]}.`;
  return wrap(text, width);
}

function sideText(drift: Drift, side: 'wars' | 'cases', width: number): string {
  const rows = drift.rows.filter(({ on }) => on === side);
  const contrast = drift.contrasts.find(({ on }) => on === side);
  const unknown = drift.unknown.filter(({ on }) => on === side).map(({ why, tests }) => `${tests}: ${why}`);
  const told = rows.filter(({ tooFew }) => !tooFew).map((row) => `${row.group}: ${row.reading}${couldFind(row)}`);
  const against =
    contrast === undefined || contrast.difference === null
      ? []
      : [
          `${contrast.a} against ${contrast.b}: ${signed(contrast.difference)} (${interval(contrast.low, contrast.high)}): ${contrast.reading}`,
        ];
  const few = rows.some(({ tooFew }) => tooFew) ? [FEW] : [];
  const missing = unknown.length === 0 ? [] : [`change not known, ${unknown.join('; ')}`];
  const lines = [...told, ...against, ...few, ...missing].map((line) => wrap(line, width, '  ', '    '));
  return `\n${side === 'wars' ? 'Wars' : 'Casebook'}\n${toTable(rows.map(shown), SHOWN, width, 'group')}\n${lines.join('')}`;
}

function shown(row: DriftGroup) {
  return {
    group: row.group,
    tests: row.tests,
    known: row.known,
    change: signed(row.change),
    placebo: signed(row.placebo),
    excess: signed(row.excess),
    '95 % interval': interval(row.low, row.high),
    chance: row.tooFew || row.chanceCorrected === null ? 'few' : chanceWords(row.chanceCorrected),
  };
}

function stepsText({ steps }: Drift, width: number): string {
  if (steps.length === 0) return '';
  const rows = steps.map(({ date, ally, kind, partner, cases }) => ({
    date: date ?? 'no date',
    ally,
    step: kind.replaceAll('-', ' '),
    'towards or from': partner ?? '',
    'after the case': cases.length === 1 ? cases[0] : `${cases[0]} +${cases.length - 1}`,
  }));
  const title = 'What the allies did afterwards, from the casebook ("casus case" has each)';
  return `\n${title}\n${toTable(rows, Object.keys(rows[0] ?? {}), width, 'towards or from')}`;
}

/** ` (an excess from 0.31 on would mostly be found; that it is below 0.2: p 0.412)`. */
function couldFind({ detectable, pEquivalent }: DriftGroup): string {
  if (detectable === null || pEquivalent === null) return '';
  return ` (an excess of ${detectable.toFixed(2)} or more would usually be found; test that it is below ${SMALL}: p ${chanceWords(pEquivalent)})`;
}

function chanceWords(p: number): string {
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

function signed(value: number | null): string {
  if (value === null) return '';
  const text = Math.abs(value).toFixed(2);
  return text === '0.00' ? text : `${value < 0 ? '-' : '+'}${text}`;
}

function interval(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `${signed(low)} to ${signed(high)}`;
}
