import type { CaseSource } from '../../../src/present/case/case-view.ts';
import type { ComparedPatron } from '../../../src/present/compare/comparison.ts';
import type { Dossier } from '../../../src/present/dossier.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { count, shortName } from '../../../src/present/words.ts';
import { PatronTable } from '../compare/patron-table.tsx';
import { compareTitle, ofHelp } from '../compare/rate-words.ts';
import { TestsPicture } from '../compare/tests-picture.tsx';
import { CamePicture } from '../ledger/came-picture.tsx';
import { ledgerTitle } from '../ledger/ledger-figure.tsx';
import { ledgerParts } from '../ledger/ledger-parts.tsx';
import { ledgerTwin } from '../ledger/ledger-twin.ts';
import { HeadlineLead } from '../parts/headline-lead.tsx';
import { TableTwin } from '../parts/table-twin.tsx';
import { Sources } from '../trail/refs.tsx';
import { SourceList } from '../trail/source-list.tsx';
import { DossierCase, decidingClause, entriesOf, refsOf } from './dossier-case.tsx';
import { DossierForecast } from './dossier-forecast.tsx';
import { DossierMethod } from './dossier-method.tsx';

/** Width of pictures, in the units that the page takes for pixels. */
const WIDTH = 900;

/** A patron's dossier: one page to read, print and send. */
export function DossierPage({ dossier }: { readonly dossier: Dossier }) {
  const { patron, rows, headline, comparison, cases, standard } = dossier;
  const sources = sourcesOf(dossier);
  return (
    <Sources value={sources}>
      <main className="dossier">
        <header className="page-head">
          <p className="kicker">
            <span>Casus dossier</span>
            <span>rules: {standard.name}</span>
            <span>{count(rows.length, 'case')}</span>
          </p>
          <h1>When an ally was in danger, did {patron} come?</h1>
          <HeadlineLead headline={headline} />
        </header>
        <nav className="contents not-printed" aria-label="Contents">
          <ul>
            <li>
              <a href="#ledger">Ledger</a>
            </li>
            <li>
              <a href="#comparison">Other patrons</a>
            </li>
            <li>
              <a href="#forecast">Forecast</a>
            </li>
            {cases.map(({ id, subject, start }) => (
              <li key={id}>
                <a href={`#${id}`}>
                  {shortName(subject)} {start.slice(0, 4)}
                </a>
              </li>
            ))}
            <li>
              <a href="#method">Method</a>
            </li>
            <li>
              <a href="#sources">Sources</a>
            </li>
          </ul>
        </nav>
        <section className="section" id="ledger">
          <h2>{ledgerTitle(rows)}</h2>
          <p className="figure-note">
            A diamond is the most that the treaty asked for, and a filled dot the most that came. The last column says
            how it ended. The verdict on the treaty is with each case below.
          </p>
          <LedgerPictures rows={rows} />
          <p className="figure-source">
            Source: the casebook, {count(rows.length, 'case')}. Rules: {standard.name}.
          </p>
          <details className="not-printed">
            <summary>The same as a table</summary>
            <TableTwin table={ledgerTwin(rows, rows)} label={ledgerTitle(rows)} />
          </details>
        </section>
        <section className="section" id="comparison">
          <h2>{compareTitle(comparison.patrons.map(ofHelp), comparison.period.words)}</h2>
          <p className="figure-note">
            A square is one test of a promise of help: blue kept, vermillion broken, hatched undetermined. The cases are
            no sample and the tests are few, so they give no ranking.
          </p>
          <div className="scroller">
            <TestsPicture patrons={shownPatrons(comparison.patrons, patron)} width={WIDTH} />
          </div>
          <PatronTable patrons={shownPatrons(comparison.patrons, patron).slice(0, 12)} linked={false} />

          <p className="quiet prose">{comparison.selected}</p>
          <p className="figure-source">
            Source: the casebook. Rules: {comparison.standard}. Seed of the draws: {comparison.seed}.
          </p>
        </section>
        <DossierForecast next={dossier.forecast} patron={patron} />
        <section className="section" id="cases">
          <h2>{count(cases.length, 'case')}, the earliest first</h2>
          <div className="dossier-cases">
            {cases.map((view) => (
              <DossierCase key={view.id} view={view} patron={patron} />
            ))}
          </div>
        </section>
        <DossierMethod dossier={dossier} />
        <section className="section" id="sources">
          <h2>{count(sources.length, 'source')}</h2>
          <SourceList sources={sources} onPaper />
        </section>
      </main>
    </Sources>
  );
}

/** The patron, and the others with most tests of help, in the order of the comparison. */
function shownPatrons(patrons: readonly ComparedPatron[], patron: string): ComparedPatron[] {
  const tested = patrons.map(ofHelp).filter(({ tests, undetermined }) => tests + undetermined > 0);
  const others = tested.filter((one) => one.patron !== patron).slice(0, 15);
  return tested.filter((one) => one.patron === patron || others.includes(one));
}

/** The sources that the dossier cites, each once, in the order in which it does. */
function sourcesOf({ cases, patron }: Dossier): CaseSource[] {
  const found = new Map<string, CaseSource>();
  for (const view of cases) {
    const clause = decidingClause(view, patron);
    const facts = clause === null ? [] : [...clause.steps.flatMap((step) => step.facts), ...clause.conductFacts];
    const entries = entriesOf(view, patron, ['request', 'response']);
    const cited = [...entries.flatMap(refsOf), ...facts.flatMap(({ refs }) => refs)];
    const known = new Map(view.sources.map((source) => [source.ref, source]));
    for (const ref of cited) {
      const source = known.get(ref);
      if (source !== undefined && !found.has(ref)) found.set(ref, source);
    }
  }
  return [...found.values()];
}

/** The ledger as pictures that each fit on a sheet of paper. */
function LedgerPictures({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const parts = ledgerParts({ rows, all: rows, view: 'came', grouping: 'earliest' });
  if (parts.length === 0)
    return (
      <div className="scroller">
        <CamePicture rows={rows} grouping="earliest" />
      </div>
    );
  return parts.map(({ holds, drawing }) => (
    <div className="scroller" key={holds}>
      {drawing()}
    </div>
  ));
}
