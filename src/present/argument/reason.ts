import type { Test } from '../../assessment/aggregate.ts';
import { type ClauseTest, failedAt, type Step } from '../../assessment/trail.ts';
import { formatPartialDate, type PartialDate } from '../../core/partial-date.ts';
import type { NameOf } from '../names.ts';

/** The obligation as a noun in a sentence. */
export const OBLIGATION_WORDS: Readonly<Record<string, string>> = {
  defense: 'active help if attacked (defense)',
  offense: 'active help in a war it begins (offense)',
  neutrality: 'neutrality',
  nonaggression: 'not to fight it (nonaggression)',
  consultation: 'consultation',
};

/** The step that decided that a clause was not invoked; undefined if it was. */
export function failedStep(test: ClauseTest): Step | undefined {
  return failedAt(test.steps);
}

/** Why a test has its verdict, in one line. */
export function oneLine(test: Test, nameOf: NameOf): string {
  const { deciding } = test;
  if (deciding === null) return 'No obligation was in force between these parties';
  return clauseLine(deciding, nameOf);
}

/** Why a clause has its verdict, in one line. */
export function clauseLine(clause: ClauseTest, nameOf: NameOf): string {
  const at = clause.calledOn;
  const promisor = nameOf(clause.promisor, at);
  const ally = nameOf(clause.beneficiary, at);
  const foe = nameOf(clause.call.adversary, at);
  const when = formatPartialDate(at);
  const owed = `${promisor} owed ${ally} ${clause.kind}`;
  switch (clause.verdictKind) {
    case 'defected':
      return clause.conduct === 'helped-adversary'
        ? `${owed} in its war with ${foe} (${when}); ${promisor} took the side of ${foe}`
        : `${owed}; ${promisor} fought ${ally} (${formatPartialDate(foughtOn(clause))})`;
    case 'abandoned':
      return `${owed} against ${foe} (${when}); ${promisor} ${CONDUCT_WORDS[clause.conduct] ?? 'stayed out'}`;
    case 'late':
      return `${owed} against ${foe} (${when}); ${promisor} ${lateWords(clause)}`;
    case 'not-agreed':
      return `${owed} against ${foe} (${when}) only if the two agreed on it; no help came, so they are taken not to have agreed`;
    case 'in-full':
      return clause.kind === 'neutrality'
        ? `${owed} in its war with ${foe} (${when}); ${keptNeutrality(clause, promisor)}`
        : `${owed} against ${foe} (${when}); ${promisor} ${clause.conduct === 'gave-it' ? 'gave it' : 'fought alongside'}`;
    case 'in-part':
      return `${owed} against ${foe} (${when}); ${promisor} ${CONDUCT_WORDS[clause.conduct] ?? 'owed help short of fighting, which counts as given'}`;
    case 'held':
      return `${owed}; they did not fight each other`;
    case 'consultation-only':
      return `${owed}, which fighting cannot show`;
    case 'not-known':
      if (clause.steps.some(({ subject, result }) => subject === 'text' && result === 'unknown')) {
        return `${owed} by the account of others; nobody has read the text`;
      }
      return `${owed}; what was owed or given in the fighting with ${foe} (${when}) is not known`;
    default:
      return `${owed}; ${unmet(clause, foe)}`;
  }
}

/** The day from which a promisor fought its ally: the fight's own first day, which may come long after the call. */
function foughtOn({ conductFacts, calledOn }: ClauseTest): PartialDate {
  const fight = conductFacts.find(({ what }) => what === 'attacked' || what === 'fought');
  return fight?.span?.from ?? calledOn;
}

/** Conduct between coming and staying out. */
const CONDUCT_WORDS: Partial<Readonly<Record<ClauseTest['conduct'], string>>> = {
  'gave-nothing': 'gave nothing',
  helped: 'gave help short of fighting',
  'fought-until-beaten': 'had fought it before and no longer did',
  'fought-it-before': 'had fought it before it promised, and did not fight it now',
  'fought-it-elsewhere': 'was fighting it in another war',
};

function lateWords({ conduct, helpAfterDays }: ClauseTest): string {
  if (conduct === 'came-too-late') return 'fought it only when the ally no longer did';
  return `came late, after at least ${helpAfterDays} days`;
}

function keptNeutrality({ conduct }: ClauseTest, promisor: string): string {
  return conduct === 'fought-alongside' ? `${promisor} did more and fought alongside` : `${promisor} stayed out`;
}

function unmet(clause: ClauseTest, foe: string): string {
  const step = failedStep(clause);
  const against = `(against ${foe}, ${formatPartialDate(clause.calledOn)})`;
  if (step === undefined && clause.implied) return `no clause says so, and the standard does not imply it ${against}`;
  if (step === undefined) return `${CONDUCT_WORDS[clause.conduct] ?? 'not called on'} ${against}`;
  const unknown = step.takenAs === undefined ? '' : ', which the standard counts as not met';
  return `${step.rule}${unknown} ${against}`;
}
