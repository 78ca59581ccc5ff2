import { SUPPORT_ACTS, type SupportAct } from '../ladder.ts';
import { listed } from '../names.ts';
import { actWords, capital, shortName } from '../words.ts';
import type { LedgerRow } from './ledger-row.ts';

/** Whether the law asked for anything: it did, that is undetermined, the promise was not called on, or there was none. */
export type Called = 'called' | 'undetermined' | 'not-called' | 'nothing';

/** A row as one picture: on the ladder, what was owed and what came. */
export interface CameAgainstOwed {
  /** The rung that the promise asks for; null where none of help was in force, or it is kept by standing aside. */
  readonly owed: SupportAct | null;
  readonly called: Called;
  /** The most that is confirmed; null where the case does not say what the patron did. */
  readonly came: SupportAct | null;
  /** The most that is only reported, where that is more than came. */
  readonly reported: SupportAct | null;
  /** The most that the ally asked for and is not known to have got. */
  readonly unmet: SupportAct | null;
  /** What came beside what was owed, where something was owed for certain. */
  readonly gap: 'less' | 'as-much' | null;
}

const rung = (act: SupportAct) => SUPPORT_ACTS.indexOf(act);

function most(acts: readonly SupportAct[]): SupportAct | null {
  return [...acts].sort((a, b) => rung(b) - rung(a))[0] ?? null;
}

/**
 * What came beside what was owed, in one row. A promise counts as owed where it is by law and was called on.
 * @example cameAgainstOwed(kazakhstan2022) // { owed: 'deployment', called: 'called', came: 'deployment', gap: 'as-much', … }
 */
export function cameAgainstOwed({ owed, verdict, delivered, responses, asked }: LedgerRow): CameAgainstOwed {
  const legal = owed?.binding === 'legal' ? owed : null;
  const act = legal?.owed ?? null;
  const called = legal === null ? 'nothing' : CALLED[verdict];
  const came = delivered === 'unknown' ? null : delivered;
  const least = came === null ? -1 : rung(came);
  const told = most(responses.filter(({ status }) => status !== 'confirmed').map((one) => one.act));
  const refused = asked.filter(({ answer }) => answer !== 'granted').flatMap(({ acts }) => acts);
  const unmet = most(refused.filter((one) => rung(one) > least));
  return {
    owed: act,
    called,
    came,
    reported: told !== null && rung(told) > least ? told : null,
    unmet,
    gap: called !== 'called' || act === null || came === null ? null : rung(came) < rung(act) ? 'less' : 'as-much',
  };
}

const CALLED: Readonly<Record<LedgerRow['verdict'], Called>> = {
  honored: 'called',
  violated: 'called',
  undetermined: 'undetermined',
  'not-invoked': 'not-called',
};

const CAME_WORDS: Partial<Readonly<Record<SupportAct, string>>> = {
  'fought-ally': 'It fought the ally',
  'helped-adversary': 'It helped the adversary',
  nothing: 'Nothing came',
  words: 'Words came',
  deployment: 'Forces came',
  combat: 'Forces came and fought',
};

/** What came at most, as the beginning of a sentence: `Words came`. */
export function cameWords({ came }: CameAgainstOwed): string {
  if (came === null) return 'What came is not known';
  return CAME_WORDS[came] ?? `${capital(actWords(came))} came`;
}

/** A row in a sentence: what came, and what was owed or asked for. */
export function rowSentence(row: LedgerRow): string {
  const found = cameAgainstOwed(row);
  const ally = shortName(row.ally);
  const owedForces = found.owed === 'deployment' || found.owed === 'combat';
  const owed = found.owed === null ? '' : owedForces ? 'forces' : actWords(found.owed);
  if (found.gap === 'less') return `${cameWords(found)}; the treaty asked for ${owed}.`;
  if (found.gap === 'as-much') return `${cameWords(found)}, as the treaty asked.`;
  if (found.unmet !== null) {
    const asked = found.unmet === 'deployment' || found.unmet === 'combat' ? 'forces' : actWords(found.unmet);
    return `${cameWords(found)}; ${ally} had asked for ${asked}.`;
  }
  const what = found.owed === null ? null : `the promise of ${owed}`;
  if (found.called === 'undetermined' && what !== null)
    return `${cameWords(found)}; whether ${what} bound is undetermined.`;
  if (found.called === 'not-called' && what !== null) return `${cameWords(found)}; ${what} was not called on.`;
  if (found.called === 'called') return `${cameWords(found)}; the promise asked it to stand aside.`;
  return `${cameWords(found)}; no treaty of help was called on.`;
}

/**
 * The rows that carry a sentence, three at most, the latest of their kind: one in which less came than was owed, one in
 * which as much came, one in which help that was asked for did not come.
 */
export function annotated(rows: readonly LedgerRow[]): ReadonlySet<string> {
  const latest = [...rows].sort((a, b) => (a.start < b.start ? 1 : -1));
  const ids = [
    latest.find((row) => cameAgainstOwed(row).gap === 'less'),
    latest.find((row) => cameAgainstOwed(row).gap === 'as-much'),
    latest.find((row) => cameAgainstOwed(row).gap === null && cameAgainstOwed(row).unmet !== null),
  ].flatMap((row) => (row === undefined ? [] : [row.id]));
  return new Set(ids);
}

/** What a picture of rows shows, for those who hear it. */
export function cameSummary(rows: readonly LedgerRow[]): string {
  const found = rows.map(cameAgainstOwed);
  const called = found.filter(({ gap }) => gap !== null);
  const less = called.filter(({ gap }) => gap === 'less').length;
  const forces = found.filter(({ came }) => came === 'deployment' || came === 'combat').length;
  const owing =
    called.length === 0
      ? 'no treaty of help is known to have been called on'
      : `help was owed in ${called.length}, and less than that came in ${less}`;
  return `${rows.length} dangers, ${listed([owing, `forces came in ${forces}`])}`;
}
