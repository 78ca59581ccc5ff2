/** A cell of a table: one line, with the marks that would end it escaped. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<').replace(/\s+/g, ' ').trim();
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n');
}

/** Text as code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** Values as code, separated by commas. */
export function codes(values: readonly (string | number)[]): string {
  return values.map((value) => code(String(value))).join(', ');
}

/** The line that every generated page begins with, below its title. */
export function page(title: string, parts: readonly string[]): string {
  const note = '<!-- Written by `npm run docs`; do not edit. -->';
  return `${[`# ${title}`, note, ...parts.map((part) => part.trim())].join('\n\n')}\n`;
}
