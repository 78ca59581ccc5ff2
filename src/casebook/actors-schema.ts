import { z } from 'zod';
import { slug, words } from './schema-parts.ts';

const actorSchema = z.strictObject({ name: words, kind: z.enum(['territory', 'armed-group', 'organisation']) });

/** `cases/actors.yaml`: the actors that are not states, by their lower-case name. */
export const actorsSchema = z.record(slug, actorSchema);

/** An actor of the casebook that is not a state. */
export type ActorEntry = z.output<typeof actorSchema>;
