import type { CaseSummary } from '../../../src/present/case/list-cases.ts';
import type { CatalogueEntry } from '../../../src/present/catalogue-entry.ts';
import { count } from '../../../src/present/words.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { ALL } from '../data/all.ts';
import { useApi } from '../data/use-api.ts';
import { CitationList } from '../datasets/citation-list.tsx';
import { DatasetList } from '../datasets/dataset-list.tsx';
import { Downloads } from '../datasets/downloads.tsx';
import { Answer } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';

/** What the numbers rest on: the casebook, the datasets that are imported, their coverage, versions and citations. */
export function DataPage() {
  const datasets = useApi<Items<CatalogueEntry>>('/datasets', { limit: ALL });
  const cases = useApi<Items<CaseSummary>>('/cases', { limit: ALL });
  return (
    <Page
      title="What do the numbers rest on?"
      lead={
        <p className="lead">
          A casebook that comes with Casus, and published datasets that you import from your own copies. Outside the
          years and states that a dataset covers, the answer is unknown, never zero.
        </p>
      }
    >
      <section className="section" style={{ marginTop: 0 }}>
        <h2>Casebook</h2>
        <Answer loaded={cases} lines={2}>
          {({ total, items }) => (
            <p className="prose">
              {count(total, 'case')}
              {items.length > 0 && `, from ${items[0]?.start.slice(0, 4)} to ${items.at(-1)?.start.slice(0, 4)}`}, kept
              as text with a source for every fact. The cases are those that somebody wrote down. They are not a sample.
            </p>
          )}
        </Answer>
      </section>
      <section className="section">
        <h2>Published datasets</h2>
        <Answer loaded={datasets} lines={8}>
          {({ items }) => <DatasetList items={items} />}
        </Answer>
      </section>
      <section className="section">
        <h2>Citations</h2>
        <CitationList />
      </section>
      <section className="section">
        <h2>Downloads</h2>
        <Downloads />
      </section>
    </Page>
  );
}
