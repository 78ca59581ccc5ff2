import type { DesignMatrix } from '../../stats/design-matrix.ts';
import type { OutcomeName } from '../outcomes/outcome.ts';
import type { Month } from './month.ts';

/** A panel: one row a government and time, what was known then, and what became of it in the time that followed. */
export interface Panel {
  /** Which panel: `reference` is defined to the row in the method's page; `as-known` enters every series with its lag. */
  readonly name: 'reference' | 'as-known';
  /** The names of the columns of `x`. */
  readonly features: readonly string[];
  readonly rows: readonly PanelRow[];
  readonly x: DesignMatrix;
  /** 1 where the event came in the time that the row speaks of, 0 where it did not. */
  readonly outcomes: Readonly<Record<OutcomeName, Uint8Array>>;
}

/** What a row is about. */
export interface PanelRow {
  /** Correlates of War code. */
  readonly ccode: number;
  /** Gleditsch-Ward code. */
  readonly gw: number;
  /** The last year of which the row knows. */
  readonly year: number;
  /** The year in which the time of the outcome ends. */
  readonly target: number;
  /** The last month of which the row knows: December of `year` in panels by calendar year. */
  readonly cutoff: Month;
}
