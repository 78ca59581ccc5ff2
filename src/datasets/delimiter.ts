/** What separates the values of a row. */
export type Delimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** `sep=;`, which spreadsheets read as an instruction and do not show; perhaps in quotes. */
const SEP_LINE = /^"?sep=[,;|\t]"?[ \t]*(\r\n|\r|\n)/i;

/**
 * The line before a table's header that tells spreadsheets the delimiter, with its end; empty where there is none.
 * @example sepLineOf('sep=;\nccode;year\n') // "sep=;\n"
 */
export function sepLineOf(head: string): string {
  return SEP_LINE.exec(head)?.[0] ?? '';
}

/**
 * The delimiter of a table, told by its first line, whatever the file's name: the one that stands there most often outside
 * quotes. A spreadsheet writes semicolons where commas are decimal signs; archives of data write tabs.
 * @example delimiterOf('ccode;year;cinc') // ";"
 */
export function delimiterOf(firstLine: string): Delimiter {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const count = (sign: Delimiter) => bare.split(sign).length;
  return DELIMITERS.reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}
