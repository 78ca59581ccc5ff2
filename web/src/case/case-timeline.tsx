import type { CaseEntry } from '../../../src/present/case/case-timeline.ts';
import type { CaseView } from '../../../src/present/case/case-view.ts';
import { EntryItem } from '../trail/entry-item.tsx';
import { mergeFighting } from './merge-fighting.ts';

const HAPPENED: readonly CaseEntry['kind'][] = [
  'fighting',
  'request',
  'response',
  'absence',
  'finding',
  'outcome',
  'realignment',
];

/** What happened in order of time; what has no day comes last. */
export function CaseTimeline({ view }: { readonly view: CaseView }) {
  const entries = mergeFighting(view.timeline.filter(({ kind }) => HAPPENED.includes(kind)));
  if (entries.length === 0) return <p className="prose">The casebook records no event of this case yet.</p>;
  return (
    <ol className="entries">
      {entries.map((entry) => (
        <EntryItem key={`${entry.file} ${entry.line} ${entry.kind}`} entry={entry} />
      ))}
    </ol>
  );
}
