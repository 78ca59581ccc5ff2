import { createContext, use } from 'react';
import type { CaseSource } from '../../../src/present/case/case-view.ts';
import { sourceAnchor } from './source-list.tsx';

/** The sources of the page, in the order in which they are listed. */
export const Sources = createContext<readonly CaseSource[]>([]);

/** Numbers that lead to the sources listed below; each says whose it is. */
export function Refs({ refs }: { readonly refs: readonly string[] }) {
  const sources = use(Sources);
  if (refs.length === 0) return null;
  return (
    <span className="refs">
      {refs.map((ref) => {
        const at = sources.findIndex((source) => source.ref === ref);
        const source = sources[at];
        if (source === undefined) return null;
        return (
          <a key={ref} href={`#${sourceAnchor(ref)}`} title={`${source.publisher}: ${source.title}`}>
            <span className="seen-by-none">Source </span>
            {at + 1}
          </a>
        );
      })}
    </span>
  );
}
