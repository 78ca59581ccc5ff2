import type { TreatyClause, Trigger } from '../../core/treaty-clause.ts';

const TRIGGER_WORDS: Readonly<Record<Trigger, string | null>> = {
  attacked: 'it is attacked',
  'at-war': 'it is at war, whoever began',
  'goes-to-war': 'it goes to war',
  threatened: 'it is threatened',
  'joint-war': 'the parties fight a war together',
  standing: null,
};

const DISCRETION_WORDS = {
  automatic: null,
  'each-party': 'each promisor judges what it does',
  organ: 'an organ has to decide',
  'agreement-then': 'the parties have to agree on it then',
} as const;

/** A text without the full stop at its end. */
function bare(text: string): string {
  return text.replace(/\.$/, '');
}

/**
 * What must hold for a clause to bind, each condition in words: `it is attacked`, `it asks for help`. A standing clause
 * without conditions gives none.
 * @example conditionWords({ trigger: 'attacked', onRequest: true, ... }) // ['it is attacked', 'it asks for help']
 */
export function conditionWords(clause: TreatyClause): string[] {
  const { adversaries, location, conflict, demand } = clause;
  const words = [
    TRIGGER_WORDS[clause.trigger],
    clause.unprovoked ? 'it did not provoke the attack' : null,
    adversaries ? `adversary: ${bare(adversaries.words)}` : null,
    clause.atLeastAdversaries ? `at least ${clause.atLeastAdversaries} adversaries` : null,
    location ? `place: ${bare(location.words)}` : null,
    conflict ? `conflict: ${bare(conflict.words)}` : null,
    demand ? `demand: ${bare(demand.words)}` : null,
    clause.onRequest ? 'it asks for help' : null,
  ];
  return words.filter((part) => part !== null);
}

/** Who decides what is done once a clause binds, in words; null where the event alone decides or the clause is silent. */
export function decidedWords({ discretion, organ }: TreatyClause): string | null {
  if (discretion === 'organ' && organ !== undefined) return `decided by: ${bare(organ)}`;
  return discretion === undefined ? null : DISCRETION_WORDS[discretion];
}

/** Do an organ or the parties have to decide first, by the words of `decidedWords`? */
export function waitsForDecision(decided: string | null): boolean {
  return decided !== null && decided !== DISCRETION_WORDS['each-party'];
}
