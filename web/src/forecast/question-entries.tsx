import { useState } from 'react';
import { intervalText, percentFigure } from '../../../src/present/forecasts/percent-text.ts';
import type { SaidAnswer } from '../../../src/present/forecasts/register-answer.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { ALL } from '../data/all.ts';
import { useApi } from '../data/use-api.ts';
import { Answer } from '../parts/states.tsx';

/** How many forecasts are shown where no subject is looked at. */
const FIRST = 20;

/** What was said of one question, and how it ended; of the subjects that are looked at, or of all. */
export function QuestionEntries({ id, subjects }: { readonly id: string; readonly subjects: readonly string[] }) {
  const loaded = useApi<Items<SaidAnswer>>(`/register/${id}`, { limit: ALL });
  const [all, setAll] = useState(false);
  return (
    <Answer loaded={loaded} lines={4}>
      {({ items }) => {
        const own = items.filter(({ subject }) => subjects.includes(subject));
        const shown = all ? items : own.length === 0 ? items.slice(0, FIRST) : own;
        return (
          <>
            <EntryTable entries={shown} />
            {shown.length < items.length && (
              <p>
                <button type="button" className="link-button" onClick={() => setAll(true)}>
                  Show all {items.length} forecasts of this question
                </button>
              </p>
            )}
          </>
        );
      }}
    </Answer>
  );
}

/** Forecasts of the register as a table. */
export function EntryTable({ entries }: { readonly entries: readonly SaidAnswer[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="scroller" aria-label="Forecasts" tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Of</th>
            <th scope="col">By</th>
            <th scope="col">Per cent (95 %)</th>
            <th scope="col">Written down</th>
            <th scope="col">How it ended</th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((one) => (
            <tr key={`${one.subject} ${one.by}`}>
              <th scope="row">{one.name}</th>
              <td>
                {one.by} <span className="quiet">({one.method})</span>
              </td>
              <td>{saidText(one)}</td>
              <td>{one.made}</td>
              <td>{endText(one)}</td>
              <td>{one.words ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function saidText({ probability, low, high }: SaidAnswer): string {
  if (probability === null) return 'no number';
  const interval = low === undefined || high === undefined ? '' : ` (${intervalText({ low, high })})`;
  return `${percentFigure(probability)}${interval}`;
}

function endText({ resolution }: SaidAnswer): string {
  if (resolution === null) return 'open';
  return resolution.date === null ? resolution.answer : `${resolution.answer}, ${resolution.date}`;
}
