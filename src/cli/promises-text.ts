import { type AgreementGroup, groupRows, type PromisedClauseGroup } from '../present/promises/group-rows.ts';
import type { Promises } from '../present/promises/promises-answer.ts';
import { wrap } from './wrap.ts';

const BINDING_WORDS = { legal: 'treaty', political: 'pledge', 'domestic-law': 'the promisor\u2019s own law' } as const;

const TEXT_WORDS = {
  full: 'text read',
  excerpt: 'articles read',
  account: 'known from accounts of it',
  none: 'text not read',
} as const;

/** What a state was promised, as people read it in a terminal: one entry an agreement. */
export function promisesText({ state, on, rows, coverage }: Promises, terminal: number): string {
  const width = Math.max(60, Math.min(terminal, 100));
  const groups = groupRows(rows);
  const head =
    groups.length === 0
      ? `No promise to ${state} is in the register for ${on}. There may be promises that the register does not have.`
      : `Promised to ${state}, in force on ${on}`;
  const parts = [
    wrap(head, width),
    ...groups.map((group) => agreementText(group, width)),
    coverage.statement.map((line) => wrap(line, width)).join(''),
  ];
  return parts.join('\n');
}

/** What an agreement is, how much of it was read and up to which day it is known: `treaty, text read, as of 2026, id`. */
export function knownWords({ agreement, binding, text, asOf }: Omit<AgreementGroup, 'clauses' | 'title'>): string {
  const read = text === null ? [] : [TEXT_WORDS[text]];
  return [BINDING_WORDS[binding], ...read, ...(asOf === null ? [] : [`as of ${asOf}`]), agreement].join(', ');
}

function agreementText(group: AgreementGroup, width: number): string {
  const { title, clauses } = group;
  const reservations = clauses.flatMap((clause) =>
    clause.reservations.map(({ words, by }) => `${by.join(', ')}: ${words}`),
  );
  const caveats = new Set([...reservations, ...clauses.flatMap(({ row }) => row.caveats)]);
  return [
    wrap(title, width),
    wrap(knownWords(group), width, '  '),
    ...clauses.map((clause, i) => clauseText(clause, clauses[i - 1], width)),
    ...[...caveats].map((caveat) => wrap(`! ${caveat}`, width, '  ', '    ')),
  ].join('');
}

function clauseText(
  { row, promisors }: PromisedClauseGroup,
  before: PromisedClauseGroup | undefined,
  width: number,
): string {
  const until = row.until === null ? '' : `, until ${row.until}`;
  const unsure = row.inForce === 'yes' ? '' : ' (not certain on this day)';
  const conditions = row.conditions.length === 0 ? '' : ` If: ${row.conditions.join('; ')}.`;
  const decided = row.decided === null ? '' : ` Then: ${row.decided}.`;
  const by = promisorWords(promisors);
  const same = promisors.length > 2 && before !== undefined && by === promisorWords(before.promisors);
  return [
    wrap(`${row.kind}, by ${same ? `the same ${promisors.length}` : by}${until}${unsure}`, width, '  - ', '    '),
    wrap(`${row.article}: ${row.words}${conditions}${decided}`, width, '    '),
  ].join('');
}

/** `United Kingdom since 1949`, or many by the day since when they owe it: `31 parties: Belgium, Canada (since 1949)`. */
export function promisorWords(promisors: PromisedClauseGroup['promisors']): string {
  const bySince = new Map<string, string[]>();
  for (const { from, since } of promisors) bySince.set(since, [...(bySince.get(since) ?? []), from]);
  const parts = [...bySince]
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([since, names]) => `${names.join(', ')} (since ${since})`);
  return promisors.length > 2 ? `${promisors.length} parties: ${parts.join('; ')}` : parts.join(' and ');
}
