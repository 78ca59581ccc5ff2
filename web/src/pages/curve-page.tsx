import { useState } from 'react';
import type { Multiverse } from '../../../src/present/curve/multiverse-result.ts';
import { CURVE_MARKS } from '../../../src/present/curve/thin-curve.ts';
import { CurveFigure } from '../curve/curve-figure.tsx';
import { ChoicesTable, Paths } from '../curve/curve-tables.tsx';
import { faultIn, oneOf } from '../data/faults.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Answer } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';

const WAITING = {
  cases: 'Casus judges the casebook under every combination of the rules. That takes some seconds.',
  wars: 'Casus judges two centuries of alliances and wars under every combination of the rules. The first time this takes a quarter of a minute or more.',
} as const;

/** Every way to count, and which choice decides the answer. */
export function CurvePage() {
  const [state, change] = usePageState();
  const on = state.get('on') === 'wars' ? 'wars' : 'cases';
  const patron = on === 'cases' ? (state.get('patron') ?? '') : '';
  const fault = faultIn(state, { on: oneOf('cases', 'wars') });
  const loaded = useApi<Multiverse>(fault === null ? '/multiverse' : null, { on, patron, most: CURVE_MARKS });
  const [pointed, setPointed] = useState('');
  const adopted = state.get('standard') ?? '';
  return (
    <Page
      title="Which way of counting decides the answer?"
      lead={
        <p className="lead">
          How often promises are kept depends on the rules of counting, and scholars choose different ones. This page
          shows the answer under every combination.
        </p>
      }
    >
      <div className="section" style={{ marginTop: 0 }}>
        <div className="controls not-embedded">
          <label className="field">
            <span>Count</span>
            <select value={on} onChange={({ target }) => change({ on: target.value === 'cases' ? '' : target.value })}>
              <option value="cases">today’s cases (the casebook)</option>
              <option value="wars">two centuries of wars (imported data)</option>
            </select>
          </label>
          {adopted !== '' && (
            <p role="status">
              Rules on every page: <strong>{adopted}</strong>{' '}
              <button type="button" className="link-button" onClick={() => change({ standard: '' })}>
                back to each page’s own
              </button>
            </p>
          )}
        </div>
        {fault !== null && <FaultNotice fault={fault} onForget={() => change({ [fault.name]: '' })} />}
        {fault === null && (
          <Answer loaded={loaded} lines={12} waiting={WAITING[on]}>
            {(curve) => (
              <>
                <CurveFigure
                  curve={curve}
                  id={pointed}
                  onPoint={setPointed}
                  onAdopt={(standard) => change({ standard })}
                />
                <div className="not-embedded">
                  <ChoicesTable curve={curve} />
                  <Paths curve={curve} />
                </div>
              </>
            )}
          </Answer>
        )}
      </div>
    </Page>
  );
}
