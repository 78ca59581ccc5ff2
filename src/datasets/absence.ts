import { YES_NO } from '../core/export-column.ts';
import { type PartTable, partSentence } from './completeness.ts';
import type { DyadYearColumn, DyadYearPart } from './dyad-years.ts';

/** A part with the tables it was made from that are only parts of the published ones. */
function restsOn({ manifests }: DyadYearPart, partial: readonly PartTable[]): PartTable[] {
  return partial.filter(({ dataset }) => manifests.includes(dataset));
}

/**
 * A part of dyad-years in which nothing rests on absence from a table that is not whole: where such a table has no row, a
 * column that would say 0 is empty, and a count that rests on all rows is empty throughout.
 */
export function withoutAbsence(part: DyadYearPart, partial: readonly PartTable[]): DyadYearPart {
  if (restsOn(part, partial).length === 0) return part;
  return { ...part, columns: part.columns.map(withoutZero) };
}

function withoutZero(column: DyadYearColumn): DyadYearColumn {
  const { sql, missing, absence = column.unit === YES_NO ? 'zero' : 'none' } = column;
  if (absence === 'none') return column;
  const said = `${missing}; and where only a whole table could say ${absence === 'zero' ? '0' : 'it'}, since the imported one is a part`;
  if (absence === 'zero') return { ...column, sql: `nullif(${sql}, 0)`, missing: said };
  return { ...column, sql: `case when false then ${sql} end`, missing: said };
}

/** What is to be said of the tables that parts rest on and that are not whole, a sentence each. */
export function sentencesOn(parts: readonly DyadYearPart[], partial: readonly PartTable[]): string[] {
  return [...new Set(parts.flatMap((part) => restsOn(part, partial)))].map(partSentence);
}
