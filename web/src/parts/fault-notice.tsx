import type { Fault } from '../data/faults.ts';

/** A part of the page's address that makes no sense: what it is, what it takes, and the way back. */
export function FaultNotice({
  fault: { name, value, why },
  onForget,
}: {
  readonly fault: Fault;
  /** Takes the part out of the address. */
  readonly onForget: () => void;
}) {
  return (
    <div className="notice" role="alert">
      <h2>
        This address has {name}={value.slice(0, 60)}.
      </h2>
      <p>
        This page cannot show that: {why}. Change <code>{name}=</code> in the address, or leave it out.
      </p>
      <button type="button" className="button" onClick={onForget}>
        Show the page without it
      </button>
      <p className="quiet small">
        <code>request-invalid</code>
      </p>
    </div>
  );
}
