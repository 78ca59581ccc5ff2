/** The reader's forms of output, for the command line. */
export { withPlover } from '../reader/plover.ts';
export type { Score } from '../reader/score.ts';
export { webAnnotation } from '../reader/web-annotation.ts';
