import type { Actor } from '../../core/actor.ts';
import type { Agreement } from '../../core/agreement.ts';
import type { Contingency, Hostility } from '../../core/contingency.ts';
import { groupBy } from '../../core/group-by.ts';
import { formatPartialDate, overlaps, type Span } from '../../core/partial-date.ts';
import type { NameOf } from '../names.ts';

/** What one party did in a contingency. */
export interface Deed {
  readonly actor: string;
  readonly text: string;
  readonly lines: readonly number[];
}

/** What each party of an agreement did in a contingency, with dates, in the order of their codes. */
export function deedsOf(agreement: Agreement, contingency: Contingency, nameOf: NameOf): Deed[] {
  const actors = [
    ...new Set(
      agreement.parties.filter((party) => overlaps(party.span, contingency.span) !== 'no').map(({ actor }) => actor),
    ),
  ];
  return actors.map((actor) => deedOf(actor, contingency, nameOf));
}

function deedOf(actor: Actor, contingency: Contingency, nameOf: NameOf): Deed {
  const name = nameOf(actor, contingency.span.from);
  const rows = contingency.hostilities.filter((row) => row.attacker === actor || row.attacked === actor);
  const direct = rows.filter(({ listed }) => !listed);
  const known = new Set(direct.flatMap(({ attacker, attacked }) => [attacker, attacked]));
  const implied = rows.filter((row) => row.listed && !known.has(otherOf(row, actor)));
  const beyond = unlistedText(actor, contingency, nameOf);
  if (rows.length === 0) return { actor: name, text: beyond === '' ? 'did not fight' : beyond, lines: [] };
  const parts = [
    phrase(
      'attacked',
      direct.filter((row) => row.attacker === actor && !row.joined),
      actor,
      nameOf,
    ),
    phrase(
      'joined against',
      direct.filter((row) => row.attacker === actor && row.joined),
      actor,
      nameOf,
    ),
    phrase(
      'was attacked by',
      direct.filter((row) => row.attacked === actor),
      actor,
      nameOf,
    ),
    phrase('is listed as fighting', implied, actor, nameOf),
    beyond,
  ];
  return {
    actor: name,
    text: parts.filter((part) => part !== '').join('; '),
    lines: rows.map(({ source }) => source.line),
  };
}

/** Whom it fought by the theatres of the war, though no list of wars has that. */
function unlistedText(actor: Actor, { unlisted = [] }: Contingency, nameOf: NameOf): string {
  const own = unlisted.filter(({ between }) => (between as readonly Actor[]).includes(actor));
  if (own.length === 0) return '';
  const byOther = groupBy(own, ({ between: [a, b] }) => (a === actor ? b : a));
  const parts = [...byOther].map(([other, fights]) => {
    return `${nameOf(other, fights[0]?.span.from)} (${[...new Set(fights.map(({ span }) => dates(span)))].join(', ')})`;
  });
  return `fought, by the theatres alone, ${parts.join(', ')}`;
}

function otherOf(row: Hostility, actor: Actor): Actor {
  return row.attacker === actor ? row.attacked : row.attacker;
}

function phrase(verb: string, rows: readonly Hostility[], actor: Actor, nameOf: NameOf): string {
  if (rows.length === 0) return '';
  const byOther = groupBy(rows, (row) => otherOf(row, actor));
  const parts = [...byOther].map(([other, own]) => {
    const spans = own.map(({ span }) => dates(span)).join(', ');
    return `${nameOf(other, own[0]?.span.from)} (${spans})`;
  });
  return `${verb} ${parts.join(', ')}`;
}

function dates({ from, to }: Span): string {
  return to === null ? `${formatPartialDate(from)} on` : `${formatPartialDate(from)} to ${formatPartialDate(to)}`;
}
