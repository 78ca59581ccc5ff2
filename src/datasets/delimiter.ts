/** What separates the values of a row: a comma, or a semicolon in copies that a spreadsheet has saved again. */
export type Delimiter = ',' | ';';

/** The delimiter of a table, told by its first line. */
export function delimiterOf(firstLine: string): Delimiter {
  const count = (sign: Delimiter) => firstLine.split(sign).length;
  return count(';') > count(',') ? ';' : ',';
}
