import type { CaseEntry } from '../../../src/present/case/case-timeline.ts';
import { listed } from '../../../src/present/names.ts';

/**
 * The same record with fighting of the same days told once: whom an attacker attacked, then which attackers attacked
 * the same. Everything else stays as it is, and in its order.
 */
export function mergeFighting(entries: readonly CaseEntry[]): CaseEntry[] {
  const byAttacker = merge(
    entries,
    ({ actor }) => actor,
    (first, all) => ({
      ...first,
      other: listed(unique(all.map(({ other }) => other ?? ''))),
    }),
  );
  return merge(
    byAttacker,
    ({ other }) => other ?? '',
    (first, all) => ({
      ...first,
      actor: listed(unique(all.map(({ actor }) => actor))),
    }),
  );
}

function merge(
  entries: readonly CaseEntry[],
  alike: (entry: CaseEntry) => string,
  together: (first: CaseEntry, all: readonly CaseEntry[]) => CaseEntry,
): CaseEntry[] {
  const keyOf = (entry: CaseEntry) => [entry.from, entry.to, alike(entry), howOf(entry)].join('|');
  const groups = new Map<string, CaseEntry[]>();
  for (const entry of entries.filter(({ kind }) => kind === 'fighting')) {
    groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  }
  return entries.flatMap((entry) => {
    if (entry.kind !== 'fighting') return [entry];
    const group = groups.get(keyOf(entry)) ?? [];
    return group[0] === entry ? [together(entry, group)] : [];
  });
}

/** The words after the names of an attack: through a proxy, on disputed territory. */
function howOf({ words }: CaseEntry): string {
  const at = words.indexOf(',');
  return at < 0 ? '' : words.slice(at);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
