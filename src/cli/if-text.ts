import { type AgreementGroup, groupRows, type PromisedClauseGroup } from '../present/promises/group-rows.ts';
import type { BoundRow, SupposedCondition } from '../present/what-if/bound-row.ts';
import type { RecordBefore, TestedBefore } from '../present/what-if/tested-before.ts';
import type { WhatIf } from '../present/what-if/what-if.ts';
import { actWords, plain, verdictWords } from '../present/words.ts';
import { knownWords, promisorWords } from './promises-text.ts';
import { wrap } from './wrap.ts';

interface Section {
  readonly title: string;
  readonly has: (row: BoundRow) => boolean;
  /** What is said where there is no such row; nothing if left out. */
  readonly none?: string;
}

/** What every promise here meets: it is said only where it is not met. */
const TAKEN: ReadonlySet<string> = new Set(['in-force', 'participant']);
const AT_ALL_TIMES = 'the promise holds at all times';

/** How many of a promisor's tests are shown; the rest is in its ledger. */
const SHOWN_TESTS = 4;

/** A supposed attack as people read it in a terminal: who would be bound to what, one entry an agreement. */
export function ifText(answer: WhatIf, terminal: number): string {
  const width = Math.max(60, Math.min(terminal, 100));
  const { attacker, attacked, on, place, rows, toBothSides, before, coverage, caveats, standard } = answer;
  const where = place.assumed ? `taken to be on ${place.words}` : `at: ${place.words}`;
  const both =
    toBothSides.length === 0 ? [] : [wrap(`Promises to both sides would meet in: ${toBothSides.join(', ')}.`, width)];
  const parts = [
    wrap(`If ${attacker} attacked ${attacked} on ${on} (${where}; standard ${standard})`, width),
    ...sectionsOf(answer).flatMap((section) => sectionText(section, rows, width)),
    leftOutText(answer, width),
    ...both,
    beforeText(before, width),
    [...caveats, ...coverage.statement].map((line) => wrap(line, width)).join(''),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function sectionsOf({ attacker, attacked }: WhatIf): Section[] {
  const called = ({ bound, atAllTimes }: BoundRow) => bound !== 'no' && !atAllTimes;
  return [
    {
      title: `The attack would call on them to help ${attacked}`,
      has: (row) => row.towards === 'attacked' && row.duty === 'help' && called(row),
      none: `No promise to help ${attacked} that such an attack calls on is in the register. There may be promises that the register does not have.`,
    },
    {
      title: `Owed to ${attacked} at all times, attack or not`,
      has: (row) =>
        row.towards === 'attacked' && row.bound !== 'no' && row.atAllTimes && ['help', 'access'].includes(row.duty),
    },
    {
      title: `To consult with ${attacked}, or over it`,
      has: (row) => row.towards === 'attacked' && row.duty === 'consult' && row.bound !== 'no',
    },
    {
      title: `Bound not to help ${attacked}, or not to act against ${attacker}`,
      has: (row) => row.towards === 'attacker' && row.duty === 'abstain' && row.bound !== 'no',
    },
    {
      title: `Bound not to help ${attacker}, or not to act against ${attacked}`,
      has: (row) => row.towards === 'attacked' && row.duty === 'abstain' && row.bound !== 'no',
    },
    {
      title: `Owed to ${attacker}, though it attacks`,
      has: (row) => row.towards === 'attacker' && ['help', 'access'].includes(row.duty) && row.bound !== 'no',
    },
    { title: 'The attack itself would break', has: ({ duty }) => duty === 'broken' },
    {
      title: `Promised to ${attacked}, but such an attack does not call on it`,
      has: (row) => row.towards === 'attacked' && row.bound === 'no',
    },
  ];
}

/** What was promised to the attacker and is only named here: help for a party that is attacked, and consultation. */
function leftOutText({ attacker, rows }: WhatIf, width: number): string {
  const own = rows.filter(
    ({ towards, bound, duty }) => towards === 'attacker' && (bound === 'no' || duty === 'consult'),
  );
  if (own.length === 0) return '';
  const names = [...new Set(own.map(({ from }) => from))].join(', ');
  const words = `Promises to ${attacker} to consult, or to help it where it is attacked itself, are left out here: by ${names}.`;
  return wrap(`${words} The JSON has each.`, width);
}

function sectionText({ title, has, none }: Section, rows: readonly BoundRow[], width: number): string[] {
  const own = rows.filter(has);
  if (own.length === 0) return none === undefined ? [] : [wrap(none, width)];
  const groups = groupRows(own, ({ to, tested }) => JSON.stringify([to, tested]));
  return [wrap(`${title}:`, width) + groups.map((group) => agreementText(group, width)).join('')];
}

function agreementText(group: AgreementGroup<BoundRow>, width: number): string {
  const caveats = new Set(
    group.clauses.flatMap(({ row, reservations }) => [
      ...reservations.map(({ words, by }) => `${by.join(', ')}: ${words}`),
      ...row.caveats,
    ]),
  );
  return [
    wrap(group.title, width, '  '),
    wrap(knownWords(group), width, '    '),
    ...group.clauses.map((clause) => clauseText(clause, width)),
    ...[...caveats].map((caveat) => wrap(`! ${caveat}`, width, '    ', '      ')),
  ].join('');
}

function clauseText({ row, promisors }: PromisedClauseGroup<BoundRow>, width: number): string {
  const decided = row.decided === null ? '' : ` Then: ${row.decided}.`;
  return [
    wrap(`${row.kind}, by ${promisorWords(promisors)}, to ${row.to}`, width, '    - ', '      '),
    wrap(`${row.article}: ${row.words}${decided}`, width, '      '),
    ...(['met', 'unmet', 'unknown'] as const).flatMap((result) => conditionsText(row.tested, result, width)),
  ].join('');
}

function conditionsText(tested: readonly SupposedCondition[], result: SupposedCondition['result'], width: number) {
  const said = ({ condition, rule }: SupposedCondition) => !TAKEN.has(condition) && rule !== AT_ALL_TIMES;
  const own = tested.filter((one) => one.result === result && (result !== 'met' || said(one)));
  if (own.length === 0) return [];
  const words = own.map(({ condition, rule }) => `${plain(condition)} (${rule})`).join('; ');
  return [wrap(`${result}: ${words}`, width, '      ', '        ')];
}

function beforeText(before: readonly RecordBefore[], width: number): string {
  if (before.length === 0) return '';
  const known = before.map(({ from, tests }) => ({ from, tests: tests.filter(isRecorded) }));
  const open = before.filter(({ tests }) => tests.length > 0 && !tests.some(isRecorded));
  const none = before.filter(({ tests }) => tests.length === 0);
  const names = (records: readonly RecordBefore[]) => records.map(({ from }) => from).join(', ');
  return [
    wrap('What they did when a promise of theirs was tested before:', width),
    ...known.filter(({ tests }) => tests.length > 0).map((record) => recordText(record, width)),
    ...(open.length === 0
      ? []
      : [wrap(`Tested, but the casebook does not say what came: ${names(open)}.`, width, '  ')]),
    ...(none.length === 0
      ? []
      : [wrap(`No test in the casebook, which is not the same as never tested: ${names(none)}.`, width, '  ')]),
  ].join('');
}

function isRecorded({ delivered }: TestedBefore): boolean {
  return delivered !== 'unknown';
}

function recordText({ from, tests }: RecordBefore, width: number): string {
  const shown = [...tests].sort((a, b) => Number(b.sameAlly) - Number(a.sameAlly)).slice(0, SHOWN_TESTS);
  const rest = tests.length - shown.length;
  return wrap(
    `${from}: ${shown.map(testWords).join('; ')}${rest === 0 ? '' : `; and ${rest} more`}`,
    width,
    '  - ',
    '    ',
  );
}

function testWords({ ally, began, ofHelp, verdict, delivered }: TestedBefore): string {
  const promise = ofHelp ? '' : ', not a promise of help';
  return `${ally} ${began.slice(0, 4)} (${verdictWords(verdict)}${promise}; delivered: ${actWords(delivered)})`;
}
