import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { REGISTER_DAY } from '../../../src/present/promises/register-day.ts';
import { PREPARED_ATTACKS } from '../../../src/present/what-if/prepared-attacks.ts';
import { isStatic } from '../data/address.ts';
import { aDay } from '../data/faults.ts';
import { slugOf, titled } from '../data/slug.ts';

/** Who attacks whom, on which day and where; and attacks that readers ask for. A published copy has only the latter. */
export function AttackForm(given: {
  readonly attacker: string;
  readonly attacked: string;
  readonly on: string;
  readonly place: string;
  /** No attack is shown yet, so that examples are worth the room. */
  readonly isOpen: boolean;
}) {
  const [, navigate] = useLocation();
  const [attacker, setAttacker] = useState(given.attacker);
  const [attacked, setAttacked] = useState(given.attacked);
  const [on, setOn] = useState(given.on);
  const [place, setPlace] = useState(given.place);
  const go = () => {
    const query = new URLSearchParams();
    if (on !== REGISTER_DAY && aDay(on) === null) query.set('on', on);
    if (place.trim() !== '') query.set('place', place.trim());
    const search = query.size === 0 ? '' : `?${query}`;
    navigate(`/if/${slugOf(attacker)}/attacks/${slugOf(attacked)}${search}`);
  };
  return (
    <div className="section not-embedded not-printed" style={{ marginTop: 0 }}>
      {!isStatic() && (
        <form
          className="controls"
          onSubmit={(event) => {
            event.preventDefault();
            go();
          }}
        >
          <Field label="Attacker (name or code)" value={attacker} required onChange={setAttacker} />
          <Field label="Attacked (name or code)" value={attacked} required onChange={setAttacked} />
          <label className="field">
            <span>Day</span>
            <input type="date" className="button" value={on} required onChange={({ target }) => setOn(target.value)} />
          </label>
          <Field label="Place, if not the territory of the attacked" value={place} onChange={setPlace} />
          <button type="submit" className="button">
            Suppose it
          </button>
        </form>
      )}
      {(given.isOpen || isStatic()) && (
        <p className="often">
          {PREPARED_ATTACKS.map((one) => (
            <Link key={one.attacked} href={`/if/${one.attacker}/attacks/${one.attacked}`}>
              {titled(one.attacker)} attacks {titled(one.attacked)}
            </Link>
          ))}
        </p>
      )}
      {isStatic() && (
        <p className="quiet small prose">
          A published copy has only these four attacks. For any other, run <code>casus if</code> or open this page in a
          workbench started with <code>casus serve</code>.
        </p>
      )}
    </div>
  );
}

function Field({
  label,
  value,
  required = false,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="button"
        value={value}
        required={required}
        maxLength={80}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
