import type { Contrast } from '../../../src/present/compare/contrast.ts';

/** The contrasts in words: those that can be told first, the rest in one fold. */
export function ContrastList({ contrasts }: { readonly contrasts: readonly Contrast[] }) {
  const told = contrasts.filter(({ tooFew }) => !tooFew);
  const open = contrasts.filter(({ tooFew }) => tooFew);
  return (
    <>
      {told.length === 0 && <p className="prose">No two patrons have tests enough to be told apart.</p>}
      <Sentences contrasts={told} />
      {open.length > 0 && (
        <details>
          <summary>{open.length} with too few cases to tell</summary>
          <Sentences contrasts={open} />
        </details>
      )}
    </>
  );
}

function Sentences({ contrasts }: { readonly contrasts: readonly Contrast[] }) {
  return (
    <ul className="contrasts">
      {contrasts.map(({ a, b, sentence }) => (
        <li key={`${a} ${b}`}>{sentence}</li>
      ))}
    </ul>
  );
}
