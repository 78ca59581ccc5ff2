import type { Agreement } from '../core/agreement.ts';
import { stateNameOf } from './names.ts';

/** An agreement's title for people; where no title is known, its number and parties. */
export function pactTitle({ title, id, atopid, parties, span }: Agreement): string {
  if (title !== undefined) return title;
  const names = [...new Set(parties.map(({ actor }) => actor))].map((actor) => stateNameOf(actor, span.from));
  const shown = names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  return `${atopid === undefined ? id : `ATOP ${atopid}`} (${shown}, ${span.from.year})`;
}
