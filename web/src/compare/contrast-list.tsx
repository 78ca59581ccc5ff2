import type { ComparedPatron } from '../../../src/present/compare/comparison.ts';
import type { Contrast } from '../../../src/present/compare/contrast.ts';
import { count, shortName } from '../../../src/present/words.ts';

/** The contrasts in words, each with how many dangers its tests come from: those that can be told first, the rest in a fold. */
export function ContrastList({
  contrasts,
  patrons,
  on,
}: {
  readonly contrasts: readonly Contrast[];
  readonly patrons: readonly ComparedPatron[];
  readonly on: 'cases' | 'wars';
}) {
  const told = contrasts.filter(({ tooFew }) => !tooFew);
  const open = contrasts.filter(({ tooFew }) => tooFew);
  const from = (name: string) => {
    const dangers = patrons.find(({ patron }) => patron === name)?.help.dangers ?? 0;
    return `${shortName(name)}’s come from ${count(dangers, on === 'wars' ? 'war' : 'danger')}`;
  };
  const sentences = (list: readonly Contrast[]) => (
    <ul className="contrasts">
      {list.map(({ a, b, sentence }) => (
        <li key={`${a} ${b}`}>
          {sentence}{' '}
          <span className="quiet">
            {from(a)}, {from(b)}.
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {told.length === 0 && <p className="prose">No two patrons have enough tests to tell them apart.</p>}
      {sentences(told)}
      {open.length > 0 && (
        <details>
          <summary>{open.length} with too few cases to tell</summary>
          {sentences(open)}
        </details>
      )}
    </>
  );
}
