import { SUPPORT_ACTS, type SupportAct } from '../core/response.ts';
import { inOneParagraph } from '../present/headline-type.ts';
import { type Mark, marksOn } from '../present/ledger/ledger-marks.ts';
import type { LedgerRow } from '../present/ledger/ledger-row.ts';
import { ledgerHeadline } from '../present/ledger/ledger-sentence.ts';
import { actWords, gravestOutcome, shortName, verdictWords } from '../present/words.ts';
import { toTable } from './output.ts';
import { wrap } from './wrap.ts';

/** The rungs of the ladder that help stands on, each with its two letters in a terminal. */
const RUNGS: Readonly<Partial<Record<SupportAct, string>>> = {
  nothing: 'no',
  words: 'wo',
  diplomacy: 'di',
  sanctuary: 'sa',
  funds: 'fu',
  intelligence: 'in',
  training: 'tr',
  arms: 'ar',
  access: 'ac',
  deployment: 'de',
  combat: 'co',
};

const LEGEND = [
  'no nothing, wo words, di diplomacy, sa sanctuary, fu funds, in intelligence, tr training, ar arms, ac access, de deployment, co combat',
  '\u25c6 promised by treaty  \u25c7 pledged  \u25bd asked for  \u25cf delivered, confirmed  \u25cc reported, or reported and denied  \u2013 known not to have come',
];

const NOTE =
  'Promised: the treaty clause that the verdict is about; (pledge): a political promise, and no treaty; nothing: no promise that such a danger calls on. Help: the strongest that is confirmed. Verdict: whether the treaty was kept; \u2013: no treaty was at stake. "--ladder" shows every kind of help, "casus case" one case in full.';

/** A ledger as people read it in a terminal: a line for each ally in each danger, in words. */
export function ledgerText(rows: readonly LedgerRow[], terminal: number): string {
  const width = widthOf(terminal);
  const cells = rows.map((row) => ({
    ally: cutName(row.ally),
    began: row.start.slice(0, 7),
    promised: promiseWords(row),
    help: actWords(row.delivered),
    verdict: row.owed?.binding === 'legal' ? verdictWords(row.verdict) : '\u2013',
    ended: gravestOutcome(row.outcome),
  }));
  const table = toTable(cells, ['ally', 'began', 'promised', 'help', 'verdict', 'ended'], width, 'promised');
  return `${table}\n${wrap(inOneParagraph(ledgerHeadline(rows)), width)}${wrap(NOTE, width)}`;
}

function promiseWords({ owed }: LedgerRow): string {
  if (owed === null) return 'nothing';
  return owed.binding === 'political' ? `${owed.obligation} (pledge)` : owed.obligation;
}

/** A ledger with every rung of the ladder of help as a column: what was promised, asked for and delivered on it. */
export function ladderText(rows: readonly LedgerRow[], terminal: number): string {
  const width = widthOf(terminal);
  const ally = Math.max(4, ...rows.map((row) => cutName(row.ally).length));
  const acts = SUPPORT_ACTS.filter((act) => RUNGS[act] !== undefined);
  const verdict = Math.max(7, ...rows.map((row) => row.verdict.length));
  const head = `${'ally'.padEnd(ally)} ${'since'.padEnd(7)}  ${acts.map((act) => RUNGS[act]).join(' ')}  ${'verdict'.padEnd(verdict)} outcome`;
  const lines = rows.map((row) => {
    const bar = acts.map((act) => cell(row, act).padEnd(2)).join(' ');
    const outcome = gravestOutcome(row.outcome);
    const start = `${cutName(row.ally).padEnd(ally)} ${row.start.slice(0, 7).padEnd(7)}  ${bar}  `;
    const end = `${row.verdict.replace('-', ' ').padEnd(verdict)} ${outcome}`;
    return `${start}${end}`.trimEnd();
  });
  const legend = LEGEND.map((line) => wrap(line, width)).join('');
  return `${head}\n${lines.join('\n')}\n\n${legend}${wrap(`${inOneParagraph(ledgerHeadline(rows))} The verdict speaks of the law, the ladder of what came, the outcome of how it ended.`, width)}`;
}

function widthOf(terminal: number): number {
  return Math.max(60, Math.min(terminal, 120));
}

/** A name that does not push the ladder off the screen. */
function cutName(name: string): string {
  const plain = shortName(name);
  return plain.length > 16 ? `${plain.slice(0, 15)}\u2026` : plain;
}

/** Each mark's sign. Two fit in a cell: where it was promised, asked for and did not come, the request gives way. */
const SIGNS: Readonly<Record<Mark, string>> = {
  promised: '\u25c6',
  pledged: '\u25c7',
  asked: '\u25bd',
  delivered: '\u25cf',
  reported: '\u25cc',
  denied: '\u25cc',
  'given-before': '\u2013',
  withheld: '\u2013',
};

function cell(row: LedgerRow, act: SupportAct): string {
  const marks = marksOn(row, act);
  if (marks.length === 0) return '\u00b7';
  const shown = marks.length > 2 ? marks.filter((mark) => mark !== 'asked') : marks;
  return shown.map((mark) => SIGNS[mark]).join('');
}
