import type { SupportAct } from '../../../src/present/ladder.ts';
import { earlierRows, type Mark, marksOn } from '../../../src/present/ledger/ledger-marks.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import type { TermName } from '../parts/glossary.ts';

/** A column of the ladder, from harm to combat. */
export interface Rung {
  readonly name: TermName;
  readonly acts: readonly SupportAct[];
}

export const RUNGS: readonly Rung[] = [
  { name: 'against', acts: ['fought-ally', 'helped-adversary'] },
  { name: 'nothing', acts: ['nothing'] },
  { name: 'words', acts: ['words'] },
  { name: 'diplomacy', acts: ['diplomacy'] },
  { name: 'sanctuary', acts: ['sanctuary'] },
  { name: 'funds', acts: ['funds'] },
  { name: 'intelligence', acts: ['intelligence'] },
  { name: 'training', acts: ['training'] },
  { name: 'arms', acts: ['arms'] },
  { name: 'access', acts: ['access'] },
  { name: 'deployment', acts: ['deployment'] },
  { name: 'combat', acts: ['combat'] },
];

/** The marks of a row in every column of the ladder; `all` are the ledger's rows, in which earlier help is looked up. */
export function ladderOf(row: LedgerRow, all: readonly LedgerRow[]): Mark[][] {
  const earlier = earlierRows(row, all);
  return RUNGS.map(({ acts }) => [...new Set(acts.flatMap((act) => marksOn(row, act, earlier)))]);
}
