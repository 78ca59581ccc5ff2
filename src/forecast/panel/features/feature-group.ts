import type { EventLags } from '../lags.ts';
import type { Month } from '../month.ts';
import type { StateIndex } from '../state-index.ts';

/** A government at the end of a month: of what a row speaks. */
export interface Moment {
  readonly ccode: number;
  readonly gw: number;
  readonly cutoff: Month;
  readonly lags: EventLags;
}

/** Features that belong together and enter or leave a model together. */
export interface FeatureGroup {
  readonly name: string;
  /** What the group says, for people. */
  readonly about: string;
  readonly features: readonly string[];
  /** One value a feature; NaN where it is not known. Looks at nothing that was not known at the moment. */
  readonly values: (moment: Moment, index: StateIndex) => number[];
}
