/** How a part of a pack is held: as it is, or as the entries of a map. */
export type PartKind = 'value' | 'map';

/** A part of a pack as it is written: JSON in one line. */
export interface WrittenPart {
  readonly name: string;
  readonly kind: PartKind;
  readonly text: string;
}

/**
 * What was read from files as parts that can be read again without parsing YAML or checking anything, a part for each
 * of its fields. A field is a map, or holds plain values alone: texts, finite numbers, true, false, null, lists and
 * objects without undefined.
 * @example packParts({ actors: new Map([['nato', { name: 'NATO' }]]) })
 *   // [{ name: 'actors', kind: 'map', text: '[["nato",{"name":"NATO"}]]' }]
 */
export function packParts(records: object): WrittenPart[] {
  return Object.entries(records).map(([name, value]) =>
    value instanceof Map
      ? { name, kind: 'map', text: JSON.stringify([...value]) }
      : { name, kind: 'value', text: JSON.stringify(value) },
  );
}

/**
 * What was packed, as it was. Each part is read when it is first asked for, so that a command that looks at the cases
 * alone does not wait for the sources.
 * @param kinds the names of the parts and how each is held
 * @param read gives the text of a part
 */
export function openParts<T extends object>(
  kinds: Readonly<Record<string, PartKind>>,
  read: (name: string) => string,
): T {
  const records = {};
  for (const [name, kind] of Object.entries(kinds)) {
    Object.defineProperty(records, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const held: unknown = JSON.parse(read(name));
        const value = kind === 'map' ? new Map(held as [unknown, unknown][]) : held;
        Object.defineProperty(records, name, { enumerable: true, configurable: true, value });
        return value;
      },
    });
  }
  return records as T;
}
