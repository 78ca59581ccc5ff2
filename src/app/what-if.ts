import { CasusError } from '../core/errors.ts';
import { parsePartialDate } from '../core/partial-date.ts';
import type { Gazetteer } from '../core/theatre.ts';
import { homeOf, type PlaceOfAttack, placeOfAttack } from '../present/what-if/place-of-attack.ts';
import { type WhatIf, whatIfOf } from '../present/what-if/what-if.ts';
import { readTheatres } from './built-in.ts';
import type { Effects } from './effects.ts';
import { casebookRows, type LedgerOptions } from './ledger.ts';
import { actorIn, sourceLineOf } from './promises.ts';

/** An attack to suppose. */
export interface WhatIfOptions extends Pick<LedgerOptions, 'cases' | 'standard'> {
  /** A state by name or code, or an actor of the casebook. */
  readonly attacker: string;
  readonly attacked: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** A place of the gazetteer; the territory of the one attacked if left out. */
  readonly place?: string | undefined;
}

/**
 * Everyone whom a supposed attack would bind, as far as the register of promises knows.
 * @throws CasusError `state-unknown`, `state-ambiguous`, `date-impossible`, `place-unknown`, `attack-on-itself`, and as
 * `casebookRows`.
 */
export async function whatIf(options: WhatIfOptions, effects: Effects): Promise<WhatIf> {
  const { casebook, standard, rows, nameOf } = await casebookRows(options, effects);
  const day = parsePartialDate(options.on);
  const attacker = actorIn(options.attacker, casebook);
  const attacked = actorIn(options.attacked, casebook);
  if (attacker === attacked) throw new CasusError('attack-on-itself', { name: nameOf(attacker, day) });
  const place =
    options.place === undefined || options.place === ''
      ? homeOf(attacked, nameOf(attacked, day))
      : named(options.place, (await readTheatres()).gazetteer);
  return whatIfOf({
    attacker,
    attacked,
    day,
    place,
    agreements: casebook.agreements,
    standard,
    ledger: rows,
    nameOf,
    sourceLine: sourceLineOf(casebook),
  });

  function named(written: string, gazetteer: Gazetteer): PlaceOfAttack {
    const found = placeOfAttack(written, gazetteer, attacked, day);
    if (found !== null) return found;
    const first = written.toLowerCase().slice(0, 4);
    const near = [...gazetteer.values()].filter(
      ({ id, name }) => id.includes(first) || name.toLowerCase().includes(first),
    );
    const known = near.slice(0, 8).map(({ id }) => id);
    throw new CasusError('place-unknown', { place: written, near: known.length === 0 ? 'none' : known.join(', ') });
  }
}
