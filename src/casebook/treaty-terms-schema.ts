import { z } from 'zod';
import { OBLIGATION_KINDS } from '../core/agreement.ts';
import { ADVERSARY_TYPES, DISCRETIONS, OWED, TREATY_REGIONS, TRIGGERS } from '../core/treaty-clause.ts';

/**
 * One file of the register of treaty terms (`cases/treaty-terms/`): the words behind ATOP's condition
 * flags, clause by clause, in our own words. ATOP says that an obligation depends on an adversary, a
 * place, a conflict, a number or a demand; this says which. Written from the treaties, never from
 * anybody's verdict about a war.
 */
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');
const words = z.string().min(3);
const stateCode = z.int().min(2).max(999);

const adversariesSchema = z.strictObject({
  /** COW codes of the states the clause names. */
  states: z.array(stateCode).optional(),
  /** Types the clause names; a state of any of them fits. */
  types: z.array(z.enum(ADVERSARY_TYPES)).optional(),
  /** COW codes that the clause leaves out. */
  except: z.array(stateCode).optional(),
  /** The clause also covers states fighting as allies of those named. */
  andTheirAllies: z.boolean().optional(),
  /** The clause covers only domestic, colonial or other non-state foes. */
  nonState: z.boolean().optional(),
  words,
});

const locationSchema = z.strictObject({
  /** COW codes of the states on whose territory the attack or the fighting must be. */
  states: z.array(stateCode).optional(),
  /** Parts of the world where it must be. */
  regions: z.array(z.enum(TREATY_REGIONS)).optional(),
  /** A part of a state's possessions (a colony, a frontier, an island) rather than the whole state. */
  partOnly: z.boolean().optional(),
  /** Places of the gazetteer of theatres (`cases/theatres/gazetteer.yaml`) that the words name: all of them, or any. */
  places: z.array(z.string().regex(/^[a-z0-9-]+$/)).optional(),
  words,
});

const conflictSchema = z.strictObject({
  /** COW codes of the states on one side and on the other of the conflict that the clause is about. */
  between: z.tuple([z.array(stateCode), z.array(stateCode)]).optional(),
  from: date.optional(),
  to: date.optional(),
  /** The conflict is internal to a state, with rebels or a claimant. */
  internal: z.boolean().optional(),
  /** The clause begins to bind only once fighting between these states has broken out. */
  onceAtWar: z.tuple([z.array(stateCode), z.array(stateCode)]).optional(),
  words,
});

export const clauseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Where it stands in the treaty: "article 2, first paragraph". */
  article: z.string().min(1),
  obligation: z.enum(OBLIGATION_KINDS),
  /** COW codes, or all parties of the agreement. */
  promisors: z.union([z.literal('all-parties'), z.array(stateCode).min(1)]),
  beneficiaries: z.union([z.literal('all-parties'), z.array(stateCode).min(1)]),
  /** Only in these phases of the agreement as ATOP numbers them, or between these dates. */
  phases: z.array(z.int().min(0)).optional(),
  from: date.optional(),
  to: date.optional(),
  /**
   * What must happen for the clause to bind: the beneficiary is attacked; is at war whoever began;
   * itself goes to war (alone or as agreed together); is threatened; an ongoing war that the parties
   * fight or agree to enter together; or nothing (a standing duty such as nonaggression).
   */
  trigger: z.enum(TRIGGERS),
  /** The beneficiary must not have provoked the attack. */
  unprovoked: z.boolean().optional(),
  adversaries: adversariesSchema.optional(),
  /** The least number of adversaries at once. */
  atLeastAdversaries: z.int().min(2).optional(),
  location: locationSchema.optional(),
  conflict: conflictSchema.optional(),
  /** A demand that must have been made, met or refused. */
  demand: z.strictObject({ words }).optional(),
  /** Help is due only when the beneficiary asks. */
  onRequest: z.boolean().optional(),
  /** Is help owed by the event alone, at each party's judgement, or on an organ's decision? */
  discretion: z.enum(DISCRETIONS).optional(),
  organ: words.optional(),
  /**
   * What is owed where help is due: fighting (the default for defense and offense); access to territory,
   * ports or bases; supplies, money or other help short of fighting.
   */
  owed: z.enum(OWED).optional(),
  /** What kind or amount of help is owed, in words. */
  help: words.optional(),
  /** Threats from inside a state (revolt, subversion) are covered. */
  internalCovered: z.boolean().optional(),
  /** The clause in our own words. */
  words,
  /** What stays unclear. */
  unclear: words.optional(),
});

export const treatyTermsSchema = z.strictObject({
  atopid: z.int().min(1000).max(9999),
  title: words,
  /** full: the treaty's text or a close account of every military article was at hand; partial; none. */
  text: z.enum(['full', 'partial', 'none']),
  /** How sure the writer is of the clauses as a whole. */
  confidence: z.enum(['high', 'medium', 'low']),
  dates: z.strictObject({
    signed: date.optional(),
    ratified: date.optional(),
    inForce: date.optional(),
    ended: date.optional(),
    /**
     * After a party's notice of withdrawal or denunciation: the day until which the treaty's own terms still
     * bound it, where that is later than the notice.
     */
    boundUntil: date.optional(),
    words: words.optional(),
  }),
  clauses: z.array(clauseSchema),
  /** Where the terms come from. */
  sources: z
    .array(
      z.strictObject({
        title: words,
        publisher: words.optional(),
        date: z.string().optional(),
        address: z.url().optional(),
        kind: z.enum(['treaty-text', 'treaty-collection', 'secondary', 'general-knowledge']),
      }),
    )
    .min(1),
  notes: words.optional(),
  /**
   * Where the second reading (`cases/second-reading/`) differs: what a third look kept, the register's own, the second
   * reading's or neither, and why. Differences of form in one field may stand in one entry.
   */
  thirdLook: z
    .array(z.strictObject({ field: words, kept: z.enum(['first', 'second', 'neither']), why: words }))
    .optional(),
});

/** One agreement's terms as the register holds them. */
export type TreatyTerms = z.infer<typeof treatyTermsSchema>;
/** One clause as it stands in a file, its dates still text. */
export type WrittenClause = z.infer<typeof clauseSchema>;
