import type { CaseSource } from '../../../src/present/case/case-view.ts';
import type { Dossier } from '../../../src/present/dossier.ts';
import { count, shortName } from '../../../src/present/words.ts';
import { ContrastList } from '../compare/contrast-list.tsx';
import { PatronTable } from '../compare/patron-table.tsx';
import { compareTitle, ofHelp } from '../compare/rate-words.ts';
import { RatesPicture } from '../compare/rates-picture.tsx';
import { ledgerTitle } from '../ledger/ledger-figure.tsx';
import { LedgerPicture } from '../ledger/ledger-picture.tsx';
import { ledgerTwin } from '../ledger/ledger-twin.ts';
import { HeadlineLead } from '../parts/headline-lead.tsx';
import { TableTwin } from '../parts/table-twin.tsx';
import { Sources } from '../trail/refs.tsx';
import { SourceList } from '../trail/source-list.tsx';
import { DossierCase } from './dossier-case.tsx';
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
            Owed and verdict speak of the law, the ladder speaks of what came, the last column of how it ended.
          </p>
          <div className="scroller">
            <LedgerPicture rows={rows} all={rows} />
          </div>
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
            The mark is the share of decided tests in which the promise was kept, the bar its 95 % interval (Jeffreys).
            A hollow mark rests on too few tests to tell.
          </p>
          <div className="scroller">
            <RatesPicture patrons={comparison.patrons} width={WIDTH} />
          </div>
          <PatronTable patrons={comparison.patrons} linked={false} />
          <ContrastList contrasts={comparison.contrasts} patrons={comparison.patrons} on="cases" />
          <p className="quiet prose">{comparison.selected}</p>
          <p className="figure-source">
            Source: the casebook. Rules: {comparison.standard}. Seed of the draws: {comparison.seed}.
          </p>
        </section>
        <DossierForecast next={dossier.forecast} patron={patron} />
        {cases.map((view) => (
          <DossierCase key={view.id} view={view} patron={patron} />
        ))}
        <DossierMethod dossier={dossier} />
        <section className="section" id="sources">
          <h2>{count(sources.length, 'source')}</h2>
          <SourceList sources={sources} />
        </section>
      </main>
    </Sources>
  );
}

/** The sources of all cases, each once. */
function sourcesOf({ cases }: Dossier): CaseSource[] {
  const found = new Map<string, CaseSource>();
  for (const { sources } of cases) for (const source of sources) found.set(source.ref, source);
  return [...found.values()];
}
