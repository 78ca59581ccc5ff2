import { formatPartialDate } from '../core/partial-date.ts';
import { alsoLine, claimLine, findingLine, placeLine } from '../present/case/article-claim.ts';
import type { CaseView } from '../present/case/case-view.ts';
import type { LedgerRow } from '../present/ledger/ledger-row.ts';
import { treatyWords } from '../present/treaty-words.ts';
import { argument, type Cite } from './explanation-text.ts';
import { wrap } from './wrap.ts';

/** The widest line that is easy to read. */
const WIDEST = 100;

/** A case as a page of text: promised, asked, delivered, verdict, outcome; then the trail and the sources. */
export function caseText(view: CaseView, terminal: number): string {
  const width = Math.max(40, Math.min(terminal, WIDEST));
  const section = (title: string, body: string) => (body === '' ? '' : `\n${title.toUpperCase()}\n${body}`);
  const list = (lines: readonly string[]) => lines.map((line) => wrap(line, width, '  - ', '    ')).join('');
  const { facts } = view;
  const numbers = new Map(view.sources.map(({ ref }, i) => [ref, i + 1]));
  const cite = (refs: readonly string[]) => refs.flatMap((ref) => numbers.get(ref) ?? []).join(', ');
  return [
    wrap(`${view.name} (${view.start}; ${view.place})`, width),
    wrap(view.summary, width, '  '),
    `  As of ${formatPartialDate(facts.asOf)}.\n`,
    view.rows.map((row) => rowText(row, width)).join(''),
    section('Given before', list(facts.given.map(({ words, status }) => `${words} (${status})`))),
    section(
      'Capacity',
      list([...facts.capacity.map(({ level, words }) => `${level}: ${words}`), ...withoutCapacity(view)]),
    ),
    section('How it ended', list(facts.outcomes.map(({ kind, words }) => `${kind.replaceAll('-', ' ')}: ${words}`))),
    section('Afterwards', list(facts.realignments.map(({ words }) => words))),
    section('The trail, clause by clause', view.clauses.map((clause) => clauseText(clause, width, cite)).join('\n')),
    section('Open questions', list(facts.openQuestions.map(({ question }) => question))),
    section('Claims from articles', view.claims.map((claim) => claimText(claim, width)).join('')),
    section('Sources', view.sources.map(({ text }, i) => wrap(`${i + 1}. ${text}`, width, '  ', '     ')).join('')),
  ].join('');
}

/** A claim with its quote, its place, and what the case has of it. */
function claimText(claim: CaseView['claims'][number], width: number): string {
  const { quote, file, sha256, corrected } = claim;
  const kept = `${placeLine(claim)} (SHA-256 ${sha256.slice(0, 12)}…); kept in ${file}${corrected ? ', corrected' : ''}.`;
  return [
    wrap(claimLine(claim), width, '  - ', '    '),
    wrap(`“${quote.replace(/\s+/g, ' ').trim()}”`, width, '    '),
    wrap([kept, alsoLine(claim), findingLine(claim)].filter(Boolean).join(' '), width, '    '),
  ].join('');
}

/** Patrons of which the case says what they did, and has no evidence whether they could have done more. */
function withoutCapacity({ rows }: CaseView): string[] {
  const patrons = rows.filter(({ capacity, delivered }) => capacity === null && delivered !== 'unknown');
  return [...new Set(patrons.map(({ patron }) => patron))].map(
    (patron) => `not known: no evidence was found of what ${patron} was able to do.`,
  );
}

function clauseText(clause: CaseView['clauses'][number], width: number, cite: Cite): string {
  const head = `${clause.promisor} to ${clause.beneficiary}: ${clause.obligation} (${treatyWords(clause)}). ${clause.words}`;
  return wrap(head, width, '  ') + argument(clause, width, cite);
}

function rowText(row: LedgerRow, width: number): string {
  const line = (label: string, text: string) => wrap(`${label.padEnd(10)} ${text}`, width, '  ', ' '.repeat(13));
  const clauses = row.promised.map(
    (clause) => `${clause.obligation} (${treatyWords(clause)}): ${clause.verdict.replace('-', ' ')}`,
  );
  const came = row.responses.map(({ act, status }) => `${act} (${status})`).join(', ') || 'nothing recorded';
  const withheld = row.notGiven.length === 0 ? '' : `; known not to have come: ${row.notGiven.join(', ')}`;
  return [
    `\n${row.patron.toUpperCase()} TO ${row.ally.toUpperCase()}\n`,
    line('promised', clauses.join('; ') || 'nothing that was in force'),
    line('asked', row.asked.map(({ words, answer }) => `${words} (${answer})`).join('; ') || 'nothing that is known'),
    line('delivered', `${came}${withheld}`),
    line('verdict', `${row.verdict.replace('-', ' ')}: ${row.verdictReason}`),
    line('outcome', row.outcome.join(', ').replaceAll('-', ' ') || 'open'),
  ].join('');
}
