import type { FileReading } from '../files/reading.ts';

/** What the loader needs of the outside world; tests replace it. */
export type CasebookEffects = Pick<FileReading, 'readDir' | 'readFile' | 'realPath'>;
