import type { Table } from '../data/csv.ts';

/** The numbers of a picture as a table; a cell that is not known is empty. */
export function TableTwin({ table, label }: { readonly table: Table; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="scroller" aria-label={label} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('|')}>
              {table.columns.map((column, at) => (
                <td key={column} className={typeof row[at] === 'number' ? 'number' : undefined}>
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
