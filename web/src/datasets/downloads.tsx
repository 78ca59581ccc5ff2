import type { PatronEntry } from '../../../src/present/ledger/list-patrons.ts';
import { shortName } from '../../../src/present/words.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { dataAddress, isStatic, type Query } from '../data/address.ts';
import { ALL } from '../data/all.ts';
import { useApi } from '../data/use-api.ts';
import { Answer } from '../parts/states.tsx';

/** The tables behind the pages, as files; a published workbench has the ledgers alone. */
export function Downloads() {
  const loaded = useApi<Items<PatronEntry>>('/patrons', { limit: ALL });
  return (
    <Answer loaded={loaded} lines={3}>
      {({ items }) => (
        <ul className="downloads">
          {items.map(({ id, patron }) => (
            <li key={id}>
              Ledger of {shortName(patron)}: <Files path={`/ledger/${id}`} name={`ledger-${id}`} />
            </li>
          ))}
          <li>
            All cases: <Files path="/cases" name="cases" csv={false} />
          </li>
          <li>
            Claims and their tests: <Files path="/theses" name="theses" csv={false} />
          </li>
        </ul>
      )}
    </Answer>
  );
}

function Files({ path, name, csv = true }: { readonly path: string; readonly name: string; readonly csv?: boolean }) {
  const query: Query = path.startsWith('/ledger') ? { limit: ALL, standard: 'dyad' } : {};
  return (
    <>
      {csv && !isStatic() && (
        <>
          <a href={dataAddress(path, { ...query, format: 'csv' })} download={`casus-${name}.csv`}>
            CSV<span className="seen-by-none"> of {name}</span>
          </a>
          {', '}
        </>
      )}
      <a href={dataAddress(path, query)} download={`casus-${name}.json`}>
        JSON<span className="seen-by-none"> of {name}</span>
      </a>
    </>
  );
}
