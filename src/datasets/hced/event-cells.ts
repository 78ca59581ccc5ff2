/** The years of an event: `1944`, `-1468` before the common era, or a span such as `1825-1826`; null for any other text. */
export function yearsWritten(cell: string): readonly [number, number] | null {
  const [, first, last] = /^(-?\d{1,4})(?:-(\d{4}))?$/.exec(cell.trim()) ?? [];
  if (first === undefined) return null;
  const [from, to] = [Number(first), Number(last ?? first)];
  return from <= to ? [from, to] : null;
}

/**
 * The names in a cell that holds a list: `['World War II', "Villa's Raids"]`. A cell without brackets is one name; an
 * empty one has none. Runs of spaces are one space.
 *
 * @example
 * namesWritten("['German', 'Russian']") // ['German', 'Russian']
 */
export function namesWritten(cell: string): string[] {
  const inside = /^\s*\[(.*)\]\s*$/s.exec(cell)?.[1];
  const found =
    inside === undefined ? [cell] : [...inside.matchAll(/'([^']*)'|"([^"]*)"/g)].map((m) => m[1] ?? m[2] ?? '');
  return found.map((name) => name.replaceAll(/\s+/g, ' ').trim()).filter((name) => name !== '');
}
