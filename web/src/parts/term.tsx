import { type ReactNode, useId, useRef, useState } from 'react';
import { GLOSSARY, type TermName } from './glossary.ts';

/** A term of art that explains itself on hover, focus and tap; Escape puts the explanation away. */
export function Term({ name, children }: { readonly name: TermName; readonly children?: ReactNode }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const show = () => setPlace(button.current === null ? null : placeBelow(button.current.getBoundingClientRect()));
  const hide = () => setPlace(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="term"
        aria-describedby={place === null ? undefined : id}
        onMouseEnter={show}
        onMouseLeave={hide}
        onFocus={show}
        onBlur={hide}
        onClick={show}
        onKeyDown={(event) => event.key === 'Escape' && hide()}
      >
        {children ?? name}
      </button>
      {place !== null && (
        <span role="tooltip" id={id} className="term-note fades" style={place}>
          {GLOSSARY[name]}
        </span>
      )}
    </>
  );
}

/** Below the word, and inside the window. */
function placeBelow({ left, bottom, top }: DOMRect): { left: number; top: number } {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const width = Math.min(20 * rem, window.innerWidth - 2 * rem);
  const below = bottom + 0.4 * rem;
  const room = window.innerHeight - below > 7 * rem;
  return {
    left: Math.max(rem, Math.min(left, window.innerWidth - width - rem)),
    top: room ? below : Math.max(rem, top - 7 * rem),
  };
}
