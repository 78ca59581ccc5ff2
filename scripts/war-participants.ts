/** Who took part in which war, from the published files of IWD and COW, as far as the theatres need it. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type Row = Readonly<Record<string, string>>;
/** COW codes of participants, by war number. */
export type Participants = ReadonlyMap<number, ReadonlySet<number>>;

function rowsOf(path: string): Row[] {
  const text = readFileSync(path, 'latin1').replaceAll(/\r\n?/g, '\n');
  return parse(text, { columns: true, skip_empty_lines: true, relax_column_count: true }) as Row[];
}

function gather(rows: readonly Row[], war: string, columns: (row: Row) => readonly string[]): Participants {
  const wars = new Map<number, Set<number>>();
  for (const row of rows) {
    const number = Number(row[war]);
    const states = wars.get(number) ?? new Set<number>();
    for (const name of columns(row)) if (Number(row[name]) > 1) states.add(Number(row[name]));
    wars.set(number, states);
  }
  return wars;
}

/** IWD's larger wars: initiators, targets, and the adversaries and allies beside them. */
export function iwdParticipants(path: string): Participants {
  return gather(rowsOf(path), 'larger_war_id', (row) => Object.keys(row).filter((name) => name.endsWith('ccode')));
}

/** COW's inter-state wars. */
export function cowParticipants(path: string): Participants {
  return gather(rowsOf(path), 'WarNum', () => ['ccode']);
}
