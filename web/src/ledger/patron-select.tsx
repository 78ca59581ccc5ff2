import { useLocation, useSearch } from 'wouter';
import type { PatronEntry } from '../../../src/present/ledger/list-patrons.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { underStandard } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';

/** Whose ledger is shown, and every other that can be. */
export function PatronSelect({ patron, name }: { readonly patron: string; readonly name: string }) {
  const { data } = useApi<Items<PatronEntry>>('/patrons');
  const [, navigate] = useLocation();
  const standard = new URLSearchParams(useSearch()).get('standard');
  const known = data?.items ?? [];
  const options = known.some(({ id }) => id === patron) ? known : [{ id: patron, patron: name, cases: 0 }, ...known];
  return (
    <label className="kicker not-printed">
      <span>Patron</span>
      <select value={patron} onChange={(event) => navigate(underStandard(`/patron/${event.target.value}`, standard))}>
        {options.map(({ id, patron: words, cases }) => (
          <option key={id} value={id}>
            {words}
            {cases > 0 && ` (${cases})`}
          </option>
        ))}
      </select>
    </label>
  );
}
