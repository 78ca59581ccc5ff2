import type { CatalogueEntry } from '../../../src/present/catalogue-entry.ts';
import { EmptyNotice } from '../parts/states.tsx';

/** Every dataset version that Casus reads, the imported ones first. */
export function DatasetList({ items }: { readonly items: readonly CatalogueEntry[] }) {
  const [loaded, others] = [items.filter(isLoaded), items.filter((one) => !isLoaded(one))];
  return (
    <>
      {loaded.length === 0 && (
        <EmptyNotice title="No dataset is imported yet.">
          <p>
            Get a dataset from its publisher (the addresses are below) and run <code>casus import FOLDER</code>. Then
            load this page anew.
          </p>
        </EmptyNotice>
      )}
      {loaded.length > 0 && <DatasetTable items={loaded} label="Imported" />}
      {others.length > 0 && (
        <details open={loaded.length === 0}>
          <summary>{others.length} more that Casus can read</summary>
          <DatasetTable items={others} label="Not imported" />
        </details>
      )}
    </>
  );
}

function isLoaded({ tables }: CatalogueEntry): boolean {
  return tables.some(({ rows }) => rows !== null);
}

function DatasetTable({ items, label }: { readonly items: readonly CatalogueEntry[]; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="scroller" aria-label={label} tabIndex={0}>
      <table className="plain-table datasets">
        <thead>
          <tr>
            <th scope="col">Dataset</th>
            <th scope="col">Version</th>
            <th scope="col">Years</th>
            <th scope="col">Covers</th>
            <th scope="col">Rows</th>
            <th scope="col">Use</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <a href={one.address} target="_blank" rel="noreferrer noopener">
                  {one.title}
                </a>
                <span className="quiet">{one.about}</span>
              </th>
              <td>{one.version}</td>
              <td>
                {one.years[0]} to {one.years[1]}
              </td>
              <td>{one.covers}</td>
              <td>
                <Tables tables={one.tables} />
              </td>
              <td>{one.licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Tables({ tables }: Pick<CatalogueEntry, 'tables'>) {
  return tables.map(({ name, rows, knownCopy }) => (
    <div key={name}>
      {name}: {rows === null ? 'not imported' : rows.toLocaleString()}
      {knownCopy === false && <strong> (not a copy that is known)</strong>}
    </div>
  ));
}
