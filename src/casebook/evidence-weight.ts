import type { Fact } from '../core/case-facts.ts';
import type { Contingency } from '../core/contingency.ts';
import type { SourceRow } from '../core/source-row.ts';
import type { Source } from './sources-schema.ts';

/** A fact that a verdict or a headline rests on, and where it stands. */
interface DecisiveFact {
  readonly what: string;
  readonly sources: readonly string[];
  readonly source: SourceRow | undefined;
}

/** A decisive fact whose sources are weak: the file and line, what it is, and why. */
export interface WeakFact {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  /** `aggregators`: no source has an origin; `partisan`: every source with one is a medium of a side. */
  readonly why: 'aggregators' | 'partisan';
}

/** Requests, help (words and diplomacy aside), help that did not come, findings of organs, and how it ended. */
function decisiveFacts({ id, responses, facts }: Contingency): DecisiveFact[] {
  const of = (list: readonly Pick<Fact, 'sources' | 'source'>[], name: string) =>
    list.map(({ sources, source }) => ({ what: `${id}: ${name}`, sources, source }));
  return [
    ...(responses ?? [])
      .filter(({ act }) => act !== 'words' && act !== 'diplomacy')
      .map(({ act, sources = [], source }) => ({ what: `${id}: ${act}`, sources, source })),
    ...of(facts?.absences ?? [], 'help that did not come'),
    ...of(facts?.requests ?? [], 'request'),
    ...of(facts?.organFindings ?? [], "an organ's finding"),
    ...of(facts?.outcomes ?? [], 'outcome'),
  ];
}

/**
 * The decisive facts that rest on aggregators alone, and those that rest on media of a side alone. A denied or
 * disputed act may rest on such media: there both sides are named.
 */
export function weakFacts(contingencies: readonly Contingency[], sources: ReadonlyMap<string, Source>): WeakFact[] {
  const weigh = ({ what, sources: references, source }: DecisiveFact): WeakFact[] => {
    const kinds = references.map((reference) => sources.get(reference)?.kind);
    const told = kinds.filter((kind) => kind !== 'aggregator');
    if (told.some((kind) => kind !== 'partisan')) return [];
    const why = told.length === 0 ? 'aggregators' : 'partisan';
    return [{ file: source?.file ?? '', line: source?.line ?? 1, what, why }];
  };
  return contingencies.flatMap(decisiveFacts).flatMap(weigh);
}
