import type { Agreement } from '../../core/agreement.ts';
import type { ContingencyKind, Hostility } from '../../core/contingency.ts';
import { isBefore } from '../../core/partial-date.ts';
import type { Call, ContingencyIndex } from '../pairing/calls.ts';
import type { Undertaking } from '../pairing/undertaking.ts';
import type { Standard } from '../standard/standard.ts';
import type { Step, TrailFact } from '../trail.ts';

/** The fact that a call rests on. */
export function callFact({ hostility }: Call): TrailFact {
  const { attacker, attacked, span, source, sources, listed } = hostility;
  return { what: listed ? 'fought' : 'attacked', actor: attacker, other: attacked, span, source, sources };
}

/**
 * Does the call bring an undertaking of this kind into play? What ATOP codes as defense is owed to an ally that
 * is attacked even where the text speaks of war in general: a text that covers a war the ally begins is coded
 * as offense too.
 */
export function triggerStep(
  agreement: Agreement,
  undertaking: Undertaking,
  call: Call,
  war: ContingencyIndex,
  standard: Standard,
): Step {
  const facts = [callFact(call)];
  const step = (result: Step['result'], rule: string): Step => ({ subject: 'trigger', result, rule, facts });
  const { kind, trigger } = undertaking;
  if (kind === 'defense' && trigger !== 'joint-war') {
    const forThisWar = agreement.wartime && isBefore(call.span.from, undertaking.span.from) === 'yes';
    if (forThisWar) return step('yes', 'the promise was made during this fighting, whoever had opened it');
    return attackedStep(call, war, standard);
  }
  switch (trigger) {
    case 'attacked':
      return attackedStep(call, war, standard);
    case 'goes-to-war':
      if (call.attacked === 'attacked') return step('yes', 'the ally itself opened or joined the fighting');
      return call.attacked === 'was-attacked'
        ? step('no', 'the ally was attacked; the clause is for a war that it begins')
        : step('unknown', 'the dataset does not say who opened this fighting');
    case 'joint-war':
    case 'at-war':
      return step('yes', 'the ally was at war, whoever began');
    case 'threatened':
      return kind === 'consultation'
        ? step('yes', 'a war is a danger to the ally')
        : step('unknown', 'the clause is about what may come before or beside a war, which war data do not show');
    case 'standing':
      return step('yes', 'the promise holds at all times');
  }
}

const FORCE: readonly Standard['attackThreshold'][] = ['any-force', 'armed-attack', 'war'];

const THRESHOLD_WORDS: Readonly<Record<Standard['attackThreshold'], string>> = {
  war: 'a war',
  'armed-attack': 'an armed attack',
  'any-force': 'force of any kind',
};

/** How much force it was: an incident is less than an armed attack; else what the kind of contingency stands for. */
function forceUsed(kind: ContingencyKind, incident: boolean): Standard['attackThreshold'] {
  if (incident) return 'any-force';
  if (kind === 'interstate-war') return 'war';
  return kind === 'armed-attack' || kind === 'leader-seized-or-killed' || kind === 'internal-conflict'
    ? 'armed-attack'
    : 'any-force';
}

/** The beneficiary must have been attacked; a blow struck back at the side that opened the war may not be one. */
function attackedStep(call: Call, war: ContingencyIndex, standard: Standard): Step {
  const facts = [callFact(call)];
  const step = (result: Step['result'], rule: string, more: TrailFact[] = []): Step => ({
    subject: 'trigger',
    result,
    rule,
    facts: [...facts, ...more],
  });
  if (call.attacked === 'attacked') return step('no', 'the ally attacked; it was not attacked by this adversary');
  if (call.attacked === 'fought') return step('unknown', 'the dataset does not say who opened this fighting');
  const force = forceUsed(war.contingency.kind, call.hostility.incident === true);
  if (force !== 'war' && FORCE.indexOf(force) < FORCE.indexOf(standard.attackThreshold)) {
    return step(
      'no',
      `under the standard an attack is ${THRESHOLD_WORDS[standard.attackThreshold]}; this was ${THRESHOLD_WORDS[force]}`,
    );
  }
  const { byProxy, onDisputedTerritory } = call.hostility;
  if (byProxy === true && standard.proxyAttack === 'not-an-attack') {
    return step('no', 'the attack came through a proxy');
  }
  if (onDisputedTerritory === true && standard.disputedTerritory !== 'attack') {
    const result = standard.disputedTerritory === 'unknown' ? 'unknown' : 'no';
    return step(result, 'the attack was on territory whose owner is disputed');
  }
  const provocation = provocationBy(call, war);
  if (provocation === null || countsAsAttack(standard, provocation.other === call.adversary)) {
    return step('yes', 'the ally was attacked');
  }
  return step('no', 'the ally had opened the fighting with the attacker\u2019s side', [provocation]);
}

/** Does the standard take a counter-attack as an attack: always, or if it is not the struck state's own? */
function countsAsAttack({ counterAttack }: Standard, struckBack: boolean): boolean {
  return counterAttack === 'attack' || (counterAttack === 'unless-struck-back' && !struckBack);
}

/**
 * The act by which the ally had opened the fighting before this attack: against the attacker itself, or, where
 * the attacker joined later, against a state on whose side it joined. Null if there is none.
 */
export function provocationBy(call: Call, war: ContingencyIndex): TrailFact | null {
  for (const row of war.adversaries(call.ally)) {
    if (row.attacker !== call.ally || row.listed || row === call.hostility) continue;
    if (!cameFirst(row, call, war)) continue;
    const against = row.attacked;
    const ownFoe = against === call.adversary;
    const joinedFor = call.joined && !row.joined && fightsBeside(war, call.adversary, against, call);
    if (ownFoe || joinedFor) {
      return { what: 'attacked', actor: call.ally, other: against, span: row.span, source: row.source };
    }
  }
  return null;
}

/** Did the ally's own attack come before the call? Of two on one day the initiator's came first. */
function cameFirst(row: Hostility, call: Call, { contingency }: ContingencyIndex): boolean {
  if (isBefore(row.span.from, call.span.from) === 'yes') return true;
  if (isBefore(call.span.from, row.span.from) !== 'no') return false;
  return contingency.participants.find(({ actor }) => actor === call.adversary)?.role !== 'initiator';
}

function fightsBeside(war: ContingencyIndex, joiner: Call['adversary'], first: Call['adversary'], call: Call): boolean {
  if (war.sideBySide(joiner, first, call.span)) return true;
  return war.between(joiner, first).length === 0;
}
