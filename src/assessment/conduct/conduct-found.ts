import type { PartialDate } from '../../core/partial-date.ts';
import type { Conduct, TrailFact } from '../trail.ts';

/** What a promisor did, with the facts that show it and when it first came. */
export interface ConductFound {
  readonly conduct: Conduct;
  readonly facts: readonly TrailFact[];
  readonly since: PartialDate | null;
}
