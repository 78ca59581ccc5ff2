import type { Source } from './sources-schema.ts';

/** A name by which origins are compared: "The Times" and "times" are one. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/^the /, '').trim();
}

/**
 * Whose reporting a source is: what it is `basedOn`, followed to the end, then its `origin`, then its publisher. Null
 * for an aggregator, whose reports have no origin that can be told; the reference itself for a source that is not there.
 *
 * `originOf(sources, 'devdiscourse/war')` is `'reuters'` if that page carries a Reuters story.
 */
export function originOf(sources: ReadonlyMap<string, Source>, reference: string): string | null {
  let source = sources.get(reference);
  for (let steps = 0; source?.basedOn !== undefined && steps < 10; steps += 1) {
    const next = sources.get(source.basedOn);
    if (next === undefined) break;
    source = next;
  }
  if (source === undefined) return reference;
  if (source.kind === 'aggregator') return null;
  return plainName(source.origin ?? source.publisher);
}

/**
 * Counts the different origins among references: two papers that print one agency's story count once, aggregators not
 * at all.
 */
export function independentCount(sources: ReadonlyMap<string, Source>, references: readonly string[]): number {
  const origins = references.map((reference) => originOf(sources, reference));
  return new Set(origins.filter((origin) => origin !== null)).size;
}
