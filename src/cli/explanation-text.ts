import type { ArguedFact, ArguedStep, ClauseArgument } from '../present/argument/clause-argument.ts';
import type { Explanation } from '../present/argument/explanation.ts';
import { wrap } from './wrap.ts';

/** The widest line that is easy to read. */
const WIDEST = 100;

const SUBJECTS: Readonly<Record<string, string>> = {
  'in-force': 'In force',
  participant: 'Able to act',
  beneficiary: 'Owed to it',
  trigger: 'The event',
  adversary: 'Adversary',
  location: 'Place',
  conflict: 'Conflict',
  number: 'Number',
  demand: 'Demand',
  request: 'Request',
  'non-provocation': 'Unprovoked',
  internal: 'From within',
  'own-attack': 'Own attack',
  other: 'Other limit',
};

/** An explanation as a page of text. */
export function explanationText(explanation: Explanation, terminal: number, all: boolean): string {
  const width = Math.max(40, Math.min(terminal, WIDEST));
  const { agreement, contingency, standard, deciding, others, deeds, changes } = explanation;
  const section = (title: string, body: string) => (body === '' ? '' : `\n${title.toUpperCase()}\n${body}`);
  const parts = [
    wrap(`${agreement.title}, in ${contingency.name}`, width),
    wrap(`${explanation.verdict.replace('-', ' ').toUpperCase()}: ${explanation.reason}.`, width),
    wrap(`Under ${standard.name} ${standard.version}: ${standard.title}.`, width),
    section('The promise', promise(explanation, width)),
    section(
      'The test',
      deciding === null ? wrap('No party owed another anything here.', width, '  ') : argument(deciding, width),
    ),
    section(
      'What each party did',
      deeds.map((deed) => wrap(`${deed.actor} ${deed.text}.`, width, '  ', '    ')).join(''),
    ),
    section(
      'What would change it',
      changes.map((change) => changeLine(change, width)).join('') ||
        wrap('Switching a single rule would not change the verdict.', width, '  '),
    ),
    section(
      'Other coders',
      explanation.coders
        .map(({ coder, verdict, reason }) =>
          wrap(`${verdict.replace('-', ' ')}${reason === null ? '' : ` (${reason})`}: ${coder}`, width, '  ', '    '),
        )
        .join(''),
    ),
    section('Other clauses', othersText(others, all, width)),
    section('Sources', explanation.sources.map((source) => wrap(source, width, '  ', '    ')).join('')),
  ];
  return parts.join('');
}

function promise({ agreement, contingency, deciding }: Explanation, width: number): string {
  const lines = [
    wrap(
      `${agreement.id.replace('atop:', 'ATOP ')}, ${agreement.span}${agreement.wartime ? ', made in wartime' : ''}; ${contingency.id.replace(':', ' ').toUpperCase()}, ${contingency.span}.`,
      width,
      '  ',
    ),
    wrap(`Parties: ${agreement.parties.join(', ')}.`, width, '  ', '    '),
  ];
  if (deciding !== null) {
    const owed = `${deciding.promisor} to ${deciding.beneficiary}: ${deciding.obligation} (${deciding.article}).`;
    lines.push(wrap(owed, width, '  ', '    '), wrap(deciding.words, width, '    '));
  }
  return lines.join('');
}

/** The numbers of the sources that a case lists below its trail, as text; empty where it lists none of them. */
export type Cite = (refs: readonly string[]) => string;

/** The steps of a clause's argument and what follows from them. */
export function argument(clause: ClauseArgument, width: number, cite: Cite = () => ''): string {
  const steps = clause.steps.map((step, i) => stepText(step, i + 1, clause.words, width, cite)).join('');
  const conduct = clause.conductFacts.map((fact) => wrap(factText(fact, cite), width, '       ')).join('');
  const end = `${clause.promisor}: ${CONDUCT[clause.conduct] ?? clause.conduct}. ${clause.verdict.replace('-', ' ')} (${clause.verdictKind.replaceAll('-', ' ')}).`;
  return `${steps}${wrap(end, width, '  => ', '     ')}${conduct}`;
}

const CONDUCT: Readonly<Record<string, string>> = {
  'fought-alongside': 'fought alongside',
  'gave-it': 'gave what was owed',
  helped: 'gave a part of what was owed',
  'stayed-out': 'stayed out',
  'gave-nothing': 'gave nothing',
  'fought-until-beaten': 'had fought it before and no longer did',
  'fought-it-before': 'had fought it before it promised, and did not fight it now',
  'came-too-late': 'fought it only when the ally no longer did',
  'fought-it-elsewhere': 'was fighting it in another war',
  'helped-adversary': 'helped the adversary',
  'fought-the-ally': 'fought the ally',
  'was-attacked-by-the-ally': 'was attacked by the ally',
  'not-known': 'what it did is not known',
  'not-judged': 'owed nothing here',
};

function stepText(step: ArguedStep, number: number, words: string, width: number, cite: Cite): string {
  const { subject, result, takenAs, rule } = step;
  const facts = step.facts.filter(({ text }) => text !== words);
  const taken = takenAs === null ? '' : `, counted as ${takenAs}`;
  const head = `${number}. ${(SUBJECTS[subject] ?? subject).padEnd(12)} ${result}${taken}: ${rule}.`;
  return (
    wrap(head, width, '  ', '       ') +
    facts.map((fact) => wrap(factText(fact, cite), width, '       - ', '         ')).join('')
  );
}

/** A fact with what it rests on: the row of a dataset, or the numbers of its sources in the case's list. */
function factText({ text, source, refs }: ArguedFact, cite: Cite): string {
  const numbers = cite(refs);
  if (numbers !== '') return `${text} [${numbers}]`;
  if (source === null || source.dataset === 'casebook') return text;
  return `${text} [${source.dataset}, line ${source.line}]`;
}

function changeLine(change: Explanation['changes'][number], width: number): string {
  const { from, to, verdict, reason } = change;
  return wrap(
    `${change.switch} ${to} instead of ${from}: ${verdict.replace('-', ' ')} (${reason}).`,
    width,
    '  ',
    '    ',
  );
}

/** The most clauses that are listed in a line each. */
const MOST_LISTED = 8;

function othersText(others: readonly ClauseArgument[], all: boolean, width: number): string {
  if (all) return others.map((clause) => `${wrap(`${clause.line}.`, width, '  ')}${argument(clause, width)}`).join('');
  const shown = others.slice(0, MOST_LISTED).map((clause) => wrap(`${clause.line}.`, width, '  - ', '    '));
  const rest = others.length - MOST_LISTED;
  return shown.join('') + (rest > 0 ? wrap(`and ${rest} more; --all explains each.`, width, '  ') : '');
}
