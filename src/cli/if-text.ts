import type { AgreementGroup, PromisedClauseGroup } from '../present/promises/group-rows.ts';
import type { BoundRow } from '../present/what-if/bound-row.ts';
import {
  conditionsApart,
  onlyNamed,
  recordsApart,
  SHOWN_TESTS,
  type WhatIfSection,
  whatIfSections,
} from '../present/what-if/sections.ts';
import type { RecordBefore, TestedBefore } from '../present/what-if/tested-before.ts';
import type { WhatIf } from '../present/what-if/what-if.ts';
import { actWords, plain, verdictWords } from '../present/words.ts';
import { knownWords, promisorWords } from './promises-text.ts';
import { wrap } from './wrap.ts';

/** A supposed attack as people read it in a terminal: who would be bound to what, one entry an agreement. */
export function ifText(answer: WhatIf, terminal: number): string {
  const width = Math.max(60, Math.min(terminal, 100));
  const { attacker, attacked, on, place, toBothSides, before, coverage, caveats, standard } = answer;
  const where = place.assumed ? `taken to be on ${place.words}` : `at: ${place.words}`;
  const both =
    toBothSides.length === 0 ? [] : [wrap(`Promises to both sides would meet in: ${toBothSides.join(', ')}.`, width)];
  const parts = [
    wrap(`If ${attacker} attacked ${attacked} on ${on} (${where}; standard ${standard})`, width),
    ...whatIfSections(answer).flatMap((section) => sectionText(section, width)),
    leftOutText(answer, width),
    ...both,
    beforeText(before, width),
    [...caveats, ...coverage.statement].map((line) => wrap(line, width)).join(''),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** What was promised to the attacker and is only named here. */
function leftOutText(answer: WhatIf, width: number): string {
  const { words, by } = onlyNamed(answer);
  if (by.length === 0) return '';
  return wrap(`${words}, are left out here: by ${by.join(', ')}. The JSON has each.`, width);
}

function sectionText({ title, groups, none }: WhatIfSection, width: number): string[] {
  if (groups.length === 0) return none === null ? [] : [wrap(none, width)];
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
    ...conditionsApart(row.tested).map(({ result, conditions }) => {
      const words = conditions.map(({ condition, rule }) => `${plain(condition)} (${rule})`).join('; ');
      return wrap(`${result}: ${words}`, width, '      ', '        ');
    }),
  ].join('');
}

function beforeText(before: readonly RecordBefore[], width: number): string {
  if (before.length === 0) return '';
  const { known, open, none } = recordsApart(before);
  const rest = (words: string, names: readonly string[]) =>
    names.length === 0 ? [] : [wrap(`${words}: ${names.join(', ')}.`, width, '  ')];
  return [
    wrap('What they did when a promise of theirs was tested before:', width),
    ...known.map((record) => recordText(record, width)),
    ...rest('Tested, but the casebook does not say what came', open),
    ...rest('No test in the casebook, which is not the same as never tested', none),
  ].join('');
}

function recordText({ from, tests }: RecordBefore, width: number): string {
  const rest = tests.length - SHOWN_TESTS;
  const shown = tests.slice(0, SHOWN_TESTS).map(testWords).join('; ');
  return wrap(`${from}: ${shown}${rest <= 0 ? '' : `; and ${rest} more`}`, width, '  - ', '    ');
}

function testWords({ ally, began, ofHelp, verdict, delivered }: TestedBefore): string {
  const promise = ofHelp ? '' : ', not a promise of help';
  return `${ally} ${began.slice(0, 4)} (${verdictWords(verdict)}${promise}; delivered: ${actWords(delivered)})`;
}
