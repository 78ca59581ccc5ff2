import { useState } from 'react';
import type { CaseView } from '../../../src/present/case/case-view.ts';
import { count, shortName } from '../../../src/present/words.ts';
import { dayWords } from '../data/days.ts';
import { LedgerLegend } from '../ledger/ledger-legend.tsx';
import { LedgerPicture } from '../ledger/ledger-picture.tsx';
import { LedgerTable } from '../ledger/ledger-table.tsx';
import { ledgerTwin } from '../ledger/ledger-twin.ts';
import { Figure } from '../parts/figure.tsx';
import { EntryItem } from '../trail/entry-item.tsx';
import { Refs, Sources } from '../trail/refs.tsx';
import { SourceList } from '../trail/source-list.tsx';
import { ArticleClaims } from './article-claims.tsx';
import { CaseClauses } from './case-clauses.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { caseTitle } from './case-title.ts';
import { FromWhom } from './from-whom.tsx';

const CONTENTS = [
  ['patrons', 'What came'],
  ['days', 'Day by day'],
  ['from-whom', 'From whom'],
  ['trail', 'The trail'],
  ['questions', 'Open questions'],
  ['claims', 'Claims from articles'],
  ['sources', 'Sources'],
] as const;

/** A case: its patrons on the ladder, what happened, what came from whom, the trail, the open questions, the sources. */
export function CaseBody({ view, standard }: { readonly view: CaseView; readonly standard: string }) {
  const given = view.timeline.filter(({ kind }) => kind === 'given');
  const capacity = view.timeline.filter(({ kind }) => kind === 'capacity');
  return (
    <Sources value={view.sources}>
      <nav className="contents not-embedded not-printed" aria-label="On this page">
        <ul>
          {CONTENTS.filter(([id]) => id !== 'claims' || view.claims.length > 0).map(([id, words]) => (
            <li key={id}>
              <a href={`#${id}`}>{words}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section className="section" id="patrons">
        <PatronsFigure view={view} standard={standard} />
      </section>
      <section className="section not-embedded" id="days">
        <h2>What happened, day by day</h2>
        <CaseTimeline view={view} />
      </section>
      <section className="section not-embedded" id="from-whom">
        <h2>What came from whom</h2>
        <FromWhom view={view} />
      </section>
      <section className="section not-embedded">
        <h2>What {shortName(view.subject)} had given before, and what its patrons could do</h2>
        <ul className="entries">
          {given.length + capacity.length === 0 && <li>Nothing is recorded.</li>}
          {[...given, ...capacity].map((entry) => (
            <EntryItem key={`${entry.file} ${entry.line}`} entry={entry} />
          ))}
        </ul>
      </section>
      <section className="section not-embedded" id="trail">
        <h2>The trail, clause by clause</h2>
        <CaseClauses view={view} />
      </section>
      <section className="section not-embedded" id="questions">
        <h2>Open questions</h2>
        {view.facts.openQuestions.length === 0 && <p>None is recorded.</p>}
        <ul className="prose">
          {view.facts.openQuestions.map(({ question, sources }) => (
            <li key={question}>
              {question} <Refs refs={sources} />
            </li>
          ))}
        </ul>
      </section>
      {view.claims.length > 0 && (
        <section className="section not-embedded" id="claims">
          <h2>Claims from articles</h2>
          <ArticleClaims claims={view.claims} />
        </section>
      )}
      <section className="section not-embedded" id="sources">
        <h2>{count(view.sources.length, 'source')}</h2>
        <SourceList sources={view.sources} />
      </section>
    </Sources>
  );
}

function PatronsFigure({ view, standard }: { readonly view: CaseView; readonly standard: string }) {
  const { rows } = view;
  const [open, setOpen] = useState(rows.length === 1 ? (rows[0]?.patron ?? '') : '');
  return (
    <Figure
      id="ladder"
      title={caseTitle(view)}
      note="One row a patron. Owed and verdict speak of the law, the ladder of what came, the last column of how it ended."
      source={`the casebook, ${count(view.sources.length, 'source')}.`}
      standard={standard}
      coverage={`the danger of ${view.start.slice(0, 4)}, as of ${dayWords(view.asOf)}`}
      table={ledgerTwin(rows, rows, 'patron')}
      drawing={() => <LedgerPicture rows={rows} all={rows} by="patron" />}
    >
      <div style={{ display: 'grid', gap: '1rem' }}>
        <LedgerLegend />
        <LedgerTable rows={rows} all={rows} by="patron" standard={standard} open={open} onOpen={setOpen} />
      </div>
    </Figure>
  );
}
