import { z } from 'zod';
import { CasusError } from '../core/errors.ts';

/**
 * A standard: the coding rules under which tests are judged. Every switch is a choice on which published
 * codings differ; a verdict exists only under a standard. `docs/method/assessment.md` says who chooses what.
 */
export const standardSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/, 'a name has lower-case letters, digits and hyphens'),
  version: z.int().min(1),
  title: z.string().min(3),
  /** agreement × war; promisor → beneficiary × war for each agreement; promisor → beneficiary × contingency, strongest clause. */
  unit: z.enum(['agreement', 'ally', 'dyad']),
  /** Do agreement and contingency have to share a calendar year or a day to be paired? */
  overlap: z.enum(['year', 'day']),
  /** Must every promisor of an agreement have kept its word, or is one enough where none fought an ally? */
  multilateral: z.enum(['all', 'any']),
  /** Is a nonaggression promise that simply held a test that was honored, or no test? */
  heldNonaggression: z.enum(['honored', 'not-invoked']),
  /** Is a promise to consult a test that participation cannot decide, or no test? */
  consultation: z.enum(['undetermined', 'not-invoked']),
  /** Who can invoke: those who fought from the first, or everyone who ever fought? */
  invokers: z.enum(['original', 'all']),
  /** What a condition counts as where the words or the facts are not known. */
  unknownConditions: z.enum(['met', 'unmet', 'excluded']),
  /** What counts where help is owed on request and no request is known. */
  unknownRequest: z.enum(['met', 'unmet', 'excluded']),
  /** Is an attack on a state that itself opened the fighting against the attacker's side an attack? */
  counterAttack: z.enum(['attack', 'not-an-attack']),
  /** Help counts if it comes within so many days of the call; null for any time before the fighting ends. */
  helpWithinDays: z.int().min(0).nullable(),
  /** What help short of fighting counts as where fighting was owed. */
  partialHelp: z.enum(['honored', 'violated']),
  /** What counts where access or supplies were owed, which participation in fighting cannot show. */
  unseenHelp: z.enum(['presumed-given', 'undetermined']),
  /** The least use of force that is an attack. */
  attackThreshold: z.enum(['war', 'armed-attack', 'any-force']),
  /** What an alliance organ's own finding that the case has arisen does to a condition. */
  organFinding: z.enum(['binding', 'evidence', 'ignored']),
});

/** The coding rules under which tests are judged. */
export type Standard = z.infer<typeof standardSchema>;

const BF_2018: Standard = {
  name: 'bf-2018',
  version: 1,
  title: 'Berkemeier & Fuhrmann 2018, after Leeds, Long & Mitchell 2000',
  unit: 'agreement',
  overlap: 'year',
  multilateral: 'all',
  heldNonaggression: 'not-invoked',
  consultation: 'not-invoked',
  invokers: 'all',
  unknownConditions: 'unmet',
  unknownRequest: 'met',
  counterAttack: 'attack',
  helpWithinDays: null,
  partialHelp: 'honored',
  unseenHelp: 'presumed-given',
  attackThreshold: 'war',
  organFinding: 'evidence',
};

/** One patron's decision towards one ally, in dangers below war as well; what an ally's organ found binds it. */
const BELOW_WAR = { ...BF_2018, overlap: 'day', attackThreshold: 'armed-attack', organFinding: 'binding' } as const;

/** The standards that carry the names of the published rules they follow. */
export const PRESETS: readonly Standard[] = [
  BF_2018,
  {
    ...BF_2018,
    name: 'lenient',
    title: 'One member\u2019s help suffices, after Sabrosky 1980',
    multilateral: 'any',
  },
  { ...BELOW_WAR, name: 'ally', title: 'Each promisor towards each beneficiary in each agreement', unit: 'ally' },
  {
    ...BELOW_WAR,
    name: 'dyad',
    title: 'Each promisor towards each beneficiary, strongest clause of all agreements',
    unit: 'dyad',
  },
];

/** The preset of this name, or undefined. */
export function presetStandard(name: string): Standard | undefined {
  return PRESETS.find((preset) => preset.name === name);
}

/**
 * A standard as a user wrote it: all switches, or `extends: bf-2018` and those that differ.
 * @throws CasusError `standard-invalid`.
 */
export function parseStandard(written: unknown, file: string): Standard {
  const fields = z.looseObject({ extends: z.string().optional() }).safeParse(written);
  if (!fields.success) throw new CasusError('standard-invalid', { why: 'it is not a list of switches' }, { file });
  const { extends: base, ...own } = fields.data;
  const preset = base === undefined ? {} : presetStandard(base);
  if (preset === undefined)
    throw new CasusError('standard-invalid', { why: `there is no preset "${base}" to extend` }, { file });
  const result = standardSchema.safeParse({ ...preset, ...own });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const why = `${issue?.path.join('.') || 'the standard'}: ${issue?.message ?? 'not valid'}`;
  throw new CasusError('standard-invalid', { why }, { file });
}
